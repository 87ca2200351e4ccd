import type { NameCandidate } from './name-candidates.ts';
import type { NameIndex } from './name-index.ts';

const BEFORE_TICKER = /\((?:(?:NYSE|NASDAQ|Nasdaq)\s?:\s?)?|(?:NYSE|NASDAQ|Nasdaq)\s?:\s?|\$/g;
const GOES_ON = /^[A-Za-z0-9]/;

/** A ticker stands in brackets, after an exchange, or after a dollar sign; elsewhere it is a word. */
export function tickersIn(text: string, index: NameIndex): NameCandidate[] {
  const found: NameCandidate[] = [];
  for (const match of text.matchAll(BEFORE_TICKER)) {
    const start = match.index + match[0].length;
    for (const [ticker, name] of index.tickersFrom(text.charAt(start))) {
      const end = start + ticker.length;
      if (!text.startsWith(ticker, start) || GOES_ON.test(text.charAt(end))) continue;
      found.push({ name, start, end });
      break;
    }
  }
  return found;
}

/** Does a name stand right before its ticker, with its legal suffix at most between? */
export function belongsToName(text: string, nameEnd: number, tickerStart: number): boolean {
  return (
    tickerStart - nameEnd < 40 &&
    /^(?:[\s,.&(]|Inc|Co|Corp|Company|NYSE|NASDAQ|Nasdaq|:)*$/.test(
      text.slice(nameEnd, tickerStart),
    )
  );
}
