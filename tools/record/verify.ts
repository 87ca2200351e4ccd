import type { Finding } from '../../src/record/check/finding.ts';
import { lastWord } from '../../src/record/check/statements.ts';
import type { Pack } from '../../src/record/schema.ts';
import { quotedParts } from '../../src/spotting/quotations/quotation-marks.ts';
import type { Documents } from './document.ts';
import { documentsBySource, type Place, placesOf, textAt } from './places.ts';

/**
 * Holds a pack against the documents: every locator leads to the paragraph it means, every
 * quotation stands there letter for letter, in or out of quotation marks as the pack says, and a
 * person who is credited is named there.
 */
export function verifyPlaces(pack: Pack, documents: Documents): Finding[] {
  const bySource = documentsBySource(pack, documents);
  const surnames = pack.entities.flatMap((entity) =>
    entity.kind === 'person' ? [entity.name.split(' ').at(-1) ?? entity.name] : [],
  );
  return placesOf(pack).flatMap((place) => {
    const paragraphs = bySource.get(place.at.source);
    if (!paragraphs) return [];
    const found = textAt(place.at, paragraphs);
    if ('wrong' in found) return [{ path: [...place.path, 'hash'], reason: found.wrong }];
    const paragraph = paragraphs[(place.at.paragraph ?? 0) - 1] ?? '';
    return [
      ...checkQuote(place, found.text),
      ...checkCredit(place, paragraph, surnames),
      ...checkSaid(place, paragraphs.slice(0, place.at.paragraph)),
    ];
  });
}

/** Every document that the pack names is there. */
export function verifyFiles(pack: Pack, documents: Documents): Finding[] {
  return pack.sources.flatMap(({ document }, i) =>
    document && !documents.has(document.file)
      ? [{ path: ['sources', i, 'document', 'file'], reason: `there is no ${document.file}` }]
      : [],
  );
}

function checkQuote({ quote, form, path, at }: Place, text: string): Finding[] {
  if (!quote) return [];
  const { exact, prefix = '', suffix = '' } = quote;
  const where = `in paragraph ${at.paragraph} of "${at.source}"`;
  const sought = prefix + exact + suffix;
  const start = text.indexOf(sought);
  const exactPath = [...path, 'quote', 'exact'];
  if (start < 0) return [{ path: exactPath, reason: `does not stand ${where}` }];
  if (text.includes(sought, start + 1)) {
    return [{ path: exactPath, reason: `stands more than once ${where}; add prefix or suffix` }];
  }
  const quoted = isInQuotationMarks(text, start + prefix.length);
  if (form !== undefined && quoted !== (form !== 'unquoted')) {
    const reason = `says "${form}", but the words stand ${quoted ? 'in' : 'without'} quotation marks`;
    return [{ path: [...path, 'form'], reason }];
  }
  if (form === 'quoted' && !isWhole(text, start + prefix.length, exact)) {
    return [{ path: exactPath, reason: `is cut: in the document the quotation goes on ${where}` }];
  }
  return [];
}

/** A quotation reaches from mark to mark, but for a sign before the last. */
function isWhole(text: string, start: number, exact: string): boolean {
  return (
    /(?:^|["“„«‘']|[.!?] )$/.test(text.slice(0, start)) &&
    /^[.,!?]?["”“»’']/.test(text.slice(start + exact.length))
  );
}

/** Role, outlet and day of a credit are the document's: there, or in the paragraphs before. */
function checkSaid(
  { role, recipients = [], dateWords, path, at }: Place,
  paragraphs: readonly string[],
): Finding[] {
  const own = paragraphs.at(-1)?.toLowerCase() ?? '';
  const soFar = paragraphs.join('\n').toLowerCase();
  const wrong = (field: string, what: string) => ({
    path: [...path, 'attribution', field],
    reason: `says "${what}", which paragraph ${at.paragraph} of "${at.source}" does not`,
  });
  return [
    ...(role && !own.includes(role.toLowerCase().replace(/^(?:an?|the) /, ''))
      ? [wrong('role', role)]
      : []),
    ...recipients.flatMap((recipient) =>
      soFar.includes(lastWord(recipient).toLowerCase()) ? [] : [wrong('recipients', recipient)],
    ),
    ...(dateWords && !soFar.includes(dateWords.toLowerCase()) ? [wrong('date', dateWords)] : []),
  ];
}

/** Straight marks open and close in turn; curly ones say which they are; single ones may be apostrophes. */
function isInQuotationMarks(text: string, offset: number): boolean {
  if (quotedParts(text).some(({ start, end }) => start < offset && offset < end)) return true;
  const before = text.slice(0, offset);
  const straight = before.split('"').length - 1;
  const curly = before.split('“').length - before.split('”').length;
  return straight % 2 === 1 || curly > 0;
}

function checkCredit(
  { creditedTo, path }: Place,
  paragraph: string,
  surnames: readonly string[],
): Finding[] {
  return surnames
    .filter((surname) => creditedTo?.includes(surname) && !paragraph.includes(surname))
    .map((surname) => ({
      path: [...path, 'attribution', 'to'],
      reason: `names ${surname}, whom the paragraph does not name`,
    }));
}
