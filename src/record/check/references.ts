import type { Pack } from '../schema.ts';
import type { Check, Finding } from './finding.ts';

/** Every id is there once, and every reference leads to something of the right kind. */
export const checkReferences: Check = (pack) => {
  const known = {
    source: new Set(pack.sources.map(({ id }) => id)),
    company: new Set(pack.entities.filter((e) => e.kind === 'company').map(({ id }) => id)),
    person: new Set(pack.entities.filter((e) => e.kind === 'person').map(({ id }) => id)),
    claim: new Set(pack.claims.map(({ id }) => id)),
    position: new Set(pack.positions.map(({ id }) => id)),
    disagreement: new Set(pack.disagreements.map(({ id }) => id)),
  };
  const found: Finding[] = duplicates(pack);
  walk(pack, [], (value, path) => {
    const kind = kindAt(path, value);
    if (kind === null) return;
    const id = value.replace(/^\w+:/, '');
    if (!known[kind].has(id)) found.push({ path, reason: `there is no ${kind} "${id}"` });
  });
  for (const id of Object.keys(pack.summaries.companies)) {
    if (!known.company.has(id)) {
      found.push({ path: ['summaries', 'companies', id], reason: `there is no company "${id}"` });
    }
  }
  return found;
};

type Kind = 'source' | 'company' | 'person' | 'claim' | 'position' | 'disagreement';

/** Fields that hold an id, with the kind of thing it names. */
const FIELDS: Readonly<Record<string, Kind>> = {
  source: 'source',
  isBasedOn: 'source',
  restsOn: 'source',
  wordingFrom: 'source',
  origin: 'source',
  entity: 'company',
  about: 'company',
  speaksFor: 'company',
  speaker: 'person',
  claim: 'claim',
  statedIn: 'position',
};

function kindAt(path: readonly (string | number)[], value: string): Kind | null {
  const field = path.findLast((key) => typeof key === 'string') as string;
  if (field === 'refs') return value.slice(0, value.indexOf(':')) as Kind;
  return FIELDS[field] ?? null;
}

function walk(
  value: unknown,
  path: readonly (string | number)[],
  visit: (text: string, path: readonly (string | number)[]) => void,
): void {
  if (typeof value === 'string') visit(value, path);
  else if (Array.isArray(value))
    for (const [i, item] of value.entries()) walk(item, [...path, i], visit);
  else if (value !== null && typeof value === 'object') {
    for (const [key, item] of Object.entries(value)) {
      // Spotting data has a schema and checks of its own.
      if (path.length > 0 || key !== 'names') walk(item, [...path, key], visit);
    }
  }
}

const LISTS = [
  'sources',
  'entities',
  'claims',
  'positions',
  'disagreements',
  'timeline',
  'lineage',
] as const;

function duplicates(pack: Pack): Finding[] {
  return LISTS.flatMap((list) => {
    const seen = new Set<string>();
    return pack[list].flatMap(({ id }, i) => {
      if (seen.has(id)) return [{ path: [list, i, 'id'], reason: `"${id}" is there twice` }];
      seen.add(id);
      return [];
    });
  });
}
