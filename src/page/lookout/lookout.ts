import { extensionIsThere } from '../../platform/native.ts';
import type { LeftAlone, PageReport, ToPage } from '../../protocol/to-page.ts';
import { type Gate, joinGates } from '../../spotting/gate/gate.ts';
import { bodyOf } from '../dom/document.ts';
import { isInPage, nodeTypeOf, parentElementOf } from '../dom/nodes.ts';
import type { Handover, Looked, Reading } from '../handover.ts';
import { walk } from '../shared/candidates/candidate-nodes.ts';
import { mayJoin } from '../shared/candidates/neighbours.ts';
import { openShadowRoots } from '../shared/candidates/shadow-roots.ts';
import { whyLeftAlone } from '../shared/left-alone/left-alone.ts';
import { ignoreEnd } from '../shared/lifetime.ts';
import { RegionCache } from '../shared/regions/regions.ts';
import { Clock, inSlices, type Work } from '../shared/scheduling/slices.ts';
import { Turns } from '../shared/scheduling/turns.ts';
import { type Changes, EVERYTHING, merge } from '../watching/changes.ts';
import { type Watcher, watch } from '../watching/watch.ts';
import { ElementCache, mayBeRead } from './may-be-read.ts';

export interface LookoutOptions {
  /** The built-in dossiers' gate. */
  readonly gate: Gate;
  /** The gate of the reader's own records, on its way; null when there are none. Does not reject. */
  readonly own: Promise<Gate | null> | null;
  readonly loadReading: () => Promise<(handover: Handover) => Promise<Reading>>;
  /** Is the extension gone? Ends this then. */
  readonly isOrphaned: () => boolean;
  readonly signal: AbortSignal;
}

const NOTHING: Looked = { candidates: [], shadowRoots: [], regions: new RegionCache() };

/** No block is known before anything is read. */
const NOTHING_KNOWN = { isEmpty: true, blocksOf: () => [], blocksIn: () => [] };

/**
 * All that most pages ever see of us: looks whether anything may stand in a frame's text, now or in
 * what comes later, and only then has the frame read.
 */
export class Lookout {
  readonly #options: LookoutOptions;
  readonly #clock = new Clock();
  #gate: Gate;
  #ownGate: Gate | null = null;
  readonly #ownJoined: Promise<void> | null;
  /** Until the reading file follows the page's changes itself. */
  #watcher: Watcher | null = null;
  /** How often the page has changed. */
  #changes = 0;
  readonly #turns = new Turns<Changes>((changes) => this.#lookFor(changes), merge);
  #looked: Promise<void> = Promise.resolve();
  #reading: Promise<Reading | null> | null = null;
  #leftAlone: LeftAlone | null = null;

  constructor(options: LookoutOptions) {
    this.#options = options;
    this.#gate = options.gate;
    this.#ownJoined =
      options.own?.then((own) => {
        if (own) this.#gate = joinGates([options.gate, own]);
        this.#ownGate = own;
      }) ?? null;
  }

