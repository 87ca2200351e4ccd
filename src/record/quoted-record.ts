import type {
  PersonSource,
  QuotationSource,
  QuotedRecord,
} from '../spotting/rules/compile-quotations.ts';
import type { Company, Person } from './schema/entity.ts';
import type { Position } from './schema/position.ts';

/** What spotting looks for of a record's quotations, and whom it may find credited with them. */
export function quotedRecordOf(pack: {
  readonly positions: readonly Position[];
  readonly entities: readonly (Company | Person)[];
}): QuotedRecord {
  return {
    quotations: pack.positions.flatMap(sourceOf),
    people: pack.entities.flatMap(personOf),
  };
}

function sourceOf(position: Position): QuotationSource[] {
  if (position.kind !== 'quotation') return [];
  const { id, entity, evidence, wordingFrom } = position;
  const shown = evidence.filter(({ source }) => source === wordingFrom);
  const wordings = [...shown, ...evidence].flatMap(({ quote }) => quote?.exact ?? []);
  return [{ position: id, entity, wordings: [...new Set(wordings)] }];
}

function personOf(entity: Company | Person): PersonSource[] {
  if (entity.kind !== 'person') return [];
  const { id, name, variants, speaksFor } = entity;
  return [{ id, names: [name, ...variants], entity: speaksFor }];
}
