import { wordsOf } from '../text/words.ts';
import type { Mention } from '../types.ts';
import type { Surroundings } from './attribution/read-attribution.ts';
import { type Named, readSpoken, type Spoken } from './attribution/tokens.ts';
import type { Person, QuotationIndex } from './quotation-index.ts';
import { readQuotation } from './read-quotation.ts';
import type { Recognised } from './recognise.ts';

/** People by the first word of their name, in lower case. */
export type People = ReadonlyMap<string, readonly Person[]>;

/** A block, as far as it is read for who is credited. */
export interface SpokenBlock {
  readonly text: string;
  readonly names: readonly Named[];
  /** Short names that may be a company, and were not decided to be. */
  readonly undecided: readonly Named[];
  /** Does nothing stand between it and the block before? */
  readonly follows: () => boolean;
}

/** Blocks before a quotation that "the bank" or "she" may point into. */
const MOST_BEFORE = 3;

/** The blocks of a page, read for who is credited only where something on record is quoted. */
export class SpokenPage {
  readonly #blocks: readonly SpokenBlock[];
  readonly #people: People;
  readonly #named: readonly Named[];
  readonly #read = new Map<string, Spoken>();
  readonly #explained = new Map<string, boolean>();

  /** @param title the names in the page's title. */
  constructor(blocks: readonly SpokenBlock[], title: readonly Named[], people: People) {
    this.#blocks = blocks;
    this.#named = [...title, ...blocks.flatMap(({ names }) => names)];
    this.#people = people;
  }

  /** The mention of words that were recognised in a block, or null where they are somebody else's. */
  mentionOf(index: number, recognised: Recognised): Mention | null {
    const { quotation, start, end, differs, isQuoted, parts, cue } = recognised;
    const { dossier, position, entity } = quotation;
    const reading = readQuotation(
      this.#spoken(index, entity),
      recognised,
      this.#around(index, entity),
      this.#isExplained,
    );
    if (!reading) return null;
    const { attribution } = reading;
    const cues = attribution ? [cue, attribution.cue] : [cue];
    return {
      kind: 'quotation',
      entity,
      dossier,
      start,
      end,
      why: { rule: 'quotation', cues },
      quotation: {
        ...reading,
        position,
        isQuoted,
        parts,
        differs: reading.credit === 'other' ? [...differs, 'attribution'] : differs,
      },
    };
  }

  /** A company's own words vouch for its short name beside them: "…", Citi told AFP. */
  #spoken(index: number, entity: string): Spoken {
    const key = `${index} ${entity}`;
    const known = this.#read.get(key);
    if (known) return known;
    const { text, names, undecided } = this.#blocks[index] as SpokenBlock;
    const own = undecided.filter((one) => one.entity === entity);
    const all = [...names, ...own].sort((a, b) => a.start - b.start);
    const spoken = readSpoken(text, all, this.#people);
    this.#read.set(key, spoken);
    return spoken;
  }

  #around(index: number, entity: string): Surroundings {
    const from = Math.max(0, index - MOST_BEFORE);
    const indexes = Array.from({ length: index - from }, (_, i) => index - 1 - i);
    const isFollowed = this.#blocks[index + 1]?.follows() === true;
    return {
      before: indexes.map((i) => this.#spoken(i, entity)),
      adjoins: index > 0 && (this.#blocks[index] as SpokenBlock).follows(),
      next: isFollowed ? this.#spoken(index + 1, entity) : null,
      named: this.#named,
    };
  }

  /** Does the page have the person's whole name, or the last one with a company or a role beside it? */
  readonly #isExplained = (person: string): boolean => {
    const known = this.#explained.get(person);
    if (known !== undefined) return known;
    const names = new Set([...this.#people.values()].flat().filter(({ id }) => id === person));
    const whole = [...names].flatMap(({ name }) => (name.includes(' ') ? [name] : []));
    const isExplained =
      this.#blocks.some(({ text }) => whole.some((name) => text.includes(name))) ||
      [...this.#read.values()].some((block) => isIntroduced(block, person));
    this.#explained.set(person, isExplained);
    return isExplained;
  };
}

function isIntroduced({ tokens }: Spoken, person: string): boolean {
  return tokens.some((token, i) => {
    if (token.person?.id !== person) return false;
    return [tokens[i - 1], tokens[i - 2], tokens[i + 1], tokens[i + 2]].some(
      (beside) => beside?.part === 'role' || beside?.part === 'company',
    );
  });
}

/** All people of some dossiers. */
export function peopleByFirstWord(indexes: readonly QuotationIndex[]): People {
  const people = new Map<string, Person[]>();
  for (const person of indexes.flatMap((index) => index.people())) {
    const [first = ''] = wordsOf(person.name).words;
    if (!people.get(first)?.push(person)) people.set(first, [person]);
  }
  return people;
}
