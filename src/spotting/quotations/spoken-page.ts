import { lazy } from '../../common/lazy.ts';
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
  /** See `PageContext`; undefined where nothing is known. */
  readonly beside: (where: 'before' | 'behind') => string | null | undefined;
}

/** Blocks before a quotation that "the bank" or "she" may point into. */
const MOST_BEFORE = 3;

/** The blocks of a page, read for who is credited only where something on record is quoted. */
export class SpokenPage {
  readonly #blocks: readonly SpokenBlock[];
  readonly #people: People;
  readonly #text: () => string | null;
  readonly #named: readonly Named[];
  readonly #read = new Map<string, Spoken>();
  readonly #explained = new Map<string, boolean>();

  /**
   * @param title the names in the page's title.
   * @param text all of its text.
   */
  constructor(
    blocks: readonly SpokenBlock[],
    title: readonly Named[],
    people: People,
    text?: () => string | null,
  ) {
    const whole = text ?? (() => blocks.map((block) => block.text).join('\n'));
    const known = lazy(() => ({ text: whole() }));
    this.#text = () => known().text;
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
      { isExplained: this.#isExplained, hasOtherRoles: this.#hasOtherRoles },
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
    const block = this.#blocks[index] as SpokenBlock;
    const from = Math.max(0, index - MOST_BEFORE);
    const indexes = Array.from({ length: index - from }, (_, i) => index - 1 - i);
    const before = indexes.map((i) => this.#spoken(i, entity));
    const above = this.#paragraph(block.beside('before'), before[0]);
    const below = this.#blocks[index + 1] ? this.#spoken(index + 1, entity) : undefined;
    return {
      // What names no company was not read, and stands between.
      before: above && above !== before[0] ? [above, ...before] : before,
      adjoins: above !== null,
      next: this.#paragraph(block.beside('behind'), below),
      isKnown: block.beside('before') !== undefined,
      named: this.#named,
    };
  }

  /** A paragraph beside a block: the one that was read, or one in which no company is named. */
  #paragraph(text: string | null | undefined, read: Spoken | undefined): Spoken | null {
    if (text == null) return null;
    return read?.text === text ? read : readSpoken(text, [], this.#people);
  }

  /**
   * Does the page introduce a person anywhere: by the whole name, or the last one with a name, a title or a
   * role beside it? Where that is not known, it does.
   */
  readonly #isExplained = (person: string): boolean => {
    const known = this.#explained.get(person);
    if (known !== undefined) return known;
    const text = this.#text();
    const names = [...this.#people.values()].flat().filter(({ id }) => id === person);
    const isExplained = text === null || names.some(({ name }) => isIntroduced(name, text));
    this.#explained.set(person, isExplained);
    return isExplained;
  };

  /** Does the page speak of a spokesperson more than this once? Where that is not known, it does. */
  readonly #hasOtherRoles = lazy((): boolean => {
    const text = this.#text();
    return text === null || (text.match(SPOKESPERSON)?.length ?? 0) > 1;
  });
}

const SPOKESPERSON = /\b(?:spokes(?:wo)?m[ae]n|spokespe\w+|representatives?|reps?)\b/gi;

/** Before a last name: a first name, a title, a company, a role. */
const NAME_BEFORE = /(?:\p{Lu}[\p{L}\p{N}.’'-]*|spokes\p{L}+|representative)\s+$/u;
const ROLE_BEHIND = /^,[^.”"]{0,60}\b(?:spokes|representative|director|officer|executive)/;

function isIntroduced(name: string, text: string): boolean {
  if (name.includes(' ')) return text.includes(name);
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const [before, behind] = [text.slice(Math.max(0, at - 40), at), text.slice(at + name.length)];
    if (NAME_BEFORE.test(before) || ROLE_BEHIND.test(behind.slice(0, 80))) return true;
  }
  return false;
}

/** All people of a dossier. */
export function peopleByFirstWord(index: QuotationIndex): People {
  const people = new Map<string, Person[]>();
  for (const person of index.people()) {
    const [first = ''] = wordsOf(person.name).words;
    if (!people.get(first)?.push(person)) people.set(first, [person]);
  }
  return people;
}
