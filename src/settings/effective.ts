import { DEFAULTS, type Misread, SETTING_NAMES, type Settings } from './fields.ts';
import { misfitsIn } from './values.ts';

/**
 * Stored values laid over the defaults. A value that does not fit counts as not set, so that
 * nothing stored by another version can stop a page from being read. Pure.
 */
export function effectiveFrom(stored: Readonly<Record<string, unknown>>): Settings {
  const settings: Record<string, unknown> = { ...DEFAULTS };
  for (const name of SETTING_NAMES) {
    const value = stored[name];
    if (value !== undefined && misfitsIn({ [name]: value }).length === 0) settings[name] = value;
  }
  return settings as unknown as Settings;
}

/** The names of a mention that settings can speak of. */
export interface Subject {
  readonly dossier: string;
  /** Null for a passage. */
  readonly entity: string | null;
}

/** How a subject is named in settings: a company by its id, passages by their dossier. */
export function subjectOf({ dossier, entity }: Subject): string {
  return entity ?? `passages:${dossier}`;
}

/** Is this host, or a host that it is part of, on the list? Case and a leading `www.` do not count. */
export function isSiteHidden(settings: Settings, host: string): boolean {
  return isOn(settings.hiddenSites, host);
}

/** May this host's sign-in and account pages be read? */
export function isSiteAllowed(settings: Settings, host: string): boolean {
  return isOn(settings.allowedSites, host);
}

function isOn(sites: readonly string[], host: string): boolean {
  const site = siteOf(host);
  return sites.some((one) => site === one || site.endsWith(`.${one}`));
}

/** A host name as settings keep it. */
export function siteOf(host: string): string {
  return host.toLowerCase().replace(/^www\./, '');
}

/** Has the reader hidden this mention by company, by wording, or until the record changes? */
export function isMentionHidden(
  settings: Settings,
  mention: Subject & { readonly text: string },
  host: string,
): boolean {
  const subject = subjectOf(mention);
  if (settings.hiddenSubjects.includes(subject) || settings.snoozed[subject] !== undefined) {
    return true;
  }
  const same = (misread: Misread) =>
    misread.subject === subject && misread.text === mention.text && misread.site === siteOf(host);
  return settings.misread.some(same);
}
