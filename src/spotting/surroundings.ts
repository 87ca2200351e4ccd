import { phraseFinder } from './phrases.ts';
import type { Surroundings } from './schema.ts';

/** Phrases beside a name, ready to look for. Each answers with the words found. */
export interface Surround {
  readonly before: (text: string, start: number) => string | null;
  readonly after: (text: string, end: number) => string | null;
  readonly near: (text: string) => string | null;
}

const REACH = 60;

export function surround(phrases: Surroundings = {}): Surround {
  const before = phraseFinder(phrases.before ?? [], (source) => `(?:${source})[\\s"“‘'(:-]*$`);
  const after = phraseFinder(
    phrases.after ?? [],
    (source) => `^(?:['’]s?)?[\\s)"”-]*(?:${source})`,
  );
  const near = phraseFinder(phrases.near ?? []);
  return {
    before: (text, start) => trim(before(text.slice(Math.max(0, start - REACH), start))),
    after: (text, end) => trim(after(text.slice(end, end + REACH))),
    near: (text) => trim(near(text)),
  };
}

function trim(words: string | null): string | null {
  return words?.replace(/^[\s)"”'’-]+|[\s"“‘'(-]+$/g, '') ?? null;
}
