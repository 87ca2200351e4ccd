import { gap } from '../../record/draft-marks.ts';
import type { Found } from '../finding/find.ts';
import { FreshNames } from '../reading/file-names.ts';
import { companiesOf } from './entities.ts';
import { draftEntry, type Entry, sourceRef } from './entry.ts';

/** What the record is, as far as whoever starts it has said. */
export interface Beginning {
  readonly id: string;
  readonly title: string | null;
}

export const draftPack = ({ id, title }: Beginning): Entry =>
  draftEntry({
    format: 2,
    id,
    title: title ?? gap('what the record is of, as a title'),
    version: '0.1.0',
    asOf: gap('the day that it speaks for: {"value": "2020-03-02", "precision": "day"}'),
    curator: gap('who keeps it'),
    licence: { name: gap('under which licence others may use it, such as CC BY 4.0') },
    inclusionRule: gap('by which rule something is in or out'),
    knownGaps: [],
    corrections: [],
  });

export function draftTimeline({ dates }: Found): Entry[] {
  const ids = new FreshNames();
  return dates.map(({ date, place }) =>
    draftEntry(
      {
        id: ids.take(`on-${date.value}`),
        date,
        text: gap('what happened then, in a sentence of yours'),
        refs: [sourceRef(place.source)],
      },
      { ...place },
    ),
  );
}

export function draftSummaries(found: Found): Entry {
  const refs = found.documents.slice(0, 1).map(({ id }) => sourceRef(id));
  const company = gap(
    'one sentence of what was reported of it and one of what it said, at most 40 words',
  );
  return {
    story: [draftEntry({ text: gap('the story in at most 70 words; write it last'), refs })],
    companies: Object.fromEntries(
      companiesOf(found).map(({ id }) => [id, [draftEntry({ text: company, refs })]]),
    ),
  };
}

/** A company that nothing was found of has to have a position, too. */
export function draftNone(found: Found, positions: readonly Entry[]): Entry[] {
  const having = new Set(positions.map(({ entity }) => entity));
  return companiesOf(found)
    .filter(({ id }) => !having.has(id))
    .map(({ id, name }) =>
      draftEntry({
        kind: 'none',
        id: `none-${id}`,
        entity: id,
        gist: gap(
          `nothing that ${name} said was found: read for it, and else say that the documents have nothing`,
        ),
      }),
    );
}

/** Names that can mean nothing else are long; one that is a word as well needs its capital. */
export function draftNames(found: Found, dossier: string): Entry {
  const words = new Set(
    found.documents.flatMap(({ paragraphs }) =>
      paragraphs.flatMap((text) => text.match(/\p{Ll}+/gu) ?? []),
    ),
  );
  const isWord = (form: string) => words.has(form.toLowerCase());
  return {
    dossier,
    entities: companiesOf(found).map(({ id, name, forms }) => {
      const own = [...new Set([name, ...forms])];
      return draftEntry({
        entity: id,
        kind: /\b\w*ban[ck]/i.test(name) ? 'bank' : 'platform',
        long: own.filter((form) => !isWord(form)),
        short: own.filter(isWord).map((form) => ({ name: form, free: true })),
      });
    }),
  };
}
