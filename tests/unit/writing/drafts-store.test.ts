import 'fake-indexeddb/auto';

import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Draft } from '../../../src/writing/draft.ts';
import { capture, wholeDraft } from './drafts.ts';

type Store = typeof import('../../../src/writing/drafts-store.ts');
let store: Store;

/** As after a restart: another database, or the same one read by a page that was just opened. */
async function start(fresh: boolean): Promise<void> {
  if (fresh) globalThis.indexedDB = new IDBFactory();
  vi.resetModules();
  store = await import('../../../src/writing/drafts-store.ts');
}

beforeEach(() => start(true));

/** Writes past the checks, as another version or a broken disk may have. */
async function write(shelf: 'drafts' | 'captures', key: string, raw: unknown): Promise<void> {
  await store.listDrafts();
  const db = await openDB('on-record-drafts');
  await db.put(shelf, raw, key);
  db.close();
}

it('drafts outlast the page that wrote them, in the order in which they were begun', async () => {
  for (const title of ['one', 'two', 'three']) {
    await store.addDraft({ ...wholeDraft(), title });
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  await start(false);
  const titles = (await store.listDrafts()).map((one) => 'value' in one && one.value.title);
  expect(titles).toEqual(['one', 'two', 'three']);
});

it('two changes at once both hold', async () => {
  const key = await store.addDraft(wholeDraft());
  await Promise.all([
    store.changeDraft(key, (draft) => ({ ...draft, title: 'Another' })),
    store.changeDraft(key, (draft) => ({ ...draft, story: 'Another story.' })),
  ]);
  const [kept] = await store.listDrafts();
  expect(kept).toMatchObject({ value: { title: 'Another', story: 'Another story.' } });
});

it('a change that no draft can hold is refused, and leaves it as it was', async () => {
  const key = await store.addDraft(wholeDraft());
  const change = (draft: Draft) => ({ ...draft, title: 'x'.repeat(1_000) });
  await expect(store.changeDraft(key, change)).rejects.toThrow();
  const failing = () => {
    throw new Error('not now');
  };
  await expect(store.changeDraft(key, failing)).rejects.toThrow('not now');
  expect(await store.listDrafts()).toEqual([{ key, value: wholeDraft() }]);
  await expect(store.changeDraft('none', (draft) => draft)).rejects.toThrow('not there any more');
});

describe('what is broken is there to be seen, saved, removed and put back', () => {
  it.each([
    ['nothing', null],
    ['text', 'draft'],
    ['a draft of another format', { ...wholeDraft(), format: 2 }],
    ['half a draft', { format: 1, title: 'Half' }],
    ['a draft with something more', { ...wholeDraft(), more: 1 }],
  ])('%s', async (_what, raw) => {
    const good = await store.addDraft(wholeDraft());
    await write('drafts', 'broken', raw);
    const found = (await store.listDrafts()).find(({ key }) => key === 'broken');
    expect(found).toEqual({ key: 'broken', broken: expect.stringMatching(/./), raw });
    await expect(store.changeDraft('broken', (draft) => draft)).rejects.toThrow();
    expect(await store.remove('drafts', 'broken')).toEqual(raw);
    expect((await store.listDrafts()).map(({ key }) => key)).toEqual([good]);
    await store.restore('drafts', 'broken', raw);
    expect((await store.listDrafts()).map(({ key }) => key)).toContain('broken');
  });
});

it('words wait until they are taken', async () => {
  const key = await store.addCapture(capture());
  await start(false);
  expect(await store.loadCapture(key)).toEqual({ key, value: capture() });
  await store.remove('captures', key);
  expect(await store.loadCapture(key)).toBeNull();
  expect(await store.listCaptures()).toEqual([]);
});

describe('no more is kept than is said', () => {
  it('of drafts', async () => {
    for (let i = 0; i < 50; i++) await store.addDraft(wholeDraft());
    await expect(store.addDraft(wholeDraft())).rejects.toMatchObject({ of: 'drafts', most: 50 });
    expect(await store.listDrafts()).toHaveLength(50);
  });

  it('of words that wait, also when many come at once', async () => {
    const all = await Promise.allSettled(
      Array.from({ length: 120 }, () => store.addCapture(capture())),
    );
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(100);
    expect(await store.listCaptures()).toHaveLength(100);
  });
});

it('pages are told of a change, the one that made it too', async () => {
  const { onDraftsChanged } = await import('../../../src/writing/drafts-database.ts');
  const told = vi.fn();
  const stop = onDraftsChanged(told);
  await store.addDraft(wholeDraft());
  await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(1));
  stop();
});
