// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Block } from '../../../src/page/blocks/block.ts';
import { Clock } from '../../../src/page/shared/scheduling/slices.ts';
import { type Changes, TOO_MANY } from '../../../src/page/watching/changes.ts';
import { watch } from '../../../src/page/watching/watch.ts';

/** Tells the watcher of mutations, as the browser would. */
let tell: (records: readonly Partial<MutationRecord>[]) => void;
/** What the browser has noted and not told yet. */
let untold: Partial<MutationRecord>[];
const disconnected = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  untold = [];
  disconnected.mockClear();
  vi.stubGlobal(
    'MutationObserver',
    class {
      constructor(callback: (records: readonly MutationRecord[]) => void) {
        tell = (records) => callback(records as readonly MutationRecord[]);
      }
      observe() {}
      takeRecords = () => untold.splice(0);
      disconnect = disconnected;
    },
  );
  document.body.innerHTML = '<p><b>Acme</b> said</p><div></div>';
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const said = () => document.querySelector('p')?.lastChild as Text;
const known = () => document.querySelector('b')?.firstChild as Text;

/** Watches a page in which one block is known: that of the paragraph's first text. */
function start(ours?: Node) {
  const block = { nodes: [known()] } as unknown as Block;
  const paragraph = document.querySelector('p');
  const reports: Changes[] = [];
  const edited: Block[] = [];
  const editable = vi.fn();
  const life = new AbortController();
  const watcher = watch({
    known: {
      isEmpty: false,
      blocksOf: (node) => (block.nodes.includes(node as Text) ? [block] : []),
      blocksIn: (container) => (container === paragraph ? [block] : []),
    },
    isOurs: (node) => node === ours,
    onEdited: (one) => edited.push(one),
    onChanges: (changes) => reports.push(changes),
    onEditable: editable,
    clock: new Clock(),
    signal: life.signal,
  });
  return { block, reports, edited, editable, life, watcher };
}

const moved = (target: Node, added: readonly Node[], removed: readonly Node[] = []) => ({
  type: 'childList' as const,
  target,
  addedNodes: added as unknown as NodeList,
  removedNodes: removed as unknown as NodeList,
});
const changed = (target: Node) => ({
  type: 'characterData' as const,
  target,
  addedNodes: [] as unknown as NodeList,
  removedNodes: [] as unknown as NodeList,
});

describe('changes', () => {
  it('are told once a burst is over: 100 ms after its last', () => {
    const { reports } = start();
    const div = document.querySelector('div') as Element;
    for (let i = 0; i < 5; i++) {
      tell([moved(div, [div.appendChild(document.createElement('i'))])]);
      vi.advanceTimersByTime(60);
    }
    expect(reports).toEqual([]);
    vi.advanceTimersByTime(40);
    expect(reports).toHaveLength(1);
    expect(reports[0]?.added.size).toBe(5);
    vi.advanceTimersByTime(10_000);
    expect(reports).toHaveLength(1);
  });

  it('that never end are told each second all the same', () => {
    const { reports } = start();
    const div = document.querySelector('div') as Element;
    for (let ms = 0; ms < 3_000; ms += 50) {
      tell([moved(div, [div.appendChild(document.createElement('i'))])]);
      vi.advanceTimersByTime(50);
    }
    expect(reports.length).toBeGreaterThanOrEqual(2);
    expect(reports.length).toBeLessThanOrEqual(3);
  });

  it('to the text of a known block are told at once, and it is read again', () => {
    const { block, reports, edited } = start();
    tell([changed(known())]);
    expect(edited).toEqual([block]);
    vi.advanceTimersByTime(100);
    expect([...(reports[0]?.suspects ?? [])]).toEqual([block]);
    expect(reports[0]?.added.size).toBe(0);
  });

  it('to other text have that text read', () => {
    const { reports, edited } = start();
    tell([changed(said())]);
    vi.advanceTimersByTime(100);
    expect(edited).toEqual([]);
    expect([...(reports[0]?.added ?? [])]).toEqual([said()]);
  });

  it('that take a known text away are told at once', () => {
    const { block, edited } = start();
    const text = known();
    text.remove();
    tell([moved(document.querySelector('b') as Element, [], [text])]);
    expect(edited).toEqual([block]);
  });

  it('beside a known block, a few inline elements deep, have it read again', () => {
    const { block, reports, edited } = start();
    const bold = document.querySelector('b') as Element;
    tell([moved(bold, [bold.appendChild(document.createElement('i'))])]);
    vi.advanceTimersByTime(100);
    // Its text stands as it was: the mark may stay until it is read.
    expect(reports[0]?.suspects.has(block)).toBe(true);
    expect(edited).toEqual([]);
  });

  it('of our own host and of comments are none', () => {
    const host = document.body.appendChild(document.createElement('div'));
    const { reports } = start(host);
    tell([moved(document.body, [host, document.createComment('x')])]);
    vi.advanceTimersByTime(100);
    expect(reports).toEqual([{ added: new Set(), suspects: new Set(), everything: false }]);
  });

  it('by the thousand have everything read, and are not kept one by one', () => {
    const { reports } = start();
    const div = document.querySelector('div') as Element;
    const many = Array.from({ length: TOO_MANY + 1 }, () => document.createTextNode(''));
    tell([moved(div, many)]);
    vi.advanceTimersByTime(100);
    expect(reports[0]?.everything).toBe(true);
    expect(reports[0]?.added.size).toBe(0);
  });

  it('to where somebody may write are told at once', () => {
    const { editable } = start();
    tell([
      {
        type: 'attributes',
        target: document.body,
        addedNodes: [] as unknown as NodeList,
        removedNodes: [] as unknown as NodeList,
      },
    ]);
    expect(editable).toHaveBeenCalledOnce();
  });
});

describe('a watcher that is stopped', () => {
  it('tells nothing more, and says whether anything was untold', () => {
    const { watcher, reports } = start();
    expect(watcher.stop()).toBe(false);
    tell([changed(said())]);
    expect(watcher.stop()).toBe(true);
    vi.advanceTimersByTime(10_000);
    expect(reports).toEqual([]);
    expect(disconnected).toHaveBeenCalled();
  });

  it('counts what the browser has noted and not told', () => {
    const { watcher } = start();
    untold = [changed(said())];
    expect(watcher.stop()).toBe(true);
  });

  it('stops with the content script’s life', () => {
    const { life, reports } = start();
    tell([changed(said())]);
    life.abort();
    vi.advanceTimersByTime(10_000);
    expect(reports).toEqual([]);
    expect(disconnected).toHaveBeenCalled();
  });
});
