import { DEFAULTS, type Misread, SETTING_NAMES, type Settings } from './fields.ts';
import { siteOf } from './host-names.ts';
import { layered } from './layers.ts';
import { fitting, type Policy } from './managed.ts';

/**
 * The settings in force. A value that does not fit counts as not set, so that nothing stored by another
 * version, and nothing in a policy, can stop a page from being read. Pure.
 *
 * @param stored what the reader set.
 */
export function effectiveFrom(
  stored: Readonly<Record<string, unknown>>,
  policy: Policy = {},
): Settings {
  const settings: Record<string, unknown> = {};
  for (const name of SETTING_NAMES) {
    const entry = (policy as Readonly<Record<string, unknown>>)[name];
    settings[name] = layered(DEFAULTS[name], entry, stored[name], fitting(name));
  }
  return settings as unknown as Settings;
}

/** The names of a mention that settings can speak of. */
export interface Subject {
  readonly dossier: string;
  /** Null for a passage. */
  readonly entity: string | null;
}

/** How a subject is named in settings: by its record and its company; a story's passages by none. */
export function subjectOf({ dossier, entity }: Subject): string {
  return `${dossier}/${entity ?? ''}`;
}

/** Of a company in whichever record: what settings up to version 2 spoke of. */
export const inAnyRecord = (entity: string): string => `*/${entity}`;

/** All names that settings may have for a subject. */
export function subjectsOf({ dossier, entity }: Subject): readonly string[] {
  const subject = subjectOf({ dossier, entity });
  return entity === null ? [subject] : [subject, inAnyRecord(entity)];
}

/** Has the reader hidden this mention by company, by wording, or until the record changes? */
export function isMentionHidden(
  settings: Settings,
  mention: Subject & { readonly text: string },
  host: string,
): boolean {
  const { hiddenSubjects, snoozed, misread } = settings;
  const subjects = subjectsOf(mention);
  const same = ({ subject, text, site }: Misread) =>
    subjects.includes(subject) && text === mention.text && site === siteOf(host);
  return (
    subjects.some((one) => hiddenSubjects.includes(one) || snoozed[one] !== undefined) ||
    misread.some(same)
  );
}
