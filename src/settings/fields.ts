/** What each setting may be. The first choice of each list is the default. */
export const CHOICES = {
  /**
   * When names are marked: the first of each company in each paragraph on pages about the topic and
   * one a company elsewhere; every mention; only on pages about the topic; never.
   */
  mode: ['default', 'every', 'topic-only', 'never'],
  look: ['underline', 'tint', 'none'],
  theme: ['system', 'light', 'dark'],
  /** Which quotations are marked: all; those that the page words, cuts or credits differently; none. */
  quotations: ['on', 'differing', 'off'],
} as const;

/** Limits of the delays, in milliseconds. */
export const DELAYS = { min: 0, max: 2000 } as const;

/** A wording that the reader said is not the company, on one site. */
export interface Misread {
  /** See `subjectOf`. */
  readonly subject: string;
  /** The words as marked. */
  readonly text: string;
  readonly site: string;
}

export interface Settings {
  readonly mode: (typeof CHOICES.mode)[number];
  readonly look: (typeof CHOICES.look)[number];
  readonly theme: (typeof CHOICES.theme)[number];
  readonly quotations: (typeof CHOICES.quotations)[number];
  /** Rest before a card opens, in milliseconds. */
  readonly openDelay: number;
  /** Time before a card that was left closes, in milliseconds. */
  readonly closeDelay: number;
  /** Show the number of mentions on the toolbar button. */
  readonly badge: boolean;
  /** Subjects never marked: see `subjectOf`. */
  readonly hiddenSubjects: readonly string[];
  /** Host names on which nothing is marked, subdomains included. */
  readonly hiddenSites: readonly string[];
  /** Host names whose sign-in and account pages are read all the same, subdomains included. */
  readonly allowedSites: readonly string[];
  readonly misread: readonly Misread[];
  /**
   * Subjects hidden until the record changes, each with the content hash of the pack that it was
   * hidden under. `dropStaleSnoozes` removes an entry when the hash is another.
   */
  readonly snoozed: Readonly<Record<string, string>>;
}

export type SettingName = keyof Settings;

// 350 ms and 300 ms: long enough to cross a mark without a card, short enough not to be waited for.
export const DEFAULTS: Settings = {
  mode: 'default',
  look: 'underline',
  theme: 'system',
  quotations: 'on',
  openDelay: 350,
  closeDelay: 300,
  badge: true,
  hiddenSubjects: [],
  hiddenSites: [],
  allowedSites: [],
  misread: [],
  snoozed: {},
};

export const SETTING_NAMES = Object.keys(DEFAULTS) as readonly SettingName[];

/** What an organisation can set. The others are a reader's answers to one card at one time. */
export type ManagedName = Exclude<SettingName, 'misread' | 'snoozed'>;

export const MANAGED_NAMES = SETTING_NAMES.filter(
  (name): name is ManagedName => name !== 'misread' && name !== 'snoozed',
);
