import 'fake-indexeddb/auto';

import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Menus, Tabs } from '../../../src/platform/browser.ts';
import { SELECTION_SLOT } from '../../../src/writing/captured.ts';

vi.mock('../../../src/page/selection/selection.iife.ts?script&iife', () => ({ default: 's.js' }));

/** The browser, as far as it is asked here; `answer` is what the frame says is selected. */
const fake = vi.hoisted(() => ({
  answer: undefined as unknown,
  isReachable: true,
  opened: [] as string[],
  ran: [] as object[],
  windows: true,
}));
vi.mock('../../../src/platform/browser.ts', () => ({
  browser: {
    runtime: { getURL: (path: string) => `extension:/${path}` },
    scripting: {
      executeScript: async (injection: { func?: unknown }) => {
        if (!fake.isReachable) throw new Error('Cannot access contents of the page.');
        fake.ran.push(injection);
        return injection.func ? [{ result: fake.answer }] : [];
      },
    },
    get windows() {
      if (!fake.windows) return undefined;
      return { create: async ({ url }: { url: string }) => fake.opened.push(url) };
    },
    tabs: { create: async ({ url }: { url: string }) => fake.opened.push(`tab ${url}`) },
  },
}));

const BLOCK = 'The bank said no to it.';
const words = { kind: 'words', block: BLOCK, start: 0, end: 16, title: 'A', language: '' };
const info = (more: object = {}) =>
  ({
    selectionText: 'The bank said no',
    pageUrl: 'https://a.example/',
    frameId: 3,
    ...more,
  }) as Menus.OnClickData;
const tab = { id: 7, url: 'https://a.example/' } as Tabs.Tab;

type Writing = typeof import('../../../src/background/add-selection.ts') &
  typeof import('../../../src/writing/drafts-store.ts');
let writing: Writing;

beforeEach(async () => {
  Object.assign(fake, { answer: words, isReachable: true, opened: [], ran: [], windows: true });
  globalThis.indexedDB = new IDBFactory();
  vi.resetModules();
  writing = {
    ...(await import('../../../src/background/add-selection.ts')),
    ...(await import('../../../src/writing/drafts-store.ts')),
  };
});

it('what is selected in the frame is kept, and the form opens for it', async () => {
  await writing.addSelection(info({ frameUrl: 'https://b.example/x' }), tab);
  const [kept] = await writing.listCaptures();
  expect(kept).toMatchObject({
    value: { quote: { exact: 'The bank said no' }, address: 'https://b.example/x' },
  });
  expect(fake.opened).toEqual([`extension:/src/options/options.html#add=${kept?.key}`]);
  expect(fake.ran).toMatchObject([
    { target: { tabId: 7, frameIds: [3] }, files: ['/s.js'] },
    { target: { tabId: 7, frameIds: [3] }, args: [SELECTION_SLOT] },
  ]);
});

it('nothing of it stays in the frame', async () => {
  await writing.addSelection(info(), tab);
  const { func } = fake.ran[1] as { func: (slot: string) => unknown };
  const slots = globalThis as Record<symbol, unknown>;
  slots[Symbol.for(SELECTION_SLOT)] = 'said';
  expect(func(SELECTION_SLOT)).toBe('said');
  expect(Symbol.for(SELECTION_SLOT) in slots).toBe(false);
});

it('where there are no windows, the form opens in a tab', async () => {
  fake.windows = false;
  await writing.addSelection(info(), tab);
  expect(fake.opened).toEqual([expect.stringMatching(/^tab extension:.*#add=/)]);
});

describe('nothing is kept, and the form says why', () => {
  it.each([
    ['text that is being written', info({ editable: true }), tab, words, 'editable'],
    ['no tab', info(), undefined, words, 'unreachable'],
    ['another selection', info({ selectionText: 'It said yes' }), tab, words, 'changed'],
    ['an answer that is none', info(), tab, { kind: 'words', block: 7 }, 'unreachable'],
    ['what the frame refuses', info(), tab, { kind: 'refused', why: 'several' }, 'several'],
    ['no address of the web', info({ pageUrl: 'file:///a' }), { id: 7 }, words, 'address'],
  ])('%s', async (_what, clicked, from, answer, why) => {
    fake.answer = answer;
    await writing.addSelection(clicked, from as Tabs.Tab | undefined);
    expect(await writing.listCaptures()).toEqual([]);
    expect(fake.opened).toEqual([`extension:/src/options/options.html#not-added=${why}`]);
    if (why === 'editable') expect(fake.ran).toEqual([]);
  });

  it('a page that lets no extension in', async () => {
    fake.isReachable = false;
    await writing.addSelection(info(), tab);
    expect(fake.opened).toEqual([expect.stringMatching(/#not-added=unreachable$/)]);
  });

  it('as many as are kept wait already', async () => {
    for (let i = 0; i < 100; i++) await writing.addSelection(info(), tab);
    await writing.addSelection(info(), tab);
    expect(await writing.listCaptures()).toHaveLength(100);
    expect(fake.opened.at(-1)).toMatch(/#not-added=full$/);
  });

  it('a disk that is full', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    globalThis.indexedDB = {
      open: () => {
        throw new Error('The disk is full.');
      },
    } as unknown as IDBFactory;
    await writing.addSelection(info(), tab);
    expect(decodeURIComponent(fake.opened[0] ?? '')).toMatch(
      /not-added=failed.*The disk is full\./,
    );
  });
});
