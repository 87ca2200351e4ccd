import { BlockText } from './block-text.ts';
import { hasLetter, LETTERS } from './letters.ts';
import { lazy, matcherOf } from './matcher.ts';
import { addNamePhrases, type Candidate, candidatesOf, namesOf } from './names.ts';
import { addTopicPhrases } from './passages.ts';
import { Lexicon } from './phrases.ts';
import { resolve, type Scan } from './resolve.ts';
import type { SpottingRules } from './schema.ts';
import { tellingRegex } from './spelling.ts';
import { tickerFinder } from './tickers.ts';
import type { BlockRole, BlockScan, Spotter } from './types.ts';
import { rawPlaces, withoutUnseen } from './unseen.ts';

/**
 * Finds the companies and the passages of the given dossiers. Cheap to create: everything is built
 * when first used, and most of it only on a page that has something to say.
 */
export function createSpotter(rules: readonly SpottingRules[]): Spotter {
  const telling = rules.flatMap((one) =>
    Object.values(one.topic ?? {}).flatMap((words) => words.telling ?? []),
  );
  const matcher = lazy(() => matcherOf(rules.flatMap(namesOf), telling));
  const tells = lazy(() => tellingRegex(telling));
  const lexicon = lazy(() => {
    const all = new Lexicon();
    for (const one of rules) {
      addNamePhrases(all, one);
      addTopicPhrases(all, one);
      all.add(one.buttons, 'buttons');
    }
    return all;
  });
  const tickers = lazy(() => tickerFinder(rules));
  const endings = lazy(() => {
    const all = rules.flatMap((one) => one.endings ?? []);
    return new RegExp(`^(?:${all.join('|')})(?![${LETTERS}_])`);
  });

  function read(text: string, role: BlockRole): Scan {
    const block = new BlockText(text, lexicon);
    const found = matcher()
      .find(text)
      .flatMap((hit) => candidatesOf(block, hit, endings()));
    return { text, role, block, candidates: withTickers(found, text) };
  }

  /** With the tickers, in text order; of two that overlap, the name. */
  function withTickers(found: Candidate[], text: string): readonly Candidate[] {
    if (found.length === 0) return found;
    const apart = tickers()(text).filter(
      (ticker) => !found.some((name) => name.start < ticker.end && ticker.start < name.end),
    );
    return [...found, ...apart].sort((a, b) => a.start - b.start);
  }

  return {
    candidates(raw) {
      const text = withoutUnseen(raw);
      const places = matcher().places(text);
      return text.length === raw.length ? places : rawPlaces(raw, places);
    },
    scan(text, role) {
      const scan = read(text, role);
      if (scan.candidates.length === 0 && text.search(tells()) < 0) return null;
      if (role === 'prose' && isRowOfButtons(scan.block)) return null;
      return scan satisfies BlockScan;
    },
    resolve: (scans, page) =>
      resolve(read(page.title, 'heading'), scans as readonly Scan[], page, rules),
  };
}

/** Does it hold nothing but words of buttons ("Share this: Facebook | Twitter")? */
function isRowOfButtons({ text, occurrences }: BlockText): boolean {
  let rest = text;
  for (const { set, start, end } of occurrences) {
    if (set === 'buttons') rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  }
  return !hasLetter(rest);
}
