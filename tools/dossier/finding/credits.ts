import english from '../../../src/spotting/quotations/attribution/english.json' with {
  type: 'json',
};
import { escaped } from '../../../src/spotting/text/letters.ts';
import type { FoundDocument } from '../reading/read-folder.ts';
import type { FoundName, FoundNames } from './names.ts';
import { pointedBeside } from './pointing.ts';
import type { FoundQuotation } from './quotations.ts';
import { ROLES } from './word-lists.ts';

/** Whom one document credits with words, as far as it says. */
export interface FoundCredit {
  /**
   * `said`: it says so plainly. `runs-on`: the words follow others of theirs and have no credit of
   * their own. `points`: a word such as "it" or "the airline" stands for the one who is named before, or
   * their name alone leads to the words. `perhaps`: somebody is named beside them, and it need not be the speaker. `none`.
   */
  readonly how: 'said' | 'points' | 'runs-on' | 'perhaps' | 'none';
  /** `unknown`: somebody whom the document does not introduce, or a role that may be anybody's. */
  readonly kind: 'person' | 'company' | 'outlet' | 'unknown' | 'none';
  /** In the document's own words; '' for nobody. */
  readonly to: string;
  readonly verb: string;
  /** A company's id. */
  readonly entity: string | null;
  readonly person: FoundName | null;
  /** A role that stands with the credit. */
  readonly role: string | null;
  /** Outlets to which it was said. */
  readonly recipients: readonly string[];
}

const NOBODY: FoundCredit = {
  how: 'none',
  kind: 'none',
  to: '',
  verb: '',
  entity: null,
  person: null,
  role: null,
  recipients: [],
};

const UNSURE = new Set(english.unsure.split('|'));
const ROLE = new RegExp(
  `\\b(?:${[...ROLES]
    .map(escaped)
    .sort((a, b) => b.length - a.length)
    .join('|')})\\b`,
  'i',
);
/** What leads to the one whom something was said to. */
const TO = /\b(?:told|telling|tells|informed|to|with|for|by) (?:the )?$/i;
const SAID_TO =
  /\b(?:told|telling|statement|emailed?|e-mail(?:ed)?|said|spoke|interview|letter|message|directed|referring|referred)\b/i;

export function creditOf(
  quotation: FoundQuotation,
  documents: readonly FoundDocument[],
  names: FoundNames,
): FoundCredit {
  const { attribution } = quotation;
  const document = documents[quotation.document] as FoundDocument;
  if (
    !attribution ||
    (attribution.speaker.entity === null && /^(?:the|this) /i.test(attribution.speaker.text))
  ) {
    const pointed = pointedBeside(document, quotation.paragraph, quotation.span, names);
    if (pointed) {
      const { to, verb, company } = pointed;
      return { ...NOBODY, how: 'points', kind: 'company', to, verb, entity: company.id };
    }
  }
  if (!attribution) return NOBODY;
  const { speaker, basis, cue } = attribution;
  const person =
    names.names.find(({ id, kind }) => kind === 'person' && id === speaker.person?.id) ?? null;
  const text = document.paragraphs[quotation.paragraph] ?? '';
  const outlet = names.mentionsIn(speaker.text).some(({ name }) => name.kind === 'outlet');
  const isUnsure = UNSURE.has(cue.toLowerCase());
  const isLed = basis === 'before' && /:\s*["“'‘«„]?$/.test(text.slice(0, quotation.span.start));
  const how = ((): FoundCredit['how'] => {
    if (basis === 'around') return 'perhaps';
    if (speaker.isGuess && !isStatement(speaker.text)) {
      return isLed || (!isUnsure && /^it$/i.test(speaker.text)) ? 'points' : 'perhaps';
    }
    if (isUnsure) return 'perhaps';
    return basis === 'continued' ? 'runs-on' : 'said';
  })();
  const kind = person
    ? 'person'
    : speaker.entity !== null
      ? 'company'
      : speaker.kind === 'outlet' || outlet
        ? 'outlet'
        : 'unknown';
  return {
    how,
    kind,
    to: speaker.text,
    verb: cue,
    entity: speaker.entity,
    person,
    role: ROLE.exec(speaker.text)?.[0] ?? null,
    recipients: how === 'said' ? recipientsIn(text, quotation, names) : [],
  };
}

/** "The statement said" points at the last statement that was told of. */
const isStatement = (to: string) =>
  /^the (?:\w+ )?(?:statement|letter|e-?mail|filing|memo)$/i.test(to);

/** Outlets that the quotation's own sentence says were told, outside of what is quoted. */
function recipientsIn(
  text: string,
  { span }: FoundQuotation,
  { mentionsIn }: FoundNames,
): string[] {
  const from = Math.max(text.lastIndexOf('. ', span.start), 0);
  const stop = text.indexOf('. ', span.end);
  const end = stop < 0 ? text.length : stop;
  const found = mentionsIn(text).flatMap(({ start, end: to, name }) => {
    const isOutside = start >= from && to <= end && (to <= span.start || start >= span.end);
    const before = text.slice(Math.max(from, start - 60), start);
    const isTold = name.kind === 'outlet' && TO.test(before) && SAID_TO.test(before);
    return isOutside && isTold ? [name.name] : [];
  });
  return [...new Set(found)];
}
