import { readJsonText } from '../common/json-text.ts';
import { loadPack } from '../record/load.ts';
import type { Pack } from '../record/schema.ts';

/** What is wrong with a pack's file, and on which line. Reasons are the schema's, in English. */
export interface PackProblem {
  readonly line: number;
  readonly text: string;
}

type Checked =
  | { readonly pack: Pack; readonly problems: readonly [] }
  | { readonly pack: null; readonly problems: readonly PackProblem[] };

/** Checks a reader's own pack by the schema and the rules that the built-in dossiers pass. */
export function checkPackText(text: string, file: string): Checked {
  const json = readJsonText(text);
  if ('broken' in json) {
    const { line, reason } = json.broken;
    return { pack: null, problems: [{ line, text: `is not JSON (${reason})` }] };
  }
  const { pack, problems } = loadPack(json.value, file);
  if (pack) return { pack, problems: [] };
  const lines = problems.map(({ path, reason }) => ({
    line: json.lineOf(path),
    text: path ? `${path}: ${reason}` : reason,
  }));
  return { pack: null, problems: lines };
}
