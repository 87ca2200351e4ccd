import { type CompiledRules, FORMAT, type GateData } from '../compiled/compiled-rules.ts';
import { OTHER_SCRIPT } from '../gate/gate.ts';
import { runTableOf } from '../many/run-finder.ts';
import { fitsWordTable, wordTableOf } from '../many/word-table.ts';
import { beginning, type Case, isInGap, matchAt, type Spelling } from '../names/spelling.ts';
import { escaped } from '../text/letters.ts';

/** From here on a table is faster than a regular expression that has to try every name. */
const MANY_NAMES = 400;
/** The same for runs of words of quotations. */
const MANY_RUNS = 400;

/** The expression looks at this many letters of a name; more would only make it slower. */
const LETTERS_TRIED = 10;
const GAP = String.raw`[\s.·・'’‐-]*`;
const SHORT_GAP = String.raw`[\s.·・'’‐-]{0,8}`;
/**
 * What finds where any of the spellings may begin, or a telling phrase stands: regular expressions,
 * and a table of words for names that are too many for those. The cost of a regular expression
 * follows the number of its alternatives at each place, so they are grouped by first letter, and
 * other scripts have one of their own.
 */
export function gateDataOf({ spellings, telling, runs: quoted }: Sought): GateData {
  const latin: Spelling[] = [];
  const other: Spelling[] = [];
  for (const spelling of spellings) {
    (OTHER_SCRIPT.test(spelling.text.charAt(0)) ? other : latin).push(spelling);
  }
  const many = latin.length < MANY_NAMES ? [] : latin.filter(fitsWordTable);
  const few = withoutCovered(
    many.length === 0 ? latin : latin.filter((one) => !fitsWordTable(one)),
  );
  const inTable = runsForTable(quoted);
  const spelled = few
    .flatMap(gateLetters)
    .concat(
      telling.flatMap(tellingLetters),
      quoted.filter((run) => !inTable.has(run)).map(quotedLetters),
    );
  return {
    format: FORMAT,
    latin: groupByFirst(spelled).join('|') || '(?!)',
    other: pairsOf([...other.map((one) => one.text), ...telling.flatMap(otherScript)]),
    ...(many.length > 0 && { words: wordTableOf(many) }),
    ...(inTable.size > 0 && { runs: runTableOf([...inTable]) }),
  };
}

/** What a gate looks for. */
export interface Sought {
  readonly spellings: readonly Spelling[];
  readonly telling: readonly Telling[];
  /** Words in a row of quotations, parted by spaces. */
  readonly runs: readonly string[];
}

/** A phrase that tells a block worth reading: a word, after one of some others if there are any. */
export interface Telling {
  readonly word: string;
  readonly after?: readonly string[] | undefined;
}

/** Source of an expression that finds telling phrases in the text of one block. */
export function tellingSource(telling: readonly Telling[]): string {
  const sources = telling.flatMap(tellingLetters).map((letters) => letters.join(''));
  sources.push(...telling.flatMap(otherScript).map(escaped));
  return sources.join('|') || '(?!)';
}

const otherScript = ({ word }: Telling) => (OTHER_SCRIPT.test(word) ? [word] : []);

function tellingLetters({ word, after = [] }: Telling): string[][] {
  if (OTHER_SCRIPT.test(word)) return [];
  const letters = sourcesOf(word, 'any', Number.POSITIVE_INFINITY);
  if (after.length === 0) return [letters];
  const before = after.map((one) => sourcesOf(one, 'any', Number.POSITIVE_INFINITY).join(''));
  // Looked at only where the word itself stands, which is seldom.
  return [[...letters, `(?<=(?:${before.join('|')})${GAP}${letters.join('')})`]];
}

/** What finds in the text of one block what may be a quotation. */
export function quotedDataOf(
  quoted: readonly string[],
): Pick<CompiledRules, 'quoted' | 'quotedRuns'> {
  const inTable = runsForTable(quoted);
  const others = quoted.filter((run) => !inTable.has(run));
  return {
    quoted: groupByFirst(others.map(quotedLetters)).join('|') || '(?!)',
    ...(inTable.size > 0 && { quotedRuns: runTableOf([...inTable]) }),
  };
}

/** The runs that are looked up in a table: where they are many, and of letters that it knows. */
function runsForTable(quoted: readonly string[]): ReadonlySet<string> {
  const known = quoted.filter((run) => !OTHER_SCRIPT.test(run));
  return new Set(known.length < MANY_RUNS ? [] : known);
}

/** What may stand between two words of a quotation: a possessive, signs, a space. */
const WORD_GAP = String.raw`(?:\Ws)?\W{1,6}`;

