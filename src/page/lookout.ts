import type { PageReport } from '../messages/to-page.ts';
import { extensionIsThere } from '../platform/native.ts';
import type { Spotter } from '../spotting/types.ts';
import type { Handover, Reading } from './handover.ts';
import { ignoreAbort } from './lifetime.ts';
import { mayJoin } from './reading/beside.ts';
import { candidateNodes } from './reading/candidates.ts';
import { openShadowRoots } from './reading/shadow.ts';
import { Clock, inSlices, type Work } from './reading/slices.ts';
import { watch } from './watching/watch.ts';

export interface LookoutOptions {
  /** The built-in dossiers' gate. */
  readonly gate: Pick<Spotter, 'candidates'>;
  /** Has the reader dossiers of their own? The gate knows nothing of those. */
  readonly hasOwnPacks: () => Promise<boolean>;
  readonly loadReading: () => Promise<(handover: Handover) => Promise<Reading>>;
  readonly signal: AbortSignal;
}

/** No block is known before anything is read. */
const NOTHING_KNOWN = { isEmpty: true, blockOf: () => undefined, blocksIn: () => [] };

/**
 * All that most pages ever see of us: looks whether anything may stand in a frame's text, now or in
 * what comes later, and only then has the frame read.
 */
export class Lookout {
  readonly #options: LookoutOptions;
  readonly #clock = new Clock();
  /** Ends when the reading file follows the page's changes itself. */
  readonly #looking = new AbortController();
  #looked: Promise<void> = Promise.resolve();
  #reading: Promise<Reading | null> | null = null;

  constructor(options: LookoutOptions) {
    this.#options = options;
  }

  /** Looks at the whole frame, and from then on at what comes later. */
  start(): Promise<void> {
    const signal = AbortSignal.any([this.#looking.signal, this.#options.signal]);
    const observe = watch({
      known: NOTHING_KNOWN,
      // A card opens only once the reading file is there.
      isOurs: () => false,
      onEdited: () => undefined,
      onChanges: ({ added, everything }) => {
        const look = everything ? this.#look(document.body) : this.#lookAt(added);
        this.#run(look).catch(ignoreAbort);
      },
      signal,
    });
    observe(document);
    const onShadowRoot = (root: ShadowRoot) => observe(root);
    this.#looked = this.#run(this.#look(document.body, onShadowRoot)).then(async () => {
      if (this.#reading || !document.body.firstElementChild) return;
      if (await this.#options.hasOwnPacks()) await this.#read(null);
    });
    return this.#looked;
  }

  /** The reading of this frame, once the first look is over; null when there is nothing to read. */
  async reading(): Promise<Reading | null> {
    await this.#looked.catch(() => undefined);
    return this.#reading;
  }

  /** The report of a frame in which nothing was found. */
  nothing(): PageReport {
    return {
      state: 'on',
      topic: 'none',
      why: { rule: 'nothing-found', cues: [] },
      mentions: [],
      spotMs: this.#clock.total,
      longestSliceMs: this.#clock.longest,
    };
  }

  async #run(work: Work<ReadonlySet<Text>>): Promise<void> {
    const candidates = await inSlices(work, this.#clock, this.#options.signal);
    if (candidates.size > 0) await this.#read(candidates);
  }

  #read(candidates: ReadonlySet<Text> | null): Promise<unknown> {
    this.#reading ??= this.#open(candidates).catch((error: unknown) => {
      // After an update the page holds a copy of the script that has no extension any more.
      if (extensionIsThere()) console.error('On Record: this page could not be read.', error);
      return null;
    });
    return this.#reading;
  }

  async #open(candidates: ReadonlySet<Text> | null): Promise<Reading> {
    const { loadReading, signal } = this.#options;
    const open = await loadReading();
    const reading = await open({ signal, clock: this.#clock });
    // From here on the reading follows the changes. What came while it was loading is in the page.
    this.#looking.abort();
    await reading.start(candidates);
    return reading;
  }

  *#look(root: Element, onShadowRoot?: (root: ShadowRoot) => void): Work<ReadonlySet<Text>> {
    const found = new Set(yield* candidateNodes(root, this.#options.gate));
    for (const shadow of openShadowRoots(root)) {
      onShadowRoot?.(shadow);
      for (const node of yield* candidateNodes(shadow, this.#options.gate)) found.add(node);
    }
    return found;
  }

  *#lookAt(added: ReadonlySet<Node>): Work<ReadonlySet<Text>> {
    const { gate } = this.#options;
    for (const node of added) {
      yield;
      if (!node.isConnected) continue;
      const found =
        node.nodeType === Node.ELEMENT_NODE ? yield* this.#look(node as Element) : new Set<Text>();
      // One candidate is enough: what else came is then looked for in the whole frame.
      if (found.size > 0 || mayJoin(node, gate)) return yield* this.#look(document.body);
    }
    return new Set();
  }
}
