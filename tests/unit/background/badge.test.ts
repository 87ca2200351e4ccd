import '../fake-browser.ts';

import { beforeEach, expect, it, vi } from 'vitest';
import { forgetTabsThatClose, framesOf, setCount } from '../../../src/background/badge.ts';
import { resetFakeBrowser } from '../fake-browser.ts';

type Updated = (tabId: number, change: { status?: string; url?: string }) => void;
type Removed = (tabId: number) => void;

const TAB = 7;
const { api, texts, answers, listeners } = vi.hoisted(() => {
  const kept: Record<string, unknown> = {};
  const texts: string[] = [];
  const listeners: { updated?: Updated; removed?: Removed } = {};
  const api = {
    storage: {
      session: {
        get: async (key: string) => ({ [key]: kept[key] }),
        set: async (items: object) => void Object.assign(kept, items),
        remove: async (key: string) => void delete kept[key],
      },
    },
    tabs: {
      onUpdated: { addListener: (updated: Updated) => void Object.assign(listeners, { updated }) },
      onRemoved: { addListener: (removed: Removed) => void Object.assign(listeners, { removed }) },
    },
    action: {
      setBadgeBackgroundColor: async () => undefined,
      setBadgeText: async ({ text }: { text: string }) => void texts.push(text),
    },
  };
  /** What each frame says that it holds; a frame that is not there does not answer. */
  const answers = new Map<number, number | Promise<number>>();
  return { api, texts, answers, listeners };
});
vi.mock('../../../src/platform/browser.ts', () => ({ browser: api }));

beforeEach(async () => {
  resetFakeBrowser();
  Object.assign((globalThis as unknown as { chrome: object }).chrome, {
    tabs: {
      sendMessage: async (_tab: number, _message: unknown, { frameId }: { frameId: number }) => {
        const value = await answers.get(frameId);
        if (value === undefined) throw new Error('Receiving end does not exist.');
        return { value };
      },
    },
  });
  answers.clear();
  forgetTabsThatClose();
  listeners.removed?.(TAB);
  await setCount(sender(0), 0);
});

const sender = (frameId: number, documentLifecycle?: string) =>
  ({
    id: 'on-record-test',
    tab: { id: TAB },
    frameId,
    ...(documentLifecycle === undefined ? {} : { documentLifecycle }),
  }) as Parameters<typeof setCount>[0];

it('adds up what the frames of a tab hold', async () => {
  await Promise.all([setCount(sender(0, 'active'), 20), setCount(sender(4), 3)]);
  expect(texts.at(-1)).toBe('23');
});

it.each(['cached', 'prerender'])(
  'leaves out a %s page, which the tab does not show',
  async (is) => {
    await setCount(sender(0, 'active'), 20);
    await setCount(sender(11, is), 3);
    expect(await framesOf(TAB)).toEqual([{ frameId: 0, count: 20 }]);
    expect(texts.at(-1)).toBe('20');
  },
);

it('keeps the frames of a page that gives itself another address', async () => {
  await setCount(sender(0), 20);
  await setCount(sender(4), 3);
  answers.set(0, 20).set(4, 3);
  texts.length = 0;
  listeners.updated?.(TAB, { status: 'loading', url: 'https://news.example/next' });
  await vi.waitFor(() => expect(texts).toEqual(['23']));
  await setCount(sender(0), 1);
  expect(texts.at(-1)).toBe('4');
});

it('waits for no frame of a page that was put aside', async () => {
  await setCount(sender(0), 20);
  answers.set(0, new Promise(() => {}));
  listeners.updated?.(TAB, { status: 'loading', url: 'https://other.example/' });
  await setCount(sender(0), 5);
  expect(texts.at(-1)).toBe('5');
});

it('forgets the frames of a page that was left', async () => {
  await setCount(sender(0), 20);
  await setCount(sender(4), 3);
  listeners.updated?.(TAB, { status: 'loading', url: 'https://other.example/' });
  await vi.waitFor(async () => expect(await framesOf(TAB)).toEqual([]));
  await setCount(sender(0), 1);
  expect(texts.at(-1)).toBe('1');
});