/** So many letters of a run's first word are matched, which tells it from most words. */
const RUN_LETTERS = 4;

/**
 * Words in a row as a quotation has them, each with or without a capital. Matches no more than the first
 * letters of the first word: a name may begin within the rest.
 */
function quotedLetters(words: string): string[] {
  const letters = [...words].map((char, i) => {
    if (char === ' ') return WORD_GAP;
    if (char === "'") return "['’]";
    return letterSource(char, i === 0 || words.charAt(i - 1) === ' ' ? 'any' : 'exact');
  });
  const matched = Math.min(RUN_LETTERS, words.indexOf(' '));
  return [...letters.slice(0, matched), `(?=${letters.slice(matched).join('')})`];
}

function groupByFirst(spelled: readonly string[][]): string[] {
  const groups = new Map<string, Set<string>>();
  for (const [first = '', ...rest] of spelled) {
    const group = groups.get(first) ?? new Set();
    groups.set(first, group.add(rest.join('')));
  }
  return [...groups].map(([first, rests]) => `${first}(?:${[...rests].join('|')})`);
}

/** Any first letter followed by any second one: two tests a place, however many the names. */
function pairsOf(texts: readonly string[]): string | null {
  if (texts.length === 0) return null;
  const classOf = (letters: readonly string[]) => {
    const forms = letters.flatMap((letter) => [letter.toLowerCase(), letter.toUpperCase()]);
    return [...new Set(forms.filter((form) => form.length === 1))].map(escaped).join('');
  };
  const first = classOf(texts.map((text) => text.charAt(0)));
  // What may stand between two letters may also be missing.
  const seconds = texts.map((text) =>
    [...text.slice(1)].find((letter) => !isInGap(letter))?.charAt(0),
  );
  const second = classOf(seconds.flatMap((letter) => letter ?? []));
  const rest = seconds.includes(undefined) ? '' : `[${second}\\s.·・-]`;
  // English fails at the first, cheapest test.
  return `(?=${OTHER_SCRIPT.source})[${first}]${rest}`;
}

/** Sources of the first letters, one list for each case in which the name may begin. */
function gateLetters({ text, case: letterCase }: Spelling): string[][] {
  const capitals = text.toUpperCase();
  const forms = letterCase === 'exact' && capitals !== text ? [text, capitals] : [text];
  return forms.map((form) => {
    const sources = sourcesOf(form, letterCase, LETTERS_TRIED);
    return letterCase === 'begun' ? [begunSource(form.charAt(0)), ...sources.slice(1)] : sources;
  });
}

/**
 * What may stand between letters is no letter here, even where a name has it as one ("Macy’s", "7-11"):
 * a gap next to what is also in a gap could be matched in as many ways as it is long. For the same
 * reason a name that begins so (".NET") begins with one such character and a short gap.
 */
function sourcesOf(text: string, letterCase: Case, most: number): string[] {
  const sources: string[] = [];
  let letters = 0;
  for (const char of text) {
    if (letters === most) break;
    if (!isInGap(char)) {
      letters++;
      sources.push(letterSource(char, letterCase));
    } else if (sources.length === 0) sources.push(escaped(char), SHORT_GAP);
    else if (sources.at(-1) !== GAP && sources.at(-1) !== SHORT_GAP) sources.push(GAP);
  }
  return sources;
}

/** The first letter as written, or as a capital. */
function begunSource(letter: string): string {
  const upper = letter.toUpperCase();
  return upper === letter || upper.length > 1 ? escaped(letter) : `[${upper}${letter}]`;
}

function letterSource(letter: string, letterCase: Case): string {
  const lower = letter.toLowerCase();
  const upper = letter.toUpperCase();
  if (letterCase === 'exact' || lower === upper) return escaped(letter);
  return `[${upper}${lower}]`;
}

/** Does one count wherever the other does? */
function covers(short: Case, long: Case): boolean {
  if (short === 'any') return true;
  return short === 'begun' ? long !== 'any' : long === 'exact';
}

/** Without those that begin with another one: for a gate, the shorter says it all. */
function withoutCovered(spellings: readonly Spelling[]): readonly Spelling[] {
  const kept = new Map<string, Spelling[]>();
  for (const spelling of [...spellings].sort((a, b) => a.text.length - b.text.length)) {
    const key = beginning(spelling.text, 0);
    const alike = kept.get(key) ?? [];
    const covered = alike.some(
      (short) => covers(short.case, spelling.case) && matchAt(spelling.text, 0, short) > 0,
    );
    if (!covered) kept.set(key, [...alike, spelling]);
  }
  return [...kept.values()].flat();
}
