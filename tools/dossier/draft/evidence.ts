import type { FoundEvidence } from '../finding/statements.ts';
import type { Entry } from './entry.ts';

/** A place, the words there and how they stand. */
export function evidenceEntry({ place, form, exact, span }: FoundEvidence, text: string) {
  return { ...place, form, quote: quoteOf(text, exact, span), restsOn: [] };
}

/** With what stands around it, where the words alone stand there twice. */
function quoteOf(text: string, exact: string, { start, end }: FoundEvidence['span']): Entry {
  if (text.indexOf(exact) === text.lastIndexOf(exact)) return { exact };
  const prefix = text.slice(Math.max(0, start - 20), start);
  const suffix = text.slice(end, end + 20);
  return { exact, ...(prefix !== '' && { prefix }), ...(suffix !== '' && { suffix }) };
}

/** Whom one document credits, and nobody else. @param speakers ids of people whose company is known. */
export function attributionOf(
  { credit, form }: FoundEvidence,
  text: string,
  speakers: ReadonlySet<string>,
): Entry {
  const { kind, person, role, recipients } = credit;
  if (kind === 'none') return { kind: 'none', ...(form === 'unquoted' && { fault: 'missing' }) };
  const surname = person?.name.split(' ').at(-1) ?? '';
  // "She", of one who is named in another paragraph: the credit here names nobody.
  const speaker = person && speakers.has(person.id) && text.includes(surname) ? person.id : null;
  const to =
    speaker === null || credit.to.includes(surname)
      ? credit.to
      : `${person?.name} ("${credit.to}")`;
  const isNamed = (kind === 'person' && speaker !== null) || (kind === 'unknown' && role === null);
  return {
    kind: isNamed ? 'named-speaker' : kind === 'outlet' ? 'outlet' : 'company',
    to: [to, ...recipients.map((outlet) => `to ${outlet}`)].join(', '),
    ...(speaker !== null && { speaker }),
    ...(role !== null && { role }),
    ...(recipients.length > 0 && { recipients }),
    ...(isNamed && person === null && { fault: 'not-introduced' }),
  };
}
