import { createScanner, type JSONScanner } from 'jsonc-parser';
import type { Broken } from './json-text.ts';

/** Kinds of tokens, as the scanner numbers them; its own enumeration is there for a compiler only. */
const SyntaxKind = {
  OpenBraceToken: 1,
  CloseBraceToken: 2,
  OpenBracketToken: 3,
  CloseBracketToken: 4,
  CommaToken: 5,
  ColonToken: 6,
  NullKeyword: 7,
  TrueKeyword: 8,
  FalseKeyword: 9,
  StringLiteral: 10,
  NumericLiteral: 11,
  LineBreakTrivia: 14,
  Trivia: 15,
  EOF: 17,
} as const;

/** A part of a text that is looked for, with those in it. */
interface Wanted {
  line: number | null;
  readonly parts: Map<string, Wanted>;
}

const newWanted = (): Wanted => ({ line: null, parts: new Map() });

/** Brackets that are open. */
interface Open {
  readonly isList: boolean;
  /** What is looked for in them. */
  readonly wanted: Wanted | undefined;
  /** Of the value that comes next: its name, or how many came before it. */
  key: string | number;
}

/**
 * The line of each part, or of what is round it where there is no such part. One pass, however many.
 *
 * @param text JSON that can be read.
 */
export function linesIn(text: string, paths: readonly string[]): number[] {
  const root = newWanted();
  const segments = paths.map((path) => path.match(/[^.[\]]+/g) ?? []);
  for (const path of segments) {
    let at = root;
    for (const segment of path) {
      const part = at.parts.get(segment) ?? newWanted();
      at.parts.set(segment, part);
      at = part;
    }
  }
  noteLines(createScanner(text, true), root);
  return segments.map((path) => {
    let line = root.line ?? 1;
    let at: Wanted | undefined = root;
    for (const segment of path) {
      at = at.parts.get(segment);
      if (at?.line == null) break;
      line = at.line;
    }
    return line;
  });
}

function noteLines(scanner: JSONScanner, root: Wanted): void {
  const open: Open[] = [];
  for (let token: number = scanner.scan(); token !== SyntaxKind.EOF; token = scanner.scan()) {
    const inside = open.at(-1);
    if (token === SyntaxKind.CommaToken && inside?.isList) (inside.key as number)++;
    else if (token === SyntaxKind.CommaToken && inside) inside.key = '';
    else if (isClosing(token)) open.pop();
    else if (token === SyntaxKind.ColonToken) continue;
    else if (inside && !inside.isList && inside.key === '') {
      // With a sign before it, so that an empty name is one, too.
      inside.key = `:${scanner.getTokenValue()}`;
    } else {
      const name = String(inside?.key ?? '').replace(/^:/, '');
      const wanted = inside ? inside.wanted?.parts.get(name) : root;
      if (wanted) wanted.line = scanner.getTokenStartLine() + 1;
      if (isOpening(token)) {
        const isList = token === SyntaxKind.OpenBracketToken;
        open.push({ isList, wanted, key: isList ? 0 : '' });
      }
    }
  }
}

const isOpening = (token: number) =>
  token === SyntaxKind.OpenBraceToken || token === SyntaxKind.OpenBracketToken;
const isClosing = (token: number) =>
  token === SyntaxKind.CloseBraceToken || token === SyntaxKind.CloseBracketToken;

const VALUES = new Set<number>([
  SyntaxKind.StringLiteral,
  SyntaxKind.NumericLiteral,
  SyntaxKind.TrueKeyword,
  SyntaxKind.FalseKeyword,
  SyntaxKind.NullKeyword,
]);

type State = 'value' | 'first' | 'name' | 'first-name' | 'colon' | 'behind';

/** The first thing that keeps a text from being JSON. @param text JSON that cannot be read. */
export function brokenAt(text: string): Broken {
  // Not without what stands between: comments are none of JSON.
  const scanner = createScanner(text);
  const open: boolean[] = [];
  let state: State = 'value';
  for (;;) {
    const token: number = scanner.scan();
    if (token === SyntaxKind.Trivia || token === SyntaxKind.LineBreakTrivia) continue;
    const next: string | null =
      scanner.getTokenError() === 0 ? stateAfter(state, token, open) : 'InvalidToken';
    if (next === null) return { line: lineOf(scanner), reason: 'InvalidCharacter' };
    if (!isState(next)) return { line: lineOf(scanner), reason: next };
    state = next;
  }
}

const lineOf = (scanner: JSONScanner) => scanner.getTokenStartLine() + 1;
const STATES: readonly string[] = ['value', 'first', 'name', 'first-name', 'colon', 'behind'];
const isState = (next: string): next is State => STATES.includes(next);

/**
 * What may come after a token; a reason where it may not come itself; null at the end of a text that
 * a scanner finds nothing wrong with.
 */
function stateAfter(state: State, token: number, open: boolean[]): string | null {
  const inList = open.at(-1);
  if (state === 'behind') {
    if (inList === undefined) return token === SyntaxKind.EOF ? null : 'EndOfFileExpected';
    if (token === SyntaxKind.CommaToken) return inList ? 'value' : 'name';
    const closing = inList ? SyntaxKind.CloseBracketToken : SyntaxKind.CloseBraceToken;
    if (token !== closing) {
      if (token !== SyntaxKind.EOF) return 'CommaExpected';
      return inList ? 'CloseBracketExpected' : 'CloseBraceExpected';
    }
    open.pop();
    return 'behind';
  }
  if (state === 'colon') return token === SyntaxKind.ColonToken ? 'value' : 'ColonExpected';
  if (state === 'name' || state === 'first-name') {
    if (token === SyntaxKind.StringLiteral) return 'colon';
    if (state === 'first-name' && token === SyntaxKind.CloseBraceToken) {
      open.pop();
      return 'behind';
    }
    return token === SyntaxKind.EOF ? 'CloseBraceExpected' : 'PropertyNameExpected';
  }
  if (VALUES.has(token)) return 'behind';
  if (isOpening(token)) {
    const isList = token === SyntaxKind.OpenBracketToken;
    open.push(isList);
    return isList ? 'first' : 'first-name';
  }
  if (state === 'first' && token === SyntaxKind.CloseBracketToken) {
    open.pop();
    return 'behind';
  }
  return 'ValueExpected';
}
