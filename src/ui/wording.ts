import { diffWords } from 'diff';

/** A run of words of one wording, and whether the other wording has it too. */
export interface Run {
  readonly text: string;
  readonly differs: boolean;
}

/** How one wording differs from another, word by word: its own runs in order. */
export function differences(words: string, from: string): readonly Run[] {
  return diffWords(from, words)
    .filter((part) => !part.removed)
    .map((part) => ({ text: part.value, differs: part.added }));
}

/** Words of the other wording that this one leaves out with nothing in their place. */
export function leftOut(words: string, from: string): readonly string[] {
  const parts = diffWords(from, words);
  return parts
    .filter((part, i) => part.removed && !parts[i - 1]?.added && !parts[i + 1]?.added)
    .map((part) => part.value.trim())
    .filter((run) => /[\p{L}\p{N}]/u.test(run));
}
