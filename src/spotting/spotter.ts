import { BlockText } from './block-text.ts';
import { createGate, gateRulesOf } from './gate.ts';
import { lazy } from './lazy.ts';
import { escaped, hasLetter, LETTERS } from './letters.ts';
import { matcherOf } from './matcher.ts';
import { addNamePhrases, type Candidate, candidatesOf, namesOf } from './names.ts';
import { addTopicPhrases } from './passages.ts';
import { Lexicon } from './phrases.ts';
import { tellingRegex } from './regex-gate.ts';
import { resolve, type Scan } from './resolve.ts';
import type { SpottingRules } from './schema.ts';
import { tickerFinder } from './tickers.ts';
import type { BlockRole, BlockScan, Spotter } from './types.ts';

/**
 * Finds the companies and the passages of the given dossiers. Cheap to create: everything is built
 * when first used, and most of it only on a page that has something to say.
 */
export function createSpotter(rules: readonly SpottingRules[]): Spotter {
  const gateRules = lazy(() => rules.map(gateRulesOf));
  const gate = createGate(gateRules);
  const hitsIn = lazy(() => matcherOf(rules.flatMap(namesOf)));
  const tells = lazy(() => tellingRegex(gateRules().flatMap((one) => one.telling)));
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
    return new RegExp(`^(?:${all.map(escaped).join('|')})(?![${LETTERS}_])`);
  });

  function read(text: string, role: BlockRole): Scan {
    const block = new BlockText(text, lexicon);
    const found = hitsIn()(text, gate.places(text)).flatMap((hit) =>
      candidatesOf(block, hit, endings()),
    );
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
    candidates: gate.candidates,
    scan(text, role) {
      const scan = read(text, role);
      if (scan.candidates.length === 0 && text.search(tells()) < 0) return null;
      if (role === 'prose' && isRowOfButtons(scan.block)) return null;
      return scan satisfies BlockScan;
    },
    resolve: (scans, page) => resolve(read(page.title, 'heading'), scans as readonly Scan[], rules),
  };
}

/** Does it hold nothing but words of buttons ("Share this: Facebook | Twitter")? */
function isRowOfButtons(block: BlockText): boolean {
  let rest = block.text;
  for (const { start, end } of block.all('buttons')) {
    rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  }
  return !hasLetter(rest);
}
