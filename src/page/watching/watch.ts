import type { Block } from '../reading/block.ts';

/** What changed on the page since the last report. */
export interface Changes {
  /** Subtrees and text nodes to be read. */
  readonly added: ReadonlySet<Node>;
  /** Blocks whose surroundings changed: their text may run on differently now. */
  readonly suspects: ReadonlySet<Block>;
  /** More changed than is worth following piece by piece. */
  readonly everything: boolean;
}

/** What the watcher asks about blocks that are already known. */
export interface Known {
  readonly isEmpty: boolean;
  blockOf(node: Node): Block | undefined;
  blocksIn(container: Element): Iterable<Block>;
}

export interface WatchOptions {
  readonly known: Known;
  /** Is this node our own card's host? */
  isOurs(node: Node): boolean;
  /** Called at once when the text of a known block changes: its marks are in the wrong place. */
  onEdited(block: Block): void;
  /** Called when the page has been quiet for a moment. The changes are forgotten afterwards. */
  onChanges(changes: Changes): void;
  readonly signal: AbortSignal;
}

/** Follows a page until stopped. */
export interface Watcher {
  /** Starts to follow a document or an open shadow root. */
  observe(root: Node): void;
  /** Ends, and forgets what was not reported yet. Was there anything? */
  stop(): boolean;
}

/** Pages change in bursts; a burst is over when nothing changed for this long, in ms. */
const QUIET = 100;
/** What never ends is read now and then all the same, in ms. */
const PATIENCE = 1_000;
/** From this many records on, one reading of the whole page is cheaper. */
const TOO_MANY = 5_000;
/** Inline elements rarely nest deeper between a block and its text. */
const INLINE_DEPTH = 4;

/**
 * Follows the page's changes: late content, edited text, removed nodes. While they go on, only text
 * nodes that are edited or taken out are looked at: their marks are in the wrong place at once, and
 * the browser would go on looking for them at every frame. Everything else waits until the burst is
 * over.
 */
export function watch(options: WatchOptions): Watcher {
  const { known, signal } = options;
  let added = new Set<Node>();
  let suspects = new Set<Block>();
  let moved: MutationRecord[] = [];
  let records = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let first = 0;
  let last = 0;

  const noteEdit = (text: Node) => {
    const block = known.blockOf(text);
    if (!block) {
      added.add(text);
      return;
    }
    suspects.add(block);
    options.onEdited(block);
  };

  const noteMove = (record: MutationRecord) => {
    moved.push(record);
    if (known.isEmpty || record.removedNodes.length === 0) return;
    for (const node of record.removedNodes) {
      const block = known.blockOf(node);
      if (!block) continue;
      suspects.add(block);
      options.onEdited(block);
    }
  };

  const readMove = ({ target, addedNodes, removedNodes }: MutationRecord) => {
    let relevant = removedNodes.length > 0;
    for (const node of addedNodes) {
      if (options.isOurs(node) || node.nodeType === Node.COMMENT_NODE) continue;
      added.add(node);
      relevant = true;
    }
    if (!relevant || known.isEmpty) return;
    let element: Node | null = target;
    for (let depth = 0; element && depth < INLINE_DEPTH; depth++) {
      for (const block of known.blocksIn(element as Element)) suspects.add(block);
      element = element.parentNode;
    }
  };

  const report = () => {
    const now = performance.now();
    const over = Math.min(last + QUIET, first + PATIENCE);
    // Rather than setting a timer anew for each change.
    timer = now < over ? setTimeout(report, over - now) : undefined;
    if (timer !== undefined) return;
    const everything = records >= TOO_MANY;
    if (!everything) for (const record of moved) readMove(record);
    const changes: Changes = { added, suspects, everything };
    moved = [];
    added = new Set();
    suspects = new Set();
    records = 0;
    options.onChanges(changes);
  };

  const observer = new MutationObserver((batch) => {
    records += batch.length;
    if (records >= TOO_MANY) moved = [];
    else {
      for (const record of batch) {
        if (record.type === 'characterData') noteEdit(record.target);
        else noteMove(record);
      }
    }
    last = performance.now();
    if (timer !== undefined) return;
    first = last;
    timer = setTimeout(report, QUIET);
  });
  const stop = () => {
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
      observer.observe(root, { subtree: true, childList: true, characterData: true }),
    stop,
  };
}
