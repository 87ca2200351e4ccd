import type { Pack } from './schema.ts';

/** Parts of a pack that are told apart by an id. */
export const CHANGING = [
  'claims',
  'positions',
  'entities',
  'sources',
  'disagreements',
  'timeline',
  'lineage',
] as const;
export type Changing = (typeof CHANGING)[number] | 'names' | 'summaries' | 'pack';

/** One part that is another in a later version of a record. */
export interface Change {
  readonly part: Changing;
  readonly how: 'added' | 'changed' | 'removed';
  readonly id: string;
  /** What it says: before, and after; null where it is not there. */
  readonly before: string | null;
  readonly after: string | null;
}

/** What a later version of a record adds, changes and removes. Pure; takes a time that follows its size. */
export function changesBetween(before: Pack, after: Pack): Change[] {
  return [
    ...changed('pack', fieldsOf(before.pack), fieldsOf(after.pack)),
    ...CHANGING.flatMap((part) => changed(part, before[part].map(item), after[part].map(item))),
    ...changed('summaries', summariesOf(before), summariesOf(after)),
    ...changed('names', namesOf(before), namesOf(after)),
  ];
}

/** What a part says is cut to this, in characters. */
const LONGEST = 400;

/** A part by its id, with what a reader would know it by, and all of it. */
interface Item {
  readonly id: string;
  readonly says: string;
  readonly whole: string;
}

function changed(part: Changing, before: readonly Item[], after: readonly Item[]): Change[] {
  const cut = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
  const old = new Map(before.map((one) => [one.id, one]));
  const kept = new Set<string>();
  const found: Change[] = [];
  for (const { id, says, whole } of after) {
    const was = old.get(id);
    kept.add(id);
    if (!was) found.push({ part, how: 'added', id, before: null, after: cut(says) });
    else if (was.whole !== whole) {
      found.push({ part, how: 'changed', id, before: cut(was.says), after: cut(says) });
    }
  }
  for (const { id, says } of before) {
    if (!kept.has(id)) found.push({ part, how: 'removed', id, before: cut(says), after: null });
  }
  return found;
}

function item(one: Pack[(typeof CHANGING)[number]][number]): Item {
  return { id: one.id, says: saysOf(one), whole: JSON.stringify(one) };
}

/** Of a quotation the words, of a source its headline, of everything else the sentence of ours. */
function saysOf(one: Pack[(typeof CHANGING)[number]][number]): string {
  if ('wordingFrom' in one) {
    const shown = one.evidence.find(({ source }) => source === one.wordingFrom);
    return shown?.quote?.exact ?? one.gist;
  }
  if ('gist' in one) return one.gist;
  if ('line' in one) return one.line;
  if ('text' in one) return one.text;
  if ('name' in one) return one.name;
  if ('site' in one) return one.headline ?? one.site;
  return one.note;
}

function fieldsOf(pack: Pack['pack']): Item[] {
  return Object.entries(pack)
    .filter(([name]) => name !== 'format')
    .map(([id, value]) => {
      const whole = JSON.stringify(value);
      return { id, says: typeof value === 'string' ? value : whole, whole };
    });
}

function summariesOf({ summaries }: Pack): Item[] {
  const of = ([id, sentences]: readonly [string, Pack['summaries']['story']]): Item => ({
    id,
    says: sentences.map(({ text }) => text).join(' '),
    whole: JSON.stringify(sentences),
  });
  return [of(['story', summaries.story]), ...Object.entries(summaries.companies).map(of)];
}

/** Each company with the spellings that are looked for, and the rest of the rules as one. */
function namesOf({ names }: Pack): Item[] {
  if (!names) return [];
  const { entities, ...rest } = names;
  return [
    ...entities.map((one) => ({
      id: one.entity,
      says: [...one.long, ...(one.short ?? []).map(({ name }) => name)].join(', '),
      whole: JSON.stringify(one),
    })),
    { id: 'rules', says: 'rules', whole: JSON.stringify(rest) },
  ];
}