  /** Looks at the whole frame, and from then on at what comes later. */
  start(): Promise<void> {
    this.#watcher = watch({
      known: NOTHING_KNOWN,
      // A card opens only once the reading file is there.
      isOurs: () => false,
      onEdited: () => undefined,
      onEditable: () => undefined,
      onChanges: (changes) => {
        if (this.#options.isOrphaned()) return;
        this.#changes++;
        this.#turns.take(changes).catch(ignoreEnd);
      },
      clock: this.#clock,
      signal: this.#options.signal,
    });
    this.#watcher.observe(document);
    this.#looked = this.#turns.take(EVERYTHING);
    return this.#looked;
  }

  /** The reading of this frame, once the first look is over or rests; null when there is none. */
  async reading(): Promise<Reading | null> {
    await Promise.race([this.#looked.catch(() => undefined), this.#clock.budget.rest()]);
    return this.#reading;
  }

  /** Answers for a frame in which nothing was found. */
  answer({ type }: ToPage): unknown {
    if (type === 'popup→page:report') return this.#nothing();
    if (type === 'popup→page:paragraphs') return [];
    return type === 'background→page:count' ? 0 : false;
  }

  #nothing(): PageReport {
    return {
      state: 'on',
      extent: this.#clock.budget.isResting ? 'resting' : 'whole',
      leftAlone: this.#leftAlone,
      canMark: true,
      topic: 'none',
      why: { rule: 'topic-none', cues: [] },
      mentions: [],
      spotMs: this.#clock.total,
      longestSliceMs: this.#clock.longest,
    };
  }

  /** Begins only when all gates are there. */
  async #lookFor({ added, everything }: Changes): Promise<void> {
    if (this.#ownJoined) await this.#ownJoined;
    if (this.#reading) return;
    const wasLeftAlone = this.#leftAlone !== null;
    this.#leftAlone = await whyLeftAlone();
    if (this.#leftAlone) return;
    const changes = this.#changes;
    const work = everything || wasLeftAlone ? this.#look(bodyOf()) : this.#lookAt(added);
    const looked = await inSlices(work, this.#clock, this.#options.signal);
    if (looked !== NOTHING) await this.#read(looked, changes);
  }

  #read(looked: Looked, changes: number): Promise<unknown> {
    this.#reading ??= this.#open(looked, changes).catch((error: unknown) => {
      // An orphaned content script cannot load anything, and nobody could mend that.
      if (extensionIsThere() && !this.#options.signal.aborted) {
        console.error('On Record: this page could not be read.', error);
      }
      return null;
    });
    return this.#reading;
  }

  async #open(looked: Looked, changes: number): Promise<Reading> {
    const { loadReading, signal } = this.#options;
    const open = await loadReading();
    const reading = await open({
      signal,
      clock: this.#clock,
      gate: this.#gate,
      ownGate: this.#ownGate,
      lookIsComplete: this.#options.own !== null,
    });
    // From here on the reading follows the changes.
    const changing = this.#watcher?.stop() ?? false;
    this.#watcher = null;
    const isAsItWas = !changing && changes === this.#changes;
    await reading.start(isAsItWas ? looked : null);
    return reading;
  }

  *#look(root: Element | null, elements = new ElementCache()): Work<Looked> {
    // A document that is being written anew has no body for a moment.
    if (!root) return NOTHING;
    const trees = [yield* walk(root, this.#gate)];
    const shadowRoots = yield* openShadowRoots(root);
    for (const shadow of shadowRoots) {
      this.#watcher?.observe(shadow);
      trees.push(yield* walk(shadow, this.#gate));
    }
    for (const [i, tree] of trees.entries()) {
      for (const [j, node] of tree.entries()) {
        // One is enough: what follows is asked for when it is read.
        if (yield* mayBeRead(node, elements)) {
          const rest = [tree.slice(j), ...trees.slice(i + 1)];
          return { candidates: rest, shadowRoots, regions: elements.regions };
        }
        yield;
      }
    }
    return NOTHING;
  }

  *#lookAt(added: ReadonlySet<Node>): Work<Looked> {
    const elements = new ElementCache();
    const lookedAt = new Set<Element | null>();
    for (const node of added) {
      yield;
      if (!isInPage(node)) continue;
      const isElement = nodeTypeOf(node) === Node.ELEMENT_NODE;
      let found = isElement ? yield* this.#look(node as Element, elements) : NOTHING;
      const around = parentElementOf(node) ?? bodyOf();
      if (found === NOTHING && !lookedAt.has(around) && mayJoin(node, this.#gate)) {
        lookedAt.add(around);
        found = yield* this.#look(around, elements);
      }
      // One is enough: what else came is then looked for in the whole frame.
      if (found !== NOTHING) return yield* this.#look(bodyOf());
    }
    return NOTHING;
  }
}
