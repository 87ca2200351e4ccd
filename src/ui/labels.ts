/** Messages for the record's own kinds. */
export const ASPECTS = {
  fact: 'aspectFact',
  wording: 'aspectWording',
  date: 'aspectDate',
  scope: 'aspectScope',
  attribution: 'aspectAttribution',
} as const;

/** Of sources. */
export const KINDS = {
  'original-reporting': 'kindOriginalReporting',
  wire: 'kindWire',
  aggregation: 'kindAggregation',
  reprint: 'kindReprint',
  broadcast: 'kindBroadcast',
  'official-document': 'kindOfficialDocument',
  'company-statement': 'kindCompanyStatement',
} as const;

/** Whom a source credits, where it gives no name. */
export const CREDITS = {
  'named-speaker': 'creditNamed',
  company: 'creditCompany',
  outlet: 'creditOutlet',
  'unnamed-source': 'creditUnnamed',
  none: 'creditNone',
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
  law: 'sectionLaw',
  findings: 'sectionFindings',
  proceedings: 'sectionProceedings',
  remedies: 'sectionRemedies',
} as const;

export const LIKENESS = {
  identical: 'likenessIdentical',
  'nearly-identical': 'likenessNearly',
  'shared-words': 'likenessShared',
} as const;
