import { deepestIn, MOST_DEPTH } from './json-depth.ts';
import { brokenAt, linesIn } from './json-lines.ts';

/** JSON text with the line on which each part stands, so that what is wrong can be pointed at. */
export type JsonText =
  | {
      readonly value: unknown;
      /** The lines of parts that paths such as `claims[3].text` or `claims.3.text` name. */
      readonly linesOf: (paths: readonly string[]) => number[];
    }
  | { readonly value?: never; readonly broken: Broken };

/** What keeps a text from being read, and on which line. */
export interface Broken {
  readonly line: number;
  readonly reason: string;
}

/**
 * Reads strict JSON: no comments, no trailing commas, brackets no deeper than `MOST_DEPTH`. Lines count
 * from 1. Takes a time that follows the text's length, whatever it holds.
 */
export function readJsonText(text: string): JsonText {
  const deep = deepestIn(text);
  if (deep !== null) {
    return { broken: { line: deep, reason: `brackets are more than ${MOST_DEPTH} deep` } };
  }
  try {
    return { value: JSON.parse(text), linesOf: (paths) => linesIn(text, paths) };
  } catch {
    return { broken: brokenAt(text) };
  }
}
