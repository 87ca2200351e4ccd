import { lazy } from '../common/lazy.ts';
import type { SpotterRules } from './compiled/compiled-rules.ts';
import type { Gate } from './gate/gate.ts';
import { hasRun } from './many/run-finder.ts';
import { hitsIn } from './names/hits.ts';
import { type NameCandidate, nameCandidatesOf } from './names/name-candidates.ts';
import { NameIndex } from './names/name-index.ts';
import { tickersIn } from './names/tickers.ts';
import { Lexicon } from './phrases/lexicon.ts';
import type { QuotationReader } from './quotations/quotation-reader.ts';
import { resolve, type Scan } from './resolve.ts';
import { BlockText } from './text/block-text.ts';
import { hasLetter, LETTERS } from './text/letters.ts';
import type { BlockRole, BlockScan, Spotter } from './types.ts';

/**
 * Finds the companies and the passages of a dossier. Cheap to create: tables are read and
 * expressions built when they are first needed, and most of them only on a page that has something
 * to say.
 *
 * @param gate lets through all that the dossier's own does, and may let through more.
 * @param quotationReader of the same dossier, once it is there; until then no quotation is found.
 */
export function createSpotter(
  rules: SpotterRules,
  { places }: Gate,
  quotationReader: () => QuotationReader | null = () => null,
): Spotter {
  const index = new NameIndex(rules);
  const lexicon = new Lexicon(rules);
  const tells = lazy(() => new RegExp(rules.telling));
  const quoted = lazy(() => {
    const few = new RegExp(rules.quoted, 'i');
    const { quotedRuns } = rules;
    return (text: string) => few.test(text) || (!!quotedRuns && hasRun(quotedRuns, text));
  });
  const endings = lazy(() => new RegExp(`^(?:${rules.endings.join('|')})(?![${LETTERS}_])`));
  const capitals = lazy(() => ({
    openers: wholeWord(rules.capitals.openers),
    verbs: wholeWord(rules.capitals.verbs),
    beforeVerbs: wholeWord(rules.capitals.beforeVerbs),
  }));

  function read(text: string, role: BlockRole): Scan {
    const block = new BlockText(text, lexicon);
    const found = hitsIn(text, places(text), index).flatMap((hit) =>
      nameCandidatesOf(block, hit, endings),
    );
    const candidates = withTickers(found, text);
    const mayQuote = quoted()(text);
    const most = Math.max(1, candidates.length);
    return { text, role, block, candidates, quotations: null, mayQuote, most };
  }

  /** With the tickers, in text order; of two that overlap, the name. */
  function withTickers(found: NameCandidate[], text: string): readonly NameCandidate[] {
    if (found.length === 0) return found;
    let next = 0;
    const apart = tickersIn(text, index).filter((ticker) => {
      while (next < found.length && (found[next] as NameCandidate).end <= ticker.start) next++;
      return (found[next]?.start ?? Number.POSITIVE_INFINITY) >= ticker.end;
    });
    return [...found, ...apart].sort((a, b) => a.start - b.start);
  }

  return {
    places,
    scan(text, role) {
      const scan = read(text, role);
      const isEmpty = scan.candidates.length === 0 && !scan.mayQuote;
      if (isEmpty && text.search(tells()) < 0) return null;
      if (role === 'prose' && isRowOfButtons(scan.block)) return null;
      return scan satisfies BlockScan;
    },
    resolve: (scans, page) =>
      resolve(read(page.title, 'heading'), scans as readonly Scan[], {
        dossier: rules.dossier,
        capitals: capitals(),
        quotationReader: quotationReader(),
        page,
      }),
  };
}

/** An expression for one of the words that a source is for. */
const wholeWord = (source: string) => new RegExp(`^(?:${source})$`, 'i');

/** Does it hold nothing but words of buttons ("Share this: Facebook | Twitter")? */
function isRowOfButtons(block: BlockText): boolean {
  let from = 0;
  for (const { start, end } of block.all('buttons')) {
    if (start > from && hasLetter(block.text.slice(from, start))) return false;
    from = Math.max(from, end);
  }
  return !hasLetter(block.text.slice(from));
}
