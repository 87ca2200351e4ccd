import type { Person } from '../quotation-index.ts';
import type { Named, Spoken, Token } from './tokens.ts';

/** Whom a page credits with words, as far as can be told. */
export interface Speaker {
  /** As it stands on the page. */
  readonly text: string;
  /**
   * `company`: one of the record's, or somebody who speaks for it. `outlet`: a newspaper, an agency.
   * `other`: plainly somebody else. `unknown`: somebody of whom nothing is known.
   */
  readonly kind: 'company' | 'outlet' | 'other' | 'unknown';
  /** Entity id, for a company. */
  readonly entity: string | null;
  readonly person: Person | null;
  /** Is it a role alone, and nobody said whose ("the spokesperson")? */
  readonly isRole: boolean;
  /** Is it "the bank" only because the page names no other? */
  readonly isGuess: boolean;
  /** Is it said by a word that points, such as "the bank"? */
  readonly isPointed: boolean;
}

/** What "the bank" or "she" may point at. */
export interface Around {
  /** The sentences before a place in the text, the nearest first, each by its tokens. */
  readonly earlier: () => Iterable<readonly Token[]>;
  /** How many of these stand in the same paragraph. */
  readonly inParagraph: () => number;
  /** All companies that the page names, its title included. */
  readonly named: readonly Named[];
}

/** What joins the parts of a name: "the spokeswoman for the bank". */
const JOINS = new Set<Token['part']>(['belongs', 'determiner']);
const NO_NAME = new Set<Token['part']>(['word', 'stop', 'join', 'doubt', 'verb', ...JOINS]);

/** The first name in a phrase, as a reader would give it: with its role and its article. */
function nameIn(text: string, phrase: readonly Token[]): string {
  const at = phrase.findIndex(({ part }) => !NO_NAME.has(part));
  const head = phrase[at];
  if (!head) return '';
  const before = phrase[at - 1] ?? head;
  const article = /^(?:the|an?)$/i.test(text.slice(before.start, before.end)) ? before : head;
  let last = head;
  for (const token of phrase.slice(at + 1)) {
    if (JOINS.has(token.part)) continue;
    if (NO_NAME.has(token.part)) break;
    last = token;
  }
  return text.slice(article.start, last.end);
}

/** How far back "the bank" may point, in sentences. */
const FURTHEST = 4;

/**
 * Whom a phrase stands for: "JPMorgan Chase's spokeswoman Patricia Wexler", "the bank", "she". Null
 * where that is nobody, or could be more than one.
 */
export function speakerIn(
  { text }: Spoken,
  phrase: readonly Token[],
  around: Around,
): Speaker | null {
  const words = nameIn(text, phrase);
  if (words === '') return null;
  const has = (part: Token['part']) => phrase.some((token) => token.part === part);
  const found = {
    text: words,
    person: null,
    entity: null,
    isGuess: false,
    isRole: false,
    isPointed: false,
  } as const;
  const company = (named: Named | null): Speaker | null =>
    named && { ...found, kind: 'company', entity: named.entity };
  const pointed = (kind: Named['kind'] | null): Speaker | null => {
    const near = pointedAt(around, kind);
    if (near !== undefined) {
      const speaker = company(near?.company ?? null);
      return speaker && { ...speaker, isPointed: true, isGuess: near?.isGuess === true };
    }
    const only = company(onlyOne(around.named, kind));
    return only && { ...only, isPointed: true, isGuess: true };
  };

  const person = phrase.find((token) => token.person)?.person;
  const companies = distinct(phrase);
  if (person) {
    // "JPMorgan's Elisabeth Diana" is a slip, and nobody can tell of which.
    if (companies.some(({ entity }) => entity !== person.entity)) return null;
    const kind = person.entity === null ? 'other' : 'company';
    return { ...found, kind, entity: person.entity, person };
  }
  // A company of another record, or one that none has: "Apple's spokesman on Facebook".
  if (has('other')) return { ...found, kind: 'other' };
  if (has('title')) return companies.length > 0 ? null : { ...found, kind: 'other' };
  if (companies.length > 0) return company(companies.length === 1 ? headOf(phrase) : null);
  if (has('bank')) return pointed('bank');
  if (has('platform')) return pointed('platform');
  if (has('role')) {
    // "A Varen spokesman": of whom nothing is known.
    const isRole = !has('capital');
    return (isRole ? company(introducedAs(around)) : null) ?? { ...found, kind: 'unknown', isRole };
  }
  // "A statement that it had seen" may be anybody's.
  const isPointed = phrase.some(
    ({ part, start, end }) =>
      part === 'determiner' && /^(?:the|this|its)$/i.test(text.slice(start, end)),
  );
  if (has('company-noun')) return pointed(null);
  // "Its answer", "it said": which of them, only the sense tells.
  if (has('it-they')) return asGuess(pointed(null));
  if (has('statement') && isPointed) return pointed(null);
  if (has('he-she')) return personBefore(around, found);
  if (has('outlet')) return { ...found, kind: 'outlet' };
  return has('capital') ? { ...found, kind: 'unknown' } : null;
}

