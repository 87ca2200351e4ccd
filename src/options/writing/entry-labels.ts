import type { MessageKey } from '../../i18n/text.ts';
import { t } from '../../i18n/text.ts';
import { CREDITS, KINDS, SECTIONS } from '../../ui/labels.ts';
import type { Entry } from '../../writing/draft.ts';

/** Choices with their labels, in the order given. */
function choices<Value extends string>(labels: Readonly<Record<Value, MessageKey>>) {
  return () =>
    Object.entries<MessageKey>(labels).map(([value, key]) => [value as Value, t(key)] as const);
}

/** The same, of which none has been made yet. */
const open = <Value extends string>(labels: Readonly<Record<Value, MessageKey>>) =>
  choices<Value | ''>({ '': 'notChosen', ...labels } as Record<Value | '', MessageKey>);

export const creditChoices = open(CREDITS);
export const pageKindChoices = open(KINDS);
export const sectionChoices = open(SECTIONS);
export const formChoices = choices<Entry['form']>({
  quoted: 'formQuoted',
  'partly-quoted': 'formPartlyQuoted',
  unquoted: 'withoutQuotationMarks',
});

/** What is asked for beside each kind of credit. */
export const NAMES = {
  'named-speaker': 'speakerName',
  outlet: 'outletName',
  'unnamed-source': 'unnamedAs',
} as const;

type Look = { readonly hint?: MessageKey; readonly long?: true; readonly latin?: true };
type OwnFields =
  | 'title'
  | 'story'
  | 'curator'
  | 'licence'
  | 'inclusionRule'
  | 'gaps'
  | 'id'
  | 'version';

/** What a record says of itself, in the order in which it is asked for. */
export const RECORD_FIELDS: readonly (readonly [OwnFields, MessageKey, Look?])[] = [
  ['title', 'recordTitle'],
  ['story', 'recordStory', { long: true }],
  ['curator', 'recordCurator'],
  ['licence', 'recordLicence', { hint: 'recordLicenceHint' }],
  ['inclusionRule', 'recordRule', { long: true }],
  ['gaps', 'recordGaps', { long: true }],
  ['id', 'recordId', { hint: 'recordIdHint', latin: true }],
  ['version', 'recordVersion', { latin: true }],
];

/** What the fields of a pack are called where a reader fills them in. */
export const FIELD_NAMES: Readonly<Record<string, MessageKey>> = {
  title: 'recordTitle',
  story: 'recordStory',
  curator: 'recordCurator',
  licence: 'recordLicence',
  gaps: 'recordGaps',
  summary: 'companySummary',
  marked: 'markName',
  dateWords: 'dateWordsField',
  inclusionRule: 'recordRule',
  version: 'recordVersion',
  id: 'recordId',
  quality: 'pageQuality',
  site: 'pageSite',
  published: 'publishedField',
  part: 'companyPart',
  gist: 'gistField',
  section: 'sectionField',
  entity: 'whoseWords',
  about: 'aboutCompanies',
  to: 'byWhom',
  speaker: 'speakerName',
  recipients: 'toWhom',
  date: 'whenSaid',
  exact: 'chosenWords',
};
