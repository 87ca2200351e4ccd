import type { Surroundings } from '../../../src/spotting/quotations/attribution/read-attribution.ts';
import {
  type Named,
  readSpoken,
  type Spoken,
} from '../../../src/spotting/quotations/attribution/tokens.ts';
import type { Person } from '../../../src/spotting/quotations/quotation-index.ts';
import { wordsOf } from '../../../src/spotting/text/words.ts';
import type { FoundDocument } from '../reading/read-folder.ts';
import type { FoundName, FoundNames } from './names.ts';
import type { FoundPerson } from './people.ts';

/** A document, read for who is credited as a page is. */
export interface SpokenDocument {
  readonly document: FoundDocument;
  readonly spoken: readonly Spoken[];
  readonly around: (paragraph: number) => Surroundings;
}

/** Paragraphs before a quotation that "the bank" or "she" may point into. */
const MOST_BEFORE = 3;

export function readDocumentsSpoken(
  documents: readonly FoundDocument[],
  names: FoundNames,
  people: readonly FoundPerson[],
): SpokenDocument[] {
  const banks = banksAmong(documents, names);
  const byFirstWord = peopleByFirstWord(people);
  return documents.map((document) => {
    const named = document.paragraphs.map((text) =>
      names
        .mentionsIn(text)
        .flatMap(({ start, end, name }): Named[] =>
          name.kind === 'company'
            ? [{ start, end, entity: name.id, kind: banks.has(name) ? 'bank' : 'platform' }]
            : [],
        ),
    );
    const spoken = document.paragraphs.map((text, i) =>
      readSpoken(text, named[i] ?? [], byFirstWord),
    );
    const all = named.flat();
    return {
      document,
      spoken,
      around: (paragraph) => ({
        before: spoken.slice(Math.max(0, paragraph - MOST_BEFORE), paragraph).reverse(),
        adjoins: paragraph > 0,
        next: spoken[paragraph + 1] ?? null,
        isKnown: true,
        named: all,
      }),
    };
  });
}

/** "The bank" in a sentence that names one company. */
const POINTING = /\bthe (?:bank|lender)\b/i;
const BANK_NAME = /\b(?:bank\w*|banc\w*|\w+bank)\b/i;
const BANK_BESIDE = /\b(?:bank|lender)s?(?:,| like| such as| including)? $/i;

/** Companies that the documents call a bank, for whom "the bank" may stand. */
function banksAmong(
  documents: readonly FoundDocument[],
  { mentionsIn }: FoundNames,
): ReadonlySet<FoundName> {
  const banks = new Set<FoundName>();
  for (const { paragraphs } of documents) {
    for (const text of paragraphs) {
      for (const sentence of text.split(/(?<=[.!?]["”]?) /)) {
        const mentions = mentionsIn(sentence).filter(({ name }) => name.kind === 'company');
        const isOnly = new Set(mentions.map(({ name }) => name)).size === 1;
        for (const { name, start } of mentions) {
          const isBank =
            BANK_NAME.test(name.name) ||
            (isOnly && POINTING.test(sentence)) ||
            BANK_BESIDE.test(sentence.slice(0, start));
          if (isBank) banks.add(name);
        }
      }
    }
  }
  return banks;
}

/** By their whole name and by each form of it ("Wexler"). */
function peopleByFirstWord(people: readonly FoundPerson[]): Map<string, Person[]> {
  const found = new Map<string, Person[]>();
  for (const { name, company } of people) {
    const surname = name.name.split(' ').at(-1) ?? name.name;
    for (const form of new Set([name.name, ...name.forms, surname])) {
      const first = wordsOf(form).words[0];
      if (first === undefined) continue;
      const person = { name: form, id: name.id, entity: company?.id ?? null };
      found.set(first, [...(found.get(first) ?? []), person]);
    }
  }
  return found;
}
