import { withoutMarks } from '../../../tools/record/draft-marks.ts';

const DAY = { value: '2023-01-01', precision: 'day' };
/** What stands in a gap's place, by its field, where a sentence would not do. */
const FILLING: Readonly<Record<string, unknown>> = {
  kind: 'aggregation',
  section: 'reactions',
  published: null,
  url: null,
  asOf: DAY,
};

/** A draft without marks, its gaps filled with what fits the schema and says nothing. */
export function filled(draft: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { clean } = withoutMarks(draft);
  const { entities } = clean as { entities: readonly { id: string; kind: string }[] };
  const company = entities.find(({ kind }) => kind === 'company')?.id;
  return JSON.parse(
    JSON.stringify(clean, (key, value) => {
      if (typeof value !== 'string' || !value.startsWith('??')) return value;
      if (key === 'entity' || /^\d+$/.test(key)) return company;
      return key in FILLING ? FILLING[key] : 'A gap that was filled.';
    }),
  );
}
