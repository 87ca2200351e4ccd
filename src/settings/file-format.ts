import * as v from 'valibot';
import { readJsonText } from '../common/json-text.ts';
import { SETTING_NAMES, type Settings } from './fields.ts';
import { migrate, SETTINGS_VERSION } from './migrations.ts';
import { misfitsIn } from './values.ts';

const File = v.looseObject({
  onRecordSettings: v.pipe(v.number(), v.integer(), v.minValue(1)),
  settings: v.record(v.string(), v.unknown()),
});

/** What is wrong with a file, and on which line. */
export interface FileProblem {
  readonly kind: 'not-json' | 'not-settings' | 'newer-version' | 'bad-value';
  readonly line: number;
  /** The setting, e.g. `misread.0.site`; empty for the file as a whole. */
  readonly path: string;
  /** The parser's reason or ours, in English. */
  readonly reason: string;
}

export type ReadFile =
  | { readonly settings: Partial<Settings>; readonly problems: readonly [] }
  | { readonly settings: null; readonly problems: readonly FileProblem[] };

/** A settings file, as the options page exports it: only what the reader set. */
export function settingsFile(stored: Readonly<Record<string, unknown>>): string {
  const known = SETTING_NAMES.filter((name) => stored[name] !== undefined);
  const settings = Object.fromEntries(known.map((name) => [name, stored[name]]));
  return `${JSON.stringify({ onRecordSettings: SETTINGS_VERSION, settings }, null, 2)}\n`;
}

/** Reads a settings file of this or an older version. A file with one bad value is refused whole. */
export function readSettingsFile(text: string): ReadFile {
  const json = readJsonText(text);
  if ('broken' in json) return refused({ kind: 'not-json', path: '', ...json.broken });
  const file = v.safeParse(File, json.value);
  if (!file.success) {
    return refused({ kind: 'not-settings', line: 1, path: '', reason: file.issues[0].message });
  }
  const { onRecordSettings: version, settings } = file.output;
  if (version > SETTINGS_VERSION) {
    const [line = 1] = json.linesOf(['onRecordSettings']);
    return refused({ kind: 'newer-version', line, path: '', reason: String(version) });
  }
  const migrated = migrate(settings, version);
  const misfits = misfitsIn(migrated);
  const lines = json.linesOf(misfits.map(({ path }) => `settings.${path}`));
  const problems = misfits.map(({ path, reason }, i) => {
    return { kind: 'bad-value', line: lines[i] ?? 1, path, reason } as const;
  });
  return problems.length > 0
    ? { settings: null, problems }
    : { settings: migrated as Partial<Settings>, problems: [] };
}

function refused(problem: FileProblem): ReadFile {
  return { settings: null, problems: [problem] };
}
