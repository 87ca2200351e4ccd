import * as v from 'valibot';
import { readJsonText } from '../common/json-text.ts';
import { Draft } from './draft.ts';

/** A draft as a file, to be gone on with in another browser. */
export const draftFile = (draft: Draft): string =>
  `${JSON.stringify({ onRecordDraft: 1, draft }, null, 2)}\n`;

/** What is wrong with a file, and on which line. Reasons are in English, as a pack's are. */
export interface DraftFileProblem {
  readonly line: number;
  readonly text: string;
}

type Read =
  | { readonly draft: Draft; readonly problems: readonly [] }
  | { readonly draft: null; readonly problems: readonly DraftFileProblem[] };

/** Nothing of a file with a fault is used. */
export function readDraftFile(text: string): Read {
  const json = readJsonText(text);
  if ('broken' in json) {
    const { line, reason } = json.broken;
    return refused({ line, text: `is not JSON (${reason})` });
  }
  const version = (json.value as { onRecordDraft?: unknown } | null)?.onRecordDraft;
  if (typeof version !== 'number') return refused({ line: 1, text: 'is not a draft of a record' });
  if (version > 1) return refused({ line: 1, text: `is of the newer format ${version}` });
  const { success, output, issues } = v.safeParse(DraftFile, json.value);
  if (success) return { draft: output.draft, problems: [] };
  const shown = issues.slice(0, MOST_PROBLEMS);
  const paths = shown.map((issue) => v.getDotPath(issue) ?? '');
  const lines = json.linesOf(paths);
  const problems = shown.map((issue, i) => ({
    line: lines[i] ?? 1,
    text: `${paths[i]}: ${issue.message.slice(0, 200)}`,
  }));
  return { draft: null, problems };
}

const DraftFile = v.strictObject({ onRecordDraft: v.literal(1), draft: Draft });
const MOST_PROBLEMS = 100;

const refused = (problem: DraftFileProblem): Read => ({ draft: null, problems: [problem] });
