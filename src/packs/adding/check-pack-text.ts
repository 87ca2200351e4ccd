import { readJsonText } from '../../common/json-text.ts';
import { loadPack } from '../../record/load.ts';
import type { Pack } from '../../record/schema.ts';
import { PROBLEMS_SHOWN } from '../shelf/pack-limits.ts';

/** What is wrong with a pack's file, and on which line. Reasons are the schema's, in English. */
export interface PackProblem {
  readonly line: number;
  /** Where: `claims[3].text`; empty for the file as a whole. */
  readonly path: string;
  readonly reason: string;
}

export type CheckedPack =
  | { readonly pack: Pack; readonly problems: readonly [] }
  | {
      readonly pack: null;
      /** The first of them. */
      readonly problems: readonly PackProblem[];
      /** How many more there are. */
      readonly more: number;
    };

/** A reason may hold what was received, and a path any key: both as long as a file. */
const cut = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
const LONGEST = 300;

/** Checks a reader's own pack by the schema and the rules that the built-in dossiers pass. */
export function checkPackText(text: string, file: string): CheckedPack {
  const json = readJsonText(text);
  if ('broken' in json) {
    const { line, reason } = json.broken;
    const problem = { line, path: '', reason: `is not JSON (${reason})` };
    return { pack: null, problems: [problem], more: 0 };
  }
  const { pack, problems } = loadPack(json.value, file);
  if (pack) return { pack, problems: [] };
  const shown = problems.slice(0, PROBLEMS_SHOWN);
  const lines = json.linesOf(shown.map(({ path }) => path));
  return {
    pack: null,
    problems: shown.map(({ path, reason }, i) => ({
      line: lines[i] ?? 1,
      path: cut(path),
      reason: cut(reason),
    })),
    more: problems.length - shown.length,
  };
}
