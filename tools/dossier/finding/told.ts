import type { FoundDocument } from '../reading/read-folder.ts';
import { isRunningText } from './capital-runs.ts';
import type { FoundName, FoundNames } from './names.ts';
import { type FoundPlace, placeOf, sentenceSpans } from './places.ts';

/** A sentence that tells, in its own words, what a company said or that it would not. */
export interface FoundTold {
  readonly kind: 'paraphrase' | 'declined';
  readonly company: FoundName;
  readonly verb: string;
  readonly place: FoundPlace;
  readonly text: string;
}

/** What may stand between a company's name and what it did: "'s spokeswoman Jane Doe", ", the lender,". */
const BETWEEN = `(?:['’]s?)?(?: spokes\\w+(?: \\p{Lu}[\\p{L}.'-]*){0,3}| officials?| executives?)?(?:, [^,.;]{1,60},)?(?: (?:has|have|had|also|later|repeatedly))*`;
const DECLINED = new RegExp(
  `^${BETWEEN} (declined?|refused|would not (?:comment|say|discuss)|did(?: not|n['’]t) (?:immediately )?(?:respond|reply|comment|return|answer)|had no (?:immediate )?comment|could not (?:immediately )?be reached)\\b`,
  'u',
);
const SAID = new RegExp(
  `^${BETWEEN} (said|says|denie[sd]|confirm(?:s|ed)|acknowledge[sd]?|insist(?:s|ed)|maintain(?:s|ed)|told|added|explain(?:s|ed)|claim(?:s|ed)|admit(?:s|ted)|announce[sd]|promise[sd]|argue[sd]|state[sd]|respond(?:s|ed)|apologi[sz]ed)\\b`,
  'u',
);

/** Finds sentences without quotation marks that begin with a company and a word of speech. */
export function findTold(
  documents: readonly FoundDocument[],
  { mentionsIn }: FoundNames,
): FoundTold[] {
  return documents.flatMap((document) =>
    document.paragraphs.flatMap((text, i) => {
      if (!isRunningText(text)) return [];
      const mentions = mentionsIn(text).filter(({ name }) => name.kind === 'company');
      return sentenceSpans(text).flatMap((span): FoundTold[] => {
        const sentence = text.slice(span.start, span.end);
        const subject = mentions.find(({ start, end }) => start >= span.start && end <= span.end);
        if (!subject || /["“”«»]/.test(sentence)) return [];
        const after = text.slice(subject.end, span.end);
        const declined = DECLINED.exec(after)?.[1];
        const verb = declined ?? SAID.exec(after)?.[1];
        if (verb === undefined) return [];
        const kind = declined === undefined ? ('paraphrase' as const) : ('declined' as const);
        return [
          { kind, company: subject.name, verb, place: placeOf(document, i, span), text: sentence },
        ];
      });
    }),
  );
}
