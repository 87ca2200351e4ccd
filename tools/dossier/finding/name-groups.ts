import type { CapitalRun } from './capital-runs.ts';
import { LEGAL_FORMS } from './word-lists.ts';

/** A run, and the paragraph that it stands in. */
export interface NamePlace extends CapitalRun {
  readonly document: number;
  readonly paragraph: number;
}

/** Everything that is taken to be one name: its forms, the most used first, and where they stand. */
export interface NameGroup {
  readonly forms: readonly string[];
  readonly places: readonly NamePlace[];
}

/** A name without its article and legal form, and without dots. */
export const bareName = (name: string): string => {
  const words = name.replace(/[.,]/g, '').replace(/^The /, '').split(' ');
  while (words.length > 1 && LEGAL_FORMS.has(words.at(-1)?.toLowerCase() ?? '')) words.pop();
  if (words.length > 1 && words.at(-1) === '&') words.pop();
  return words.join(' ');
};

/**
 * Puts the forms of a name together: with and without "Inc.", and a part with the whole ("Varen" with
 * "Varen Mills", "Diana" with "Elisabeth Diana") where it is the part of one whole only.
 *
 * @param abbreviations what each stands for ("FTC").
 */
export function groupNames(
  places: readonly NamePlace[],
  abbreviations: ReadonlyMap<string, string> = new Map(),
): NameGroup[] {
  const byName = new Map<string, NamePlace[]>();
  for (const place of places) {
    const name = bareName(place.text);
    const known = byName.get(name);
    if (known) known.push(place);
    else byName.set(name, [place]);
  }
  const names = [...byName.keys()];
  const wholes = new Map<string, Set<string>>();
  for (const name of names) {
    for (const part of partsOf(name)) {
      if (byName.has(part)) wholes.set(part, (wholes.get(part) ?? new Set()).add(name));
    }
  }
  for (const [short, long] of abbreviations) {
    if (byName.has(short) && byName.has(long)) wholes.set(short, new Set([long]));
  }
  const rootOf = (name: string): string => {
    const [whole, ...others] = [...(wholes.get(name) ?? [])].filter(
      (one) => !isPartOfOther(one, name, wholes),
    );
    return whole === undefined || others.length > 0 ? name : whole;
  };
  const groups = new Map<string, NamePlace[]>();
  for (const name of names) {
    const root = rootOf(name);
    groups.set(root, [...(groups.get(root) ?? []), ...(byName.get(name) ?? [])]);
  }
  return [...groups.values()].map((found) => ({ forms: formsOf(found), places: found }));
}

/** Its beginnings and ends by whole words. */
function partsOf(name: string): string[] {
  const words = name.split(' ');
  return words
    .slice(1)
    .flatMap((_, i) => [words.slice(0, i + 1).join(' '), words.slice(i + 1).join(' ')]);
}

/** Is a whole itself a part of another of the part's wholes ("Wells", "Wells Fargo", "Wells Fargo Bank")? */
function isPartOfOther(
  one: string,
  part: string,
  wholes: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  return [...(wholes.get(part) ?? [])].some(
    (other) => other !== one && wholes.get(one)?.has(other),
  );
}

function formsOf(places: readonly NamePlace[]): string[] {
  const counts = new Map<string, number>();
  for (const { text } of places) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || b.length - a.length).map(([form]) => form);
}
