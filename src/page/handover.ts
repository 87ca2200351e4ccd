/**
 * The seams between the content script, which is on every page and only asks whether anything may
 * stand there; the reading file, which is loaded on pages where something may; the file that reads
 * quotations, which is loaded where some of their words stand; and the one for the reader's own records,
 * loaded where there are some. All run in the same isolated world.
 */
import { worldSlot } from '../common/world-slot.ts';
import type { OwnRecords } from '../packs/on-pages/own-records.ts';
import type { ToPage } from '../protocol/to-page.ts';
import type { Gate } from '../spotting/gate/gate.ts';
import type { Finders } from '../spotting/many/finders.ts';
import type { sideBySide } from '../spotting/many/side-by-side.ts';
import type { CompiledQuotations } from '../spotting/quotations/compiled/compiled-quotations.ts';
import type { QuotationReader } from '../spotting/quotations/quotation-reader.ts';
import type { RegionCache } from './shared/regions/regions.ts';
import type { Clock } from './shared/scheduling/slices.ts';

/** What the content script hands over. */
export interface Handover {
  readonly signal: AbortSignal;
  /** Has counted the time spent so far. */
  readonly clock: Clock;
  /** What found the candidate nodes. */
  readonly gate: Gate;
  /** The part of it that is of the reader's own records; null where none was known. */
  readonly ownGate: Gate | null;
  /** Did it know all names, those of the reader's own packs too? */
  readonly lookIsComplete: boolean;
}

/** What the first look at a frame came upon. */
export interface Looked {
  /** Candidate nodes that may be read, and others: of the page and of each shadow tree, in its order. */
  readonly candidates: readonly (readonly Text[])[];
  /** All open shadow roots. */
  readonly shadowRoots: readonly ShadowRoot[];
  /** Style may have changed since; what elements are has not. */
  readonly regions: RegionCache;
}

/** A frame that is being read. */
export interface Reading {
  /**
   * Reads the frame and follows its changes.
   *
   * @param looked what is known of it; null to look.
   */
  start(looked: Looked | null): Promise<void>;
  /** What the popup or the background asks of this frame; see `to-page.ts`. */
  answer(message: ToPage): unknown;
}

/** The reading file leaves here how to begin. */
export const readingSlot = worldSlot<(handover: Handover) => Promise<Reading>>('reading');

/** What the file that reads quotations brings. */
export interface Quotations {
  /** Of the records that come with the extension. */
  readonly builtin: readonly QuotationReader[];
  readonly readerOf: (quotations: CompiledQuotations) => QuotationReader;
}

export const quotationsSlot = worldSlot<Quotations>('quotations');

/** What the file for the reader's own records brings. */
export interface OwnFile {
  readonly open: (...needed: ConstructorParameters<typeof OwnRecords>) => OwnRecords;
  readonly sideBySide: typeof sideBySide;
  readonly finders: Finders;
}

export const ownSlot = worldSlot<OwnFile>('own');
