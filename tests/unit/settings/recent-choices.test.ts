import '../fake-browser.ts';

import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type HideChoice, isInForce } from '../../../src/settings/choices.ts';
import {
  forgetOldChoices,
  KEPT_MS,
  loadRecentChoices,
  MOST_KEPT,
  makeChoice,
  recentFrom,
  undoChoice,
} from '../../../src/settings/recent-choices.ts';
import { loadSettings } from '../../../src/settings/store.ts';
import { local, resetFakeBrowser, sync } from '../fake-browser.ts';

const company = (entity: string): HideChoice => ({ kind: 'entity', dossier: 'story', entity });
const ALL: readonly HideChoice[] = [
  company('acme'),
  { kind: 'entity', dossier: 'story', entity: null },
  { kind: 'untilRecordChanges', dossier: 'story', entity: 'acme', hash: 'h1' },
  { kind: 'site', site: 'www.News.example' },
  { kind: 'misread', dossier: 'story', entity: 'acme', text: 'Acme', site: 'news.example' },
];

beforeEach(() => {
  resetFakeBrowser();
  vi.useFakeTimers({ now: 1_700_000_000_000 });
});
afterEach(() => vi.useRealTimers());

const listed = async () => (await loadRecentChoices()).map(({ choice }) => choice);

async function makeAll(choices: readonly HideChoice[]): Promise<void> {
  for (const choice of choices) {
    vi.advanceTimersByTime(1_000);
    await makeChoice(choice);
  }
}

describe('recent choices', () => {
  it('are listed, the last one first', async () => {
    await makeAll(ALL);
    expect(await listed()).toEqual([...ALL].reverse());
  });

  it.each(ALL)('takes back exactly this one of all: %j', async (choice) => {
    await makeAll(ALL);
    await undoChoice(choice);
    const settings = await loadSettings();
    expect(ALL.filter((one) => !isInForce(settings, one))).toEqual([choice]);
    expect(await listed()).toEqual(ALL.filter((one) => one !== choice).reverse());
  });

  it('takes back in any order, whatever was chosen in between', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.boolean(), fc.constantFrom(...ALL)), { maxLength: 12 }),
        async (acts) => {
          resetFakeBrowser();
          const wanted = new Set<HideChoice>();
          for (const [make, choice] of acts) {
            vi.advanceTimersByTime(1_000);
            await (make ? makeChoice(choice) : undoChoice(choice));
            if (make) wanted.add(choice);
            else wanted.delete(choice);
          }
          const settings = await loadSettings();
          expect(new Set(ALL.filter((one) => isInForce(settings, one)))).toEqual(wanted);
          expect(new Set(await listed())).toEqual(wanted);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('leave what held before a choice that changed nothing', async () => {
    sync.items = { 'setting.hiddenSubjects': ['story/acme'], 'setting.version': 3 };
    await makeChoice(company('acme'));
    expect(await listed()).toEqual([]);
  });

  it('are no more than a few, and not for long', async () => {
    await makeAll(Array.from({ length: MOST_KEPT + 2 }, (_, i) => company(`c${i}`)));
    expect((await listed()).length).toBe(MOST_KEPT);
    vi.advanceTimersByTime(KEPT_MS - 2_500);
    expect((await listed()).length).toBe(3);
    vi.advanceTimersByTime(3_000);
    await forgetOldChoices();
    expect(local.items).toEqual({});
    expect((await loadSettings()).hiddenSubjects.length).toBe(MOST_KEPT + 2);
  });

  it('no longer name what was changed elsewhere', async () => {
    await makeAll([company('acme'), company('bolt')]);
    sync.items = { ...sync.items, 'setting.hiddenSubjects': ['story/bolt'] };
    expect(await listed()).toEqual([company('bolt')]);
  });

  it('are not needed for a choice, nor for taking it back', async () => {
    const full = vi.spyOn(local, 'set').mockRejectedValue(new Error('full'));
    await makeChoice(company('acme'));
    expect((await loadSettings()).hiddenSubjects).toEqual(['story/acme']);
    await undoChoice(company('acme'));
    expect((await loadSettings()).hiddenSubjects).toEqual([]);
    expect(full).toHaveBeenCalled();
    full.mockRestore();
  });

  it('that cannot be saved are not listed', async () => {
    local.refuses = sync.refuses = 'full';
    await expect(makeChoice(company('acme'))).rejects.toThrow('full');
    expect(await listed()).toEqual([]);
  });
});

describe('a stored list that is not one', () => {
  const good = { choice: company('acme'), at: 1_700_000_000_000 };

  it.each([
    ['null', null],
    ['text', 'recent'],
    ['an object', { 0: good }],
    ['entries of nothing', [null, 1, [], {}, { choice: null, at: 1 }]],
    ['an unknown kind', [{ ...good, choice: { kind: 'constructor' } }]],
    ['a kind that is none', [{ ...good, choice: { kind: ['entity'] } }]],
    ['fields of another kind', [{ ...good, choice: { kind: 'site', site: 1 } }]],
    ['no time', [{ choice: good.choice }]],
    ['a time that never ends', [{ ...good, at: 1e300 }]],
    ['no number', [{ ...good, at: Number.NaN }]],
  ])('%s', async (_, stored) => {
    local.items = { recentChoices: stored };
    expect(await loadRecentChoices()).toEqual([]);
    // What is chosen next is kept and listed all the same.
    await makeChoice(company('bolt'));
    expect(await listed()).toEqual([company('bolt')]);
    expect((await loadSettings()).hiddenSubjects).toEqual(['story/bolt']);
  });

  it('loses nothing that stands beside it', () => {
    const now = good.at + 1;
    expect(recentFrom([null, good, { at: 'x' }], now)).toEqual([good]);
  });

  it('never throws, and lists only what can be taken back', () => {
    fc.assert(
      fc.property(fc.anything({ maxDepth: 4 }), (stored) => {
        for (const one of recentFrom([stored, good], good.at)) {
          expect(Object.keys(one.choice)).toContain('kind');
        }
        recentFrom(stored, good.at);
      }),
    );
  });
});
