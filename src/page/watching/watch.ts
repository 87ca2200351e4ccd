import type { Block } from '../blocks/block.ts';
import { nodeTypeOf, parentNodeOf } from '../dom/nodes.ts';
import type { Clock } from '../shared/scheduling/slices.ts';
import { type Changes, TOO_MANY } from './changes.ts';
import { watchLateHosts } from './late-hosts.ts';

/** What the watcher asks about blocks that are already known. */
export interface Known {
  readonly isEmpty: boolean;
  blocksOf(node: Node): readonly Block[];
  blocksIn(container: Element): Iterable<Block>;
}

export interface WatchOptions {
  readonly known: Known;
  /** Is this node our own card's host? */
  isOurs(node: Node): boolean;
  /** Called at once when the text of a known block changes: its marks are in the wrong place. */
  onEdited(block: Block): void;
  /** Called with the changes of a burst, debounced. They are forgotten afterwards. */
  onChanges(changes: Changes): void;
  /** Called when somebody may begin, or has stopped, to write in a part of the page. */
  onEditable(): void;
  /** Counts what looking at changes takes. */
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/** Follows a page until stopped. */
export interface Watcher {
  /** Starts to follow a document or an open shadow root. */
  observe(root: Node): void;
  /** Ends, and forgets what was not reported yet. Was there anything? */
  stop(): boolean;
}

/** Debounce: a burst of changes is over when nothing has changed for this long, in ms. */
const QUIET = 100;
/** The longest wait where changes never end, in ms. */
const LONGEST_WAIT = 1_000;
/** Inline elements rarely nest deeper between a block and its text. */
const INLINE_DEPTH = 4;

/**
 * Follows the page's changes: late content, edited text, removed nodes. While they go on, only text
 * nodes that are edited or taken out are looked at: their marks are in the wrong place at once, and
 * the browser would go on looking for them at every frame. Everything else waits until the burst is
 * over.
 */
export function watch(options: WatchOptions): Watcher {
  const { known, clock, signal } = options;
  let added = new Set<Node>();
  let suspects = new Set<Block>();
  let moved: MutationRecord[] = [];
  let changes = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let first = 0;
  let last = 0;

  const noteEdit = (text: Node) => {
    const blocks = known.blocksOf(text);
    if (blocks.length === 0) added.add(text);
    for (const block of blocks) suspect(block);
  };

  const suspect = (block: Block) => {
    suspects.add(block);
    options.onEdited(block);
  };

  const noteMove = (record: MutationRecord) => {
    moved.push(record);
    if (known.isEmpty) return;
    for (const node of record.removedNodes)
      for (const block of known.blocksOf(node)) suspect(block);
  };

  const readMove = ({ target, addedNodes, removedNodes }: MutationRecord, passed: Set<Node>) => {
    let relevant = removedNodes.length > 0;
    for (const node of addedNodes) {
      if (options.isOurs(node) || nodeTypeOf(node) === Node.COMMENT_NODE) continue;
      added.add(node);
      relevant = true;
    }
    if (!relevant || known.isEmpty) return;
    let element: Node | null = target;
    for (let depth = 0; element && depth < INLINE_DEPTH; depth++) {
      if (!passed.has(element)) {
        for (const block of known.blocksIn(element as Element)) suspects.add(block);
        passed.add(element);
      }
      element = parentNodeOf(element);
    }
  };

  const readMoves = (records: readonly MutationRecord[]) => {
    const passed = new Set<Node>();
    for (const record of records) readMove(record, passed);
  };

  const report = () => {
    const now = performance.now();
    const over = Math.min(last + QUIET, first + LONGEST_WAIT);
    // Rather than setting a timer anew for each change.
    timer = now < over ? setTimeout(report, over - now) : undefined;
    if (timer !== undefined) return;
    const everything = changes >= TOO_MANY;
    if (!everything) clock.time(() => readMoves(moved));
    const reported: Changes = { added, suspects, everything };
    moved = [];
    added = new Set();
    suspects = new Set();
    changes = 0;
    options.onChanges(reported);
  };

  const note = (batch: readonly MutationRecord[]) => {
    if (batch.some(({ type }) => type === 'attributes')) options.onEditable();
    for (const { addedNodes, removedNodes } of batch) {
      changes += Math.max(1, addedNodes.length + removedNodes.length);
      if (changes >= TOO_MANY) break;
    }
    // A page that has used up its share is looked at anew when there is time.
    if (clock.budget.isUsedUp) changes = TOO_MANY;
    if (changes >= TOO_MANY) {
      moved = [];
      return;
    }
    for (const record of batch) {
      if (record.type === 'characterData') noteEdit(record.target);
      else if (record.type === 'childList') noteMove(record);
    }
  };

  const arm = () => {
    last = performance.now();
    if (timer !== undefined) return;
    first = last;
    timer = setTimeout(report, QUIET);
  };

  const observer = new MutationObserver((batch) => {
    clock.budget.noteChange();
    clock.time(() => note(batch));
    arm();
  });
  const endLate = watchLateHosts((host) => {
    added.add(host);
    arm();
  });
  const stop = () => {
    endLate();
    const unreported = observer.takeRecords().length > 0 || timer !== undefined;
    observer.disconnect();
    clearTimeout(timer);
    // Whoever still holds the watcher must not hold the page's nodes with it.
    added = new Set();
    suspects = new Set();
    moved = [];
    return unreported;
  };
  signal.addEventListener('abort', stop);
  return {
    observe: (root) =>
      observer.observe(root, {
        subtree: true,
        childList: true,
        characterData: true,
        attributeFilter: ['contenteditable'],
      }),
    stop,
  };
}
