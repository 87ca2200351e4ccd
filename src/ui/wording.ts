import { diffArrays } from 'diff';

/** A run of words of one wording, and whether the other wording has it too. */
export interface Run {
  readonly text: string;
  readonly differs: boolean;
}

/** How one wording differs from another, word by word: its own runs in order. */
export function differences(words: string, from: string): readonly Run[] {
  return compare(words, from)
    .filter((part) => !part.removed)
    .flatMap((part) => {
      const text = part.value.join('');
      if (!part.added) return [{ text, differs: false }];
      // The space after the words is not itself a difference.
      const end = text.trimEnd().length;
      const space = text.slice(end);
      return [
        { text: text.slice(0, end), differs: true },
        ...(space ? [{ text: space, differs: false }] : []),
      ];
    });
}

/** Words of the other wording that this one leaves out with nothing in their place. */
export function leftOut(words: string, from: string): readonly string[] {
  const parts = compare(words, from);
  return parts
    .filter((part, i) => part.removed && !parts[i - 1]?.added && !parts[i + 1]?.added)
    .map((part) => part.value.join('').replace(/^[\s‐-―-]+|\s+$/g, ''))
    .filter((run) => /[\p{L}\p{N}]/u.test(run));
}

/** Are these the same words? How a quotation mark or a dash is set is not a matter of wording. */
export function sameWording(a: string, b: string): boolean {
  return compare(a, b).every((part) => !part.added && !part.removed);
}

function compare(words: string, from: string) {
  return diffArrays(tokens(from), tokens(words), {
    comparator: (a, b) => plain(a) === plain(b),
  });
}

/** Words and signs, each with the space that follows it. */
function tokens(text: string): string[] {
  return text.match(/(?:[\p{L}\p{N}][\p{L}\p{N}'’-]*|[^\s])\s*/gu) ?? [];
}

function plain(token: string): string {
  return token.trim().replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/[‐-―]/g, '-');
}
