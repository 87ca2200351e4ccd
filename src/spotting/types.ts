import type { Quoted } from './quotations/quotation-marks.ts';
import type { QuotationReading } from './quotations/read-quotation.ts';

/** What a reader needs to know about why a piece of text was spotted. */
export interface Why {
  /** Identifier of the rule that decided, e.g. `long-name`, `short-name-unlocked`, `passage`. */
  readonly rule: string;
  /** The words on the page that the rule rested on, as they stand there. */
  readonly cues: readonly string[];
}

/** `attribution`: they are credited to somebody else. */
export type Difference = 'wording' | 'cut' | 'attribution';

/** Words on record that a page prints. */
export interface QuotationMention extends QuotationReading {
  /** Id of the position whose words they are. */
  readonly position: string;
  /** How the words, or their credit, differ from those that the record shows first. */
  readonly differs: readonly Difference[];
  /** Do they stand in quotation marks? */
  readonly isQuoted: boolean;
  /** The words, without what the page puts between two parts of them. Offsets as of a mention. */
  readonly parts: readonly Quoted[];
}

/** One mention in one block of text. Offsets are UTF-16 code units into the block's text. */
export interface Mention {
  readonly kind: 'name' | 'passage' | 'quotation';
  /** Entity id for a name; of a quotation, of the company whose words they are; null for a passage. */
  readonly entity: string | null;
  /** Id of the dossier that the mention belongs to. */
  readonly dossier: string;
  /** Is the dossier the reader's own? */
  readonly isOwn?: true;
  readonly start: number;
  readonly end: number;
  readonly why: Why;
  /** For a quotation. */
  readonly quotation?: QuotationMention;
}

/** Is the page about bank data-sharing, does it touch it, or neither? */
export type Topic = 'about' | 'touches' | 'none';

/** What a page is about, with the words that decided. */
export interface Verdict {
  readonly topic: Topic;
  readonly why: Why;
}

/** What the reader of a page knows beyond the blocks. Each is asked only where words are quoted. */
export interface PageContext {
  /** `document.title`. */
  readonly title: string;
  /**
   * The paragraph right before or behind the block at this index, read or not; null where none is.
   * Without it, nothing is known of what stands there.
   */
  readonly beside?: (index: number, where: 'before' | 'behind') => string | null;
  /** All text of the page, or null where that is too much; without it, the blocks' own counts. */
  readonly text?: () => string | null;
}

/** What stands in a block; it weighs differently when deciding what a page is about. */
export type BlockRole = 'heading' | 'prose' | 'cell' | 'caption';

/**
 * What one block of text holds, before the rest of the page is known. Opaque to callers: they keep
 * it for as long as the block's text stands, and hand it back to {@link Spotter.resolve}.
 */
export interface BlockScan {
  readonly text: string;
  readonly role: BlockRole;
  /** May it hold words on record, whether or not they are looked for? */
  readonly mayQuote: boolean;
  /** How many names it may come to hold, at least 1; 0 where only the reader's own records have some. */
  readonly most: number;
  /** The same of the reader's own records, where there are some. */
  readonly mostOwn?: number;
}

/** Mentions of each block, in the order in which the blocks were given, and the page's verdict. */
export interface Spotting {
  readonly verdict: Verdict;
  /** Ids of the dossiers whose subject the page is about. */
  readonly about: readonly string[];
  /** One list a block; within a list in text order, never overlapping among the same kind of one dossier. */
  readonly mentions: readonly (readonly Mention[])[];
}

/**
 * Finds mentions in text. Pure: the same text gives the same answer, nothing is kept between calls.
 *
 * A caller reads a page in three steps, each dearer than the one before and run on less text:
 * `places` on raw text as it comes, `scan` on each block that may hold something, `resolve`
 * once over all scans.
 */
export interface Spotter {
  /**
   * Where in this raw text a name or a cue that matters may stand: ascending offsets (UTF-16 code
   * units), each inside what stands there; empty for most pages. Never misses a name that `scan` would
   * find; of quotations, those that hold one of a few runs of words. Text may run over block boundaries with nothing between, and may hold no-break spaces and
   * invisible characters.
   */
  places(text: string): readonly number[];
  /** Reads one block. Null when nothing in it matters. `text` is one block's normalised text. */
  scan(text: string, role: BlockRole): BlockScan | null;
  /**
   * Decides every mention in the light of the whole page. Yields where the work may be interrupted;
   * the scans must not change meanwhile.
   */
  resolve(scans: readonly BlockScan[], page: PageContext): Generator<void, Spotting>;
}
