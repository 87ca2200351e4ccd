import * as v from 'valibot';
import { readJsonText } from '../common/json-text.ts';
import { CHOICES, DELAYS, SETTING_NAMES, type Settings } from './fields.ts';
import { migrate, SETTINGS_VERSION } from './migrations.ts';

const Delay = v.pipe(v.number(), v.minValue(DELAYS.min), v.maxValue(DELAYS.max));
const Strings = v.array(v.string());

/** What a settings file may hold: any of the settings, each of its kind. */
const Stored = v.partial(
  v.strictObject({
    mode: v.picklist(CHOICES.mode),
    look: v.picklist(CHOICES.look),
    theme: v.picklist(CHOICES.theme),
    openDelay: Delay,
    closeDelay: Delay,
    badge: v.boolean(),
    hiddenSubjects: Strings,
    hiddenSites: Strings,
    allowedSites: Strings,
    misread: v.array(v.strictObject({ subject: v.string(), text: v.string(), site: v.string() })),
    snoozed: v.record(v.string(), v.string()),
  }),
);

const File = v.looseObject({
  onRecordSettings: v.pipe(v.number(), v.integer(), v.minValue(1)),
  settings: v.record(v.string(), v.unknown()),
});

/** What is wrong with a file, and on which line. */
export interface FileProblem {
  readonly kind: 'not-json' | 'not-settings' | 'newer-version' | 'bad-value';
  readonly line: number;
  /** The setting, e.g. `misread[0].site`; empty for the file as a whole. */
  readonly path: string;
  /** The parser's or the schema's reason, in English. */
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
    const line = json.lineOf('onRecordSettings');
    return refused({ kind: 'newer-version', line, path: '', reason: String(version) });
  }
  const parsed = v.safeParse(Stored, migrate(settings, version));
  if (parsed.success) return { settings: parsed.output as Partial<Settings>, problems: [] };
  const problems = parsed.issues.map((issue) => {
    const path = v.getDotPath(issue) ?? '';
    const line = json.lineOf(`settings.${path}`);
    return { kind: 'bad-value', line, path, reason: issue.message } as const;
  });
  return { settings: null, problems };
}

function refused(problem: FileProblem): ReadFile {
  return { settings: null, problems: [problem] };
}
