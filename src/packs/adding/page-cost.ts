import { gateFrom } from '../../spotting/gate/gate.ts';
import { finders } from '../../spotting/many/finders.ts';
import { COMMON_WORDS } from '../../spotting/rules/common-words.ts';
import { gateDataOf, type Sought } from '../../spotting/rules/gate-sources.ts';

/** The text of a long page, in characters. */
export const LONG_PAGE = 100_000;
const TIMES = 5;

/** Looking for names costs every page a little: here so many ms more on a long one, by this machine. */
export function costOf(coming: Sought, others: readonly Sought[]): number {
  const text = madeText();
  const before = others.length === 0 ? 0 : timeOf(others, text);
  return Math.max(0, timeOf([...others, coming], text) - before);
}

function timeOf(all: readonly Sought[], text: string): number {
  const data = gateDataOf({
    spellings: all.flatMap(({ spellings }) => spellings),
    telling: all.flatMap(({ telling }) => telling),
    runs: all.flatMap(({ runs }) => runs),
  });
  const gate = gateFrom(data, finders);
  const times = Array.from({ length: TIMES }, () => {
    const start = performance.now();
    gate.places(text);
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(TIMES / 2)] ?? 0;
}

/** Words as they come in English, rare ones between common ones; every ninth has a capital. */
function madeText(): string {
  let text = '';
  for (let i = 0; text.length < LONG_PAGE; i++) {
    const word = COMMON_WORDS[(i * i + 7 * i) % COMMON_WORDS.length] ?? '';
    text += i % 9 === 0 ? ` ${word.charAt(0).toUpperCase()}${word.slice(1)}` : ` ${word}`;
  }
  return text.slice(0, LONG_PAGE);
}
