/** Messages for the record's own kinds. */
export const ASPECTS = {
  fact: 'aspectFact',
  wording: 'aspectWording',
  date: 'aspectDate',
  scope: 'aspectScope',
  attribution: 'aspectAttribution',
} as const;

/** Whom a source credits: a letter for the matrix, and its message. */
export const CREDITS = {
  'named-speaker': { letter: 'N', label: 'creditNamed' },
  company: { letter: 'C', label: 'creditCompany' },
  outlet: { letter: 'O', label: 'creditOutlet' },
  'unnamed-source': { letter: 'U', label: 'creditUnnamed' },
  none: { letter: '–', label: 'creditNone' },
} as const;

export const SECTIONS = {
  request: 'sectionRequest',
  data: 'sectionData',
  purpose: 'sectionPurpose',
  talks: 'sectionTalks',
  assurances: 'sectionAssurances',
  services: 'sectionServices',
  reactions: 'sectionReactions',
  'privacy-record': 'sectionPrivacyRecord',
  market: 'sectionMarket',
  publication: 'sectionPublication',
} as const;

export const LIKENESS = {
  identical: 'likenessIdentical',
  'nearly-identical': 'likenessNearly',
  'shared-words': 'likenessShared',
} as const;
