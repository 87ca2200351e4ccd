import { loadPack } from '../record/load.ts';
import type { Problem } from '../record/problem.ts';
import type { Draft } from './draft.ts';
import { type Origins, packOfDraft, type Wordings } from './pack-of-draft.ts';

/** What of a draft is not yet as a pack has to be, and where the reader can mend it. */
export interface DraftProblem {
  readonly at:
    | { readonly part: 'entry' | 'company' | 'page'; readonly id: string }
    | { readonly part: 'record' };
  /** The draft's own field, e.g. `story`, or the pack's where it is deeper, e.g. `gist`. */
  readonly field: string;
  /** The schema's, in English; null where there is nothing in the field. */
  readonly reason: string | null;
}

export type CheckedDraft =
  | { readonly text: string; readonly problems: readonly [] }
  | { readonly text: null; readonly problems: readonly DraftProblem[] };

/** Checks a draft as a pack is checked; one without problems comes as the pack's text. */
export function checkDraft(draft: Draft, wordings: Wordings): CheckedDraft {
  const { pack, origins } = packOfDraft(draft, wordings);
  const text = `${JSON.stringify(pack, null, 2)}\n`;
  // As it will be read, and not as it is in memory.
  const { problems } = loadPack(JSON.parse(text));
  if (problems.length === 0) return { text, problems: [] };
  const found = problems.map((problem) => problemIn(problem, origins));
  // Some fields of a draft stand in several places of a pack.
  const once = new Map(found.map((one) => [JSON.stringify(one), one]));
  return { text: null, problems: [...once.values()] };
}

function problemIn({ path, reason }: Problem, origins: Origins): DraftProblem {
  // Of a choice that was not made, the schema says what it may be.
  const isEmpty = /^(?:is missing|must not be empty)$|received ""$/.test(reason);
  return { at: placeOf(path, origins), field: fieldAt(path), reason: isEmpty ? null : reason };
}

/** Fields that a draft calls otherwise than the pack, or that stand deeper there. */
const FIELDS: readonly (readonly [RegExp, string])[] = [
  [/^summaries\.story/, 'story'],
  [/^summaries\.companies/, 'summary'],
  [/^entities\[\d+\]\.part/, 'part'],
  [/^pack\.licence/, 'licence'],
  [/^pack\.knownGaps/, 'gaps'],
  [/^names/, 'marked'],
  [/\.date\.words$/, 'dateWords'],
];

function fieldAt(path: string): string {
  const [, known] = FIELDS.find(([pattern]) => pattern.test(path)) ?? [];
  return known ?? path.match(/[A-Za-z]+(?=(?:\[\d+\])*$)/)?.[0] ?? '';
}

function placeOf(path: string, origins: Origins): DraftProblem['at'] {
  const [, list = '', first = ''] = /^([a-z]+)\[(\d+)\]/.exec(path) ?? [];
  const [, second = '0'] = /^[a-z]+\[\d+\]\.evidence\[(\d+)\]/.exec(path) ?? [];
  const [i, j] = [Number(first), Number(second)];
  const of = (part: 'entry' | 'company' | 'page', id: string | undefined) =>
    id === undefined ? ({ part: 'record' } as const) : { part, id };
  switch (list) {
    case 'claims':
      return of('entry', origins.claims[i]?.[j]);
    case 'positions':
      return i < origins.positions.length
        ? of('entry', origins.positions[i]?.[j])
        : of('company', origins.silent[i - origins.positions.length]);
    case 'timeline':
      return of('entry', origins.timeline[i]);
    case 'sources':
      return of('page', origins.sources[i]);
    case 'entities':
      return i < origins.companies.length
        ? of('company', origins.companies[i])
        : of('entry', origins.people[i - origins.companies.length]);
    default:
      return inNames(path, origins) ?? inSummaries(path, origins) ?? { part: 'record' };
  }
}

function inNames(path: string, { names }: Origins): DraftProblem['at'] | null {
  const [, i] = /^names\.entities\[(\d+)\]/.exec(path) ?? [];
  const id = i === undefined ? undefined : names[Number(i)];
  return id === undefined ? null : { part: 'company', id };
}

function inSummaries(path: string, { companies }: Origins): DraftProblem['at'] | null {
  const [, id] = /^summaries\.companies\.([a-z0-9-]+)/.exec(path) ?? [];
  return id !== undefined && companies.includes(id) ? { part: 'company', id } : null;
}
