import { firstIndex } from '../../common/first-index.ts';
import type { Kind } from '../compiled/compiled-rules.ts';
import type { NameCandidate } from '../names/name-candidates.ts';
import type { Occurrence } from '../phrases/lexicon.ts';
import type { BlockText } from '../text/block-text.ts';
import { sentences } from '../text/casing.ts';

/** A sentence about data-sharing: where it stands, and the words that make it one. */
export interface Passage {
  readonly start: number;
  readonly end: number;
  readonly cues: readonly string[];
  /** Does it name, or speak of, a company that would get the data? */
  readonly platform: boolean;
  /** Does it name, or speak of, a bank? */
  readonly bank: boolean;
}

/** What one text says on the subject. */
export interface TopicSigns {
  readonly passages: readonly Passage[];
  /** Sentences on customers' data that tell another story: a theft, the police. */
  readonly opposed: number;
  /** A name of the subject itself, as it stands there. */
  readonly subject: string | null;
  /** A near case; one only where companies are spoken of. */
  readonly neighbour: string | null;
  readonly speaksOfCompanies: boolean;
}

/** What a page's title says on the subject. */
export interface TitleSigns {
  readonly cues: readonly string[];
  /**
   * `sure`: names the subject, or data with who would get it. `likely`: data and who holds it.
   * `data`: financial data and nobody ("Who owns your bank data?").
   * `platform`: the dossier's own platform ("Should Facebook know your balance?"). `party`: anyone
   * else who might hold or get data.
   */
  readonly strength: 'sure' | 'likely' | 'data' | 'platform' | 'party';
}

/** Who is spoken of: by name, or by a word outside of the words for the data itself. */
function parties(
  block: BlockText,
  names: readonly NameCandidate[],
  data: Occurrence | null,
  start = 0,
  end = block.text.length,
) {
  const inside = namesIn(names, start, end);
  const party = (kind: Kind) => {
    const found =
      inside.find(({ name }) => name.company.kind === kind) ?? block.within(kind, start, end, data);
    return found === null ? null : block.words(found);
  };
  return { bank: party('bank'), platform: party('platform') };
}

const isPlatform = ({ name }: NameCandidate) => name.company.kind === 'platform';

/** Those between two places, of names in text order. */
function namesIn(names: readonly NameCandidate[], start: number, end: number) {
  const first = firstIndex(names, (name) => name.start >= start);
  return names.slice(
    first,
    firstIndex(names, (name) => name.end > end),
  );
}

/**
 * Reads a block sentence by sentence.
 *
 * @param names of companies, decided, in text order.
 */
export function readSigns(
  block: BlockText,
  names: readonly NameCandidate[],
  title: TitleSigns | null = null,
): TopicSigns {
  const ofData = title?.strength === 'sure' || title?.strength === 'likely';
  const passages: Passage[] = [];
  let opposed = 0;
  for (const { start, end } of sentences(block.text)) {
    const finance = block.within('finance', start, end);
    const financial = block.within('financial', start, end) ?? (ofData ? finance : null);
    const data = financial ?? finance ?? block.within('customer', start, end);
    if (data === null) continue;
    if (block.within('against', start, end) !== null) {
      opposed++;
      continue;
    }
    const share = block.within('share', start, end);
    if (share === null) continue;
    const { bank, platform } = parties(block, names, data, start, end);
    // Financial data speaks for itself and for "the company". Other data needs both parties, of which
    // a title about data may have named the bank; the platform has customers' data of its own.
    const own = namesIn(names, start, end).some(isPlatform);
    const complete =
      financial === null
        ? bank !== null && platform !== null
        : bank !== null || platform !== null || names.length > 0 || title !== null;
    const vouched = ofData && (bank !== null || (platform !== null && !own));
    if (!complete && !vouched) continue;
    const cues = [block.words(data), block.words(share), bank, platform];
    passages.push({
      start,
      end,
      cues: cues.filter((w) => w !== null),
      platform: platform !== null,
      bank: bank !== null,
    });
  }
  const subject = block.within('subject');
  const neighbour = block.within('neighbour');
  return {
    passages,
    opposed,
    subject: subject && block.words(subject),
    neighbour: neighbour && block.words(neighbour),
    speaksOfCompanies: names.length > 0 || block.within('bank') !== null,
  };
}

/** A title says the same with fewer words. Null when it says nothing of the kind. */
export function readTitle(block: BlockText, names: readonly NameCandidate[]): TitleSigns | null {
  const subject = block.within('subject');
  if (subject !== null) return { cues: [block.words(subject)], strength: 'sure' };
  const financial = block.within('financial');
  const data = financial ?? block.within('finance') ?? block.within('customer');
  const share = block.within('share');
  const { bank, platform } = parties(block, names, data);
  const cues = [data && block.words(data), share && block.words(share), bank, platform].filter(
    (word) => word !== null,
  );
  const both = bank !== null && platform !== null;
  if (data !== null && both) return { cues, strength: 'sure' };
  if (financial !== null && platform !== null) return { cues, strength: 'sure' };
  if (bank !== null && block.within('aggregator') !== null) return { cues, strength: 'sure' };
  if (data !== null && share !== null && bank !== null) return { cues, strength: 'likely' };
  if (financial !== null) return { cues, strength: 'data' };
  if (names.some(isPlatform)) return { cues, strength: 'platform' };
  return cues.length > 0 ? { cues, strength: 'party' } : null;
}
