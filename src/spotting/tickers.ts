import { escaped } from './letters.ts';
import type { Candidate, Name } from './names.ts';
import type { SpottingRules } from './schema.ts';

const EXCHANGE = '(?:NYSE|NASDAQ|Nasdaq)\\s?:\\s?';

/** A ticker stands in brackets, after an exchange, or after a dollar sign; elsewhere it is a word. */
export function tickerFinder(dossiers: readonly SpottingRules[]): (text: string) => Candidate[] {
  const names = new Map<string, Name>();
  for (const { dossier, entities } of dossiers) {
    for (const rules of entities) {
      for (const ticker of rules.tickers ?? []) {
        names.set(ticker, { dossier, rules, short: null, isTicker: true });
      }
    }
  }
  const any = [...names.keys()].map(escaped).join('|');
  const regex = new RegExp(`(?:\\((?:${EXCHANGE})?|${EXCHANGE}|\\$)(${any})(?![A-Za-z0-9])`, 'g');
  return (text) => {
    if (names.size === 0) return [];
    return [...text.matchAll(regex)].flatMap((match) => {
      const name = names.get(match[1] ?? '');
      const end = match.index + match[0].length;
      return name === undefined ? [] : [{ name, start: end - (match[1] ?? '').length, end }];
    });
  };
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
