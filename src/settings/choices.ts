import { subjectOf, subjectsOf } from './effective.ts';
import type { Misread, Settings } from './fields.ts';
import { isOn, siteOf } from './host-names.ts';

/** What a reader can choose not to see, in a card. Each is named for what it does. */
export type HideChoice =
  /** Never mark this company, or passages about this story, anywhere. */
  | { readonly kind: 'entity'; readonly dossier: string; readonly entity: string | null }
  /** Mark nothing on this site. */
  | { readonly kind: 'site'; readonly site: string }
  /** As `entity`, until the pack with this content hash is replaced by another. */
  | {
      readonly kind: 'untilRecordChanges';
      readonly dossier: string;
      readonly entity: string | null;
      readonly hash: string;
    }
  /** These words on this site are not the company. */
  | {
      readonly kind: 'misread';
      readonly dossier: string;
      readonly entity: string | null;
      readonly text: string;
      readonly site: string;
    };

/** The change of settings that carries out a choice, for `updateSettings`. */
export function hide(settings: Settings, choice: HideChoice): Partial<Settings> {
  switch (choice.kind) {
    case 'entity':
      return { hiddenSubjects: added(settings.hiddenSubjects, subjectOf(choice)) };
    case 'site':
      return { hiddenSites: added(settings.hiddenSites, siteOf(choice.site)) };
    case 'untilRecordChanges':
      return { snoozed: { ...settings.snoozed, [subjectOf(choice)]: choice.hash } };
    case 'misread': {
      const entry = { subject: subjectOf(choice), text: choice.text, site: siteOf(choice.site) };
      if (isInForce(settings, choice)) return {};
      return { misread: [...settings.misread, entry] };
    }
  }
}

/** The change that takes a choice back, and only that one: whatever was chosen since stays. */
export function unhide(settings: Settings, choice: HideChoice): Partial<Settings> {
  switch (choice.kind) {
    case 'entity': {
      const subjects = subjectsOf(choice);
      return { hiddenSubjects: settings.hiddenSubjects.filter((one) => !subjects.includes(one)) };
    }
    case 'site': {
      const site = siteOf(choice.site);
      return { hiddenSites: settings.hiddenSites.filter((one) => siteOf(one) !== site) };
    }
    case 'untilRecordChanges': {
      if (!isInForce(settings, choice)) return {};
      const { [subjectOf(choice)]: _dropped, ...snoozed } = settings.snoozed;
      return { snoozed };
    }
    case 'misread':
      return { misread: settings.misread.filter((one) => !isSameMisread(one, choice)) };
  }
}

/** Is what was chosen still so? */
export function isInForce(settings: Settings, choice: HideChoice): boolean {
  switch (choice.kind) {
    case 'entity':
      return subjectsOf(choice).some((one) => settings.hiddenSubjects.includes(one));
    case 'site':
      return settings.hiddenSites.map(siteOf).includes(siteOf(choice.site));
    case 'untilRecordChanges':
      return settings.snoozed[subjectOf(choice)] === choice.hash;
    case 'misread':
      return settings.misread.some((one) => isSameMisread(one, choice));
  }
}

function isSameMisread(one: Misread, choice: HideChoice & { kind: 'misread' }): boolean {
  const { text, site } = choice;
  return subjectsOf(choice).includes(one.subject) && one.text === text && one.site === siteOf(site);
}

/** The change that turns marks on a site on or off. Turning on also lifts an entry for its parent. */
export function setSiteHidden({ hiddenSites }: Settings, host: string, hidden: boolean) {
  return { hiddenSites: listed(hiddenSites, host, hidden) };
}

/** The change that has a site's sign-in and account pages read, or left alone. */
export function setSiteAllowed({ allowedSites }: Settings, host: string, allowed: boolean) {
  return { allowedSites: listed(allowedSites, host, allowed) };
}

function listed(sites: readonly string[], host: string, wanted: boolean): readonly string[] {
  const others = sites.filter((entry) => !isOn([entry], host));
  return wanted ? [...others, siteOf(host)] : others;
}

/**
 * Forgets what was hidden under a record that has since been replaced.
 *
 * @param hashes content hashes of the records that there are now.
 */
export function dropStaleSnoozes(settings: Settings, hashes: ReadonlySet<string>) {
  const fresh = Object.entries(settings.snoozed).filter(([, hash]) => hashes.has(hash));
  return { snoozed: Object.fromEntries(fresh) };
}

function added(list: readonly string[], entry: string): readonly string[] {
  return list.includes(entry) ? list : [...list, entry];
}
