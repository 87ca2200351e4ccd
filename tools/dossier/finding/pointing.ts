import { escaped } from '../../../src/spotting/text/letters.ts';
import type { FoundDocument } from '../reading/read-folder.ts';
import type { FoundName, FoundNames } from './names.ts';
import type { Span } from './places.ts';
import { COMPANY_NOUNS, SPEECH_VERBS } from './word-lists.ts';

/** Paragraphs before its own in which a company may be named that "the airline" stands for. */
const MOST_BEFORE = 3;

const noun = COMPANY_NOUNS.map(escaped).join('|');
const says = SPEECH_VERBS.map(escaped)
  .sort((a, b) => b.length - a.length)
  .join('|');
const PHRASE = `((?:the|this) (?:[a-z-]+ ){0,2}?(${noun}))`;
const BEHIND = new RegExp(
  `^[,.!?]?["”'’]?,? (?:${PHRASE} (?:also |later |has |had )?(${says})|(${says}) ${PHRASE})\\b`,
  'i',
);
const BEFORE = new RegExp(
  `${PHRASE} (?:also |later |has |had )?(${says})(?: in (?:a|an|its) [\\w -]{1,40})?(?:,|:| that)? ?["“'‘]$`,
  'i',
);

/** "A spokesman for the airline issued a statement:", "Varen Mills emailed another letter;". */
const LED =
  /^(.*)\b(issued|released|sent|gave|posted|published|emailed|shared|read) (?:out )?(?:a|an|another|this|the following|one) (?:\w+ ){0,2}(?:statement|email|e-mail|letter|tweet|post|note|message|release|sentence)[:;,] ?["“'‘]$/;
const POINTS = new RegExp(PHRASE, 'i');

/** Whom "the airline" beside a quotation stands for. */
export interface Pointed {
  readonly to: string;
  readonly verb: string;
  readonly company: FoundName;
}

/** What stands before words in their sentence. */
function sentenceBefore(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - 300), start);
  return before.slice(before.lastIndexOf('. ') + 1);
}

/**
 * Reads "the airline said" right beside words: the company whose name has that noun, else the only one
 * that is named so far in the paragraphs around. Null where that is none, or several.
 */
export function pointedBeside(
  document: FoundDocument,
  paragraph: number,
  { start, end }: Span,
  { mentionsIn }: FoundNames,
): Pointed | null {
  const text = document.paragraphs[paragraph] ?? '';
  const behind = BEHIND.exec(text.slice(end, end + 160));
  const before = behind ? null : BEFORE.exec(text.slice(Math.max(0, start - 160), start));
  const led = behind || before ? null : LED.exec(sentenceBefore(text, start));
  const subject = led?.[1] ?? '';
  const [named1, ...others] = mentionsIn(subject).filter(({ name }) => name.kind === 'company');
  if (led?.[2] && named1 && others.length === 0) {
    return { to: subject.trim(), verb: led[2], company: named1.name };
  }
  const phrase = POINTS.exec(subject);
  const to = behind?.[1] ?? behind?.[5] ?? before?.[1] ?? phrase?.[1];
  const word = behind?.[2] ?? behind?.[6] ?? before?.[2] ?? phrase?.[2];
  const verb = behind?.[3] ?? behind?.[4] ?? before?.[3] ?? led?.[2];
  if (to === undefined || word === undefined || verb === undefined) return null;
  let own = text.slice(0, start);
  for (let i = paragraph; i >= Math.max(0, paragraph - MOST_BEFORE); i--) {
    const named = [
      ...new Set(mentionsIn(own).flatMap(({ name }) => (name.kind === 'company' ? [name] : []))),
    ];
    const called = named.filter(({ name }) =>
      name
        .toLowerCase()
        .split(' ')
        .some((one) => one.startsWith(word.toLowerCase())),
    );
    const [company] = called.length > 0 ? called : named;
    if (called.length > 1 || (called.length === 0 && named.length > 1)) return null;
    if (company) return { to, verb, company };
    own = document.paragraphs[i - 1] ?? '';
  }
  return null;
}
