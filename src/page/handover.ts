/**
 * The seam between the content script, which is on every page and only asks whether anything may
 * stand there, and the reading file, which is loaded on pages where something may. Both run in the
 * same isolated world; the reading file registers itself under a registered symbol.
 */
import type { PageReport } from '../protocol/to-page.ts';
import type { Gate } from '../spotting/gate/gate.ts';
import type { RegionCache } from './shared/regions/regions.ts';
import type { Clock } from './shared/scheduling/slices.ts';

/** What the content script hands over. */
export interface Handover {
  readonly signal: AbortSignal;
  /** Has counted the time spent so far. */
  readonly clock: Clock;
  /** What found the candidate nodes. */
  readonly gate: Gate;
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
  report(): Promise<PageReport>;
  /** How many mentions there are, as last told to the background. */
  readonly count: number;
  /** Opens the card of one mention of the report. False when it cannot be seen now. */
  reveal(id: number): boolean;
  /** Brings one mention of the report into view and lights it. False when it cannot be seen now. */
  show(id: number): boolean;
  /** Goes on to the next or the previous mark. False when there is none. */
  step(by: 1 | -1): boolean;
}

type OpenReading = (handover: Handover) => Promise<Reading>;
const slot = Symbol.for('on-record:reading');
type Slots = { [slot]?: OpenReading };

/** Called by the reading file, once, when it has loaded. */
export function registerReading(open: OpenReading): void {
  (globalThis as Slots)[slot] = open;
}

/** The reading file, if it has been loaded in this frame. */
export function loadedReading(): OpenReading | undefined {
  return (globalThis as Slots)[slot];
}
