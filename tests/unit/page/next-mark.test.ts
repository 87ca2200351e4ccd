// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { LocatedMention } from '../../../src/page/marks/located-mention.ts';
import { bringIntoView, nextMark } from '../../../src/page/marks/next-mark.ts';

/** Where each mark's text begins, in client pixels of a window that is 1,000 high. */
let tops: Map<Node, number>;

beforeEach(() => {
  vi.stubGlobal('innerHeight', 1_000);
  tops = new Map();
  document.body.replaceChildren();
  Range.prototype.getBoundingClientRect = function () {
    const top = tops.get(this.startContainer) ?? 0;
    return { top, bottom: top + 20 } as DOMRect;
  };
});

function markAt(top: number, id: number): LocatedMention {
  const container = document.body.appendChild(document.createElement('p'));
  const node = container.appendChild(document.createTextNode('Acme'));
  tops.set(node, top);
  const block = {
    container,
    text: 'Acme',
    nodes: [node],
    starts: [0],
    texts: ['Acme'],
    pieces: [{ at: 0, raw: 0 }],
  } as unknown as LocatedMention['block'];
  const mention = { kind: 'name', start: 0, end: 4 } as LocatedMention['mention'];
  return { id, block, mention };
}

describe('the next mark', () => {
  it.each([
    ['after the present one', 2, 1, 3],
    ['before it', 2, -1, 1],
    ['round from the last to the first', 4, 1, 1],
    ['round from the first to the last', 1, -1, 4],
    ['the first in the window or below, without a present one', null, 1, 2],
    ['the last in the window or above, without a present one', null, -1, 3],
    ['the same, where the present one is no mark any more', 99, 1, 2],
  ] as const)('is %s', (_which, current, by, expected) => {
    const marks = [-500, 100, 700, 1_500].map((top, i) => markAt(top, i + 1));
    expect(nextMark(marks, current, by)?.id).toBe(expected);
  });

  it.each([
    ['all are above', [-900, -500], 1, 1],
    ['all are below', [1_500, 2_500], -1, 2],
  ] as const)('goes round where %s', (_where, at, by, expected) => {
    const marks = at.map((top, i) => markAt(top, i + 1));
    expect(nextMark(marks, null, by)?.id).toBe(expected);
  });

  it('is none where there are no marks', () => {
    expect(nextMark([], null, 1)).toBeUndefined();
  });
});

describe('bringing a mark into view', () => {
  const scrolled = vi.fn<(options: ScrollIntoViewOptions) => void>();
  beforeEach(() => {
    scrolled.mockClear();
    vi.spyOn(window, 'scrollBy').mockImplementation(((options: ScrollIntoViewOptions) => {
      scrolled(options);
    }) as typeof window.scrollBy);
  });

  it('scrolls nothing where it is well in the window', () => {
    expect(bringIntoView(markAt(500, 1))).toBe(true);
    expect(scrolled).not.toHaveBeenCalled();
  });

  it('scrolls to a mark far down in a long block, without a glide', () => {
    expect(bringIntoView(markAt(4_000, 1))).toBe(true);
    expect(scrolled).toHaveBeenCalledWith({ top: 3_500, behavior: 'instant' });
  });

  it('says so where it cannot be seen', () => {
    const mark = markAt(500, 1);
    (mark.block.container as HTMLElement).style.display = 'none';
    expect(bringIntoView(mark)).toBe(false);
  });
});