const asGuess = (speaker: Speaker | null) => speaker && { ...speaker, isGuess: true };

/** The companies that are named, each once. */
export function distinct(tokens: readonly Token[]): Named[] {
  const found = new Map<string, Named>();
  for (const { company } of tokens) if (company) found.set(company.entity, company);
  return [...found.values()];
}

const headOf = (phrase: readonly Token[]) => phrase.find((token) => token.company)?.company ?? null;

interface Pointed {
  readonly company: Named;
  /** Does its sentence name others, too? */
  readonly isGuess: boolean;
}

/**
 * The company that "the bank" or "a spokeswoman" speaks of: the only one of its kind in the nearest
 * sentence that names one. Null where there are several; undefined where none is near.
 */
function pointedAt({ earlier }: Around, kind: Named['kind'] | null): Pointed | null | undefined {
  let back = 0;
  for (const tokens of earlier()) {
    if (back++ >= FURTHEST) break;
    // "It neither confirmed nor denied that Facebook had called": it is named before.
    if (tokens[0]?.part === 'it-they') continue;
    const subjects = kind === null ? subjectsOf(tokens) : tokens;
    const companies = distinct(subjects).filter((one) => kind === null || one.kind === kind);
    const areOthers = tokens.some(({ part }) => part === 'other' || part === 'person');
    const [only] = companies;
    if (companies.length === 1 && only && !areOthers) {
      return { company: only, isGuess: kind === null && distinct(tokens).length > 1 };
    }
    if (companies.length > 0 || areOthers) return null;
  }
  return undefined;
}

/**
 * The company of "a spokeswoman": the only one that the paragraph speaks of; or that of the last one
 * whose role was told where they spoke. Else the page does not say whose.
 */
function introducedAs({ earlier, inParagraph }: Around): Named | null {
  const near = inParagraph();
  let back = 0;
  for (const tokens of earlier()) {
    if (back >= near + FURTHEST * FURTHEST) break;
    const isNear = back++ < near;
    const companies = distinct(tokens);
    const has = (wanted: Token['part']) => tokens.some(({ part }) => part === wanted);
    const isIntroduced = has('role') && has('verb');
    if (companies.length > 0 && (isNear || isIntroduced)) {
      return companies.length === 1 ? (companies[0] ?? null) : null;
    }
  }
  return null;
}

function onlyOne(named: readonly Named[], kind: Named['kind'] | null): Named | null {
  const ofKind = named.filter((one) => kind === null || one.kind === kind);
  const only = new Set(ofKind.map(({ entity }) => entity)).size === 1;
  return only ? (ofKind[0] ?? null) : null;
}

/** Where several companies are named, the one whose deed a sentence tells stands first, before its verb. */
function subjectsOf(tokens: readonly Token[]): readonly Token[] {
  const [first] = tokens;
  if (first?.company) return [first];
  const verb = tokens.findIndex(({ part }) => part === 'verb');
  const before = verb < 0 ? [] : tokens.slice(0, verb);
  return distinct(before).length > 0 ? before : tokens;
}

/** "She": the person of whom the sentences before speak, if it is one. */
function personBefore({ earlier }: Around, found: Omit<Speaker, 'kind'>): Speaker | null {
  let back = 0;
  for (const tokens of earlier()) {
    if (back++ >= FURTHEST) break;
    const people = new Set(tokens.flatMap(({ person }) => person ?? []));
    const [person] = people;
    if (people.size > 1) break;
    if (person) {
      const kind = person.entity === null ? 'other' : 'company';
      return { ...found, kind, entity: person.entity, person };
    }
    // "A Citigroup spokeswoman … she said."
    const isRole = tokens.some(({ part }) => part === 'role');
    const companies = distinct(tokens);
    if (isRole && companies.length === 1) {
      return { ...found, kind: 'company', entity: companies[0]?.entity ?? null };
    }
    if (isRole || companies.length > 1 || tokens.some(({ part }) => part === 'capital')) break;
  }
  return { ...found, kind: 'unknown' };
}
