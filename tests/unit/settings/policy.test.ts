import '../fake-browser.ts';

import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { loadAllowedSites } from '../../../src/settings/allowed-sites.ts';
import { effectiveFrom } from '../../../src/settings/effective.ts';
import { DEFAULTS, MANAGED_NAMES, type Settings } from '../../../src/settings/fields.ts';
import { loadPolicy, lockedIn } from '../../../src/settings/managed.ts';
import { SettingLocked } from '../../../src/settings/own-part.ts';
import { makeChoice, undoChoice } from '../../../src/settings/recent-choices.ts';
import {
  loadSettings,
  loadStored,
  onSettingsChanged,
  replaceStored,
  saveSettings,
  updateSettings,
} from '../../../src/settings/store.ts';
import { misfitsIn } from '../../../src/settings/values.ts';
import { local, managed, resetFakeBrowser, sync } from '../fake-browser.ts';
import { anyPolicy, anyStored } from './any-policy.ts';

beforeEach(resetFakeBrowser);

const store = (own: object) => {
  sync.items = Object.fromEntries(
    Object.entries(own).map(([name, value]) => [`setting.${name}`, value]),
  );
};

describe('layers', () => {
  it.each<[string, object, object, Partial<Settings>]>([
    ['nothing', {}, {}, {}],
    ['a preset', {}, { look: { value: 'tint' } }, { look: 'tint' }],
    [
      'a preset, said to be none that is locked',
      {},
      { look: { value: 'tint', locked: false } },
      { look: 'tint' },
    ],
    [
      'a reader’s own over a preset',
      { look: 'none' },
      { look: { value: 'tint' } },
      { look: 'none' },
    ],
    [
      'a reader’s broken one over a preset',
      { look: 7 },
      { look: { value: 'tint' } },
      { look: 'tint' },
    ],
    [
      'a lock over a reader’s own',
      { mode: 'every' },
      { mode: { value: 'never', locked: true } },
      { mode: 'never' },
    ],
    [
      'a number that is locked',
      { openDelay: 0 },
      { openDelay: { value: 900, locked: true } },
      { openDelay: 900 },
    ],
    [
      'what is locked as it is by default',
      { badge: false },
      { badge: { value: true, locked: true } },
      {},
    ],
    [
      'a list that is preset',
      {},
      { hiddenSites: { value: ['a.example'] } },
      { hiddenSites: ['a.example'] },
    ],
    [
      'a list that is preset, and the reader’s',
      { hiddenSites: ['b.example'] },
      { hiddenSites: { value: ['a.example'] } },
      { hiddenSites: ['b.example'] },
    ],
    [
      'a list that is locked, and the reader’s',
      { hiddenSites: ['b.example', 'a.example'] },
      { hiddenSites: { value: ['a.example', 'c.example'], locked: true } },
      { hiddenSites: ['b.example', 'a.example', 'c.example'] },
    ],
    [
      'a value that is none',
      { look: 'tint' },
      { look: { value: 'bold', locked: true } },
      { look: 'tint' },
    ],
    ['no value', {}, { look: { locked: true } }, {}],
    ['a lock that is no lock', {}, { look: { value: 'tint', locked: 'true' } }, {}],
    ['a bare value', {}, { look: 'tint' }, {}],
    ['null', {}, { look: null, mode: null }, {}],
    [
      'a list with a number in it',
      {},
      { hiddenSites: { value: ['a.example', 7], locked: true } },
      {},
    ],
    ['what is a reader’s alone', {}, { snoozed: { value: { acme: 'h' }, locked: true } }, {}],
    [
      'a broken one beside a good one',
      {},
      { look: 1, mode: { value: 'every' } },
      { mode: 'every' },
    ],
  ])('%s', async (_what, own, policy, expected) => {
    store(own);
    managed.administer(policy as Record<string, unknown>);
    expect(await loadSettings()).toEqual({ ...DEFAULTS, ...expected });
  });

  it('no organisation, or no such area: the reader’s own', async () => {
    store({ look: 'tint' });
    expect(managed.closed).toBe('Managed storage manifest not found');
    expect(await loadSettings()).toEqual({ ...DEFAULTS, look: 'tint' });
    const storage = (globalThis as unknown as { chrome: { storage: { managed?: unknown } } }).chrome
      .storage;
    const { managed: area } = storage;
    delete storage.managed;
    expect(await loadSettings()).toEqual({ ...DEFAULTS, look: 'tint' });
    storage.managed = area;
  });
});

describe('whatever a policy and the storage hold', () => {
  it('settings load and fit, and what is locked wins', () => {
    fc.assert(
      fc.property(anyStored, anyPolicy, (stored, policy) => {
        const settings = effectiveFrom(stored, policy);
        expect(misfitsIn({ ...settings })).toEqual([]);
        for (const [name, value] of Object.entries(lockedIn(policy))) {
          const now = settings[name as keyof Settings];
          if (Array.isArray(value)) expect(now).toEqual(expect.arrayContaining(value));
          else expect(now).toBe(value);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('values nested without end, or longer than anybody writes, stop nothing', () => {
    let deep: unknown = 'x';
    for (let i = 0; i < 20_000; i++) deep = [deep];
    for (const value of [deep, 'x'.repeat(1_000_000), { deep }]) {
      const all = Object.fromEntries(
        MANAGED_NAMES.flatMap((name) => [[name, { value, locked: true }] as const]),
      );
      expect(effectiveFrom(all, all)).toEqual(DEFAULTS);
    }
  });

  it('no save changes what is locked, and all that the reader set is there when it is let go', async () => {
    const patch = fc.record(
      {
        look: fc.constantFrom('underline', 'tint', 'none'),
        openDelay: fc.integer({ min: 0, max: 2000 }),
        hiddenSites: fc.uniqueArray(fc.constantFrom('a.example', 'b.example', 'c.example')),
      },
      { requiredKeys: [] },
    ) as fc.Arbitrary<Partial<Settings>>;
    await fc.assert(
      fc.asyncProperty(anyPolicy, fc.array(patch), patch, async (policy, before, after) => {
        resetFakeBrowser();
        for (const one of before) await saveSettings(one);
        const own = await loadSettings();
        managed.administer(policy);
        const locked = lockedIn(await loadPolicy());
        const inForce = await loadSettings();
        const saved = await saveSettings(after).then(
          () => true,
          (error) => {
            expect(error).toBeInstanceOf(SettingLocked);
            return false;
          },
        );
        const now = await loadSettings();
        if (saved) expect(now).toEqual({ ...inForce, ...after });
        else expect(now).toEqual(inForce);
        managed.administer({});
        const free = await loadSettings();
        for (const name of ['look', 'openDelay'] as const) {
          if (!saved || locked[name] !== undefined) expect(free[name]).toBe(own[name]);
        }
        const keptSites = own.hiddenSites.filter(
          (site) => !saved || (after.hiddenSites ?? own.hiddenSites).includes(site),
        );
        expect(free.hiddenSites).toEqual(expect.arrayContaining(keptSites));
      }),
      { numRuns: 200 },
    );
  });

  it('the script on every page has the same list of sites as everybody', async () => {
    await fc.assert(
      fc.asyncProperty(anyStored, anyStored, anyPolicy, async (own, here, policy) => {
        resetFakeBrowser();
        const { allowedSites: synced } = own;
        const { allowedSites: kept } = here;
        if (synced !== undefined) sync.items['setting.allowedSites'] = synced;
        if (kept !== undefined) local.items['setting.allowedSites'] = kept;
        managed.closed = undefined;
        managed.items = policy;
        const clones = [sync, local, managed].map((area) =>
          vi
            .spyOn(area, 'get')
            .mockImplementation(async (keys) =>
              Object.fromEntries(
                [keys ?? []]
                  .flat()
                  .flatMap((key) =>
                    Object.hasOwn(area.items, key) ? [[key, area.items[key]]] : [],
                  ),
              ),
            ),
        );
        expect(await loadAllowedSites()).toEqual((await loadSettings()).allowedSites);
        for (const clone of clones) clone.mockRestore();
      }),
    );
  });
});

describe('a reader', () => {
  it('may change a preset, also to what it is by default, and goes back to it with a reset', async () => {
    managed.administer({ look: { value: 'tint' } });
    await saveSettings({ look: 'underline' });
    expect((await loadSettings()).look).toBe('underline');
    await saveSettings({ look: 'tint' });
    managed.administer({ look: { value: 'none' } });
    expect((await loadSettings()).look).toBe('tint');
    await replaceStored({});
    expect((await loadSettings()).look).toBe('none');
  });

  it('goes back to a preset also where sync takes nothing', async () => {
    managed.administer({ look: { value: 'tint' }, hiddenSites: { value: ['a.example'] } });
    await saveSettings({ look: 'none', hiddenSites: [] });
    expect(await loadSettings()).toMatchObject({ look: 'none', hiddenSites: [] });
    sync.refuses = 'off';
    await replaceStored({});
    expect(await loadSettings()).toMatchObject({ look: 'tint', hiddenSites: ['a.example'] });
  });

  it('cannot change what is locked; what was to be saved beside it is not saved either', async () => {
    managed.administer({ mode: { value: 'never', locked: true } });
    await expect(saveSettings({ mode: 'every', look: 'tint' })).rejects.toThrow(SettingLocked);
    expect(await loadStored()).toEqual({});
    await saveSettings({ mode: 'never', look: 'tint' });
    expect(await loadStored()).toEqual({ look: 'tint' });
  });

  it('adds to a locked list and takes the own entries away, and no other', async () => {
    managed.administer({ hiddenSites: { value: ['a.example'], locked: true } });
    await makeChoice({ kind: 'site', site: 'b.example' });
    expect(await loadStored()).toEqual({ hiddenSites: ['b.example'] });
    await expect(undoChoice({ kind: 'site', site: 'a.example' })).rejects.toThrow(SettingLocked);
    await undoChoice({ kind: 'site', site: 'b.example' });
    expect(await loadStored()).toEqual({});
    expect((await loadSettings()).hiddenSites).toEqual(['a.example']);
  });

  it('keeps an entry that the organisation locked later', async () => {
    await saveSettings({ hiddenSites: ['a.example'] });
    managed.administer({ hiddenSites: { value: ['a.example'], locked: true } });
    await updateSettings((now) => ({ hiddenSites: [...now.hiddenSites, 'b.example'] }));
    managed.administer({});
    expect((await loadSettings()).hiddenSites).toEqual(['a.example', 'b.example']);
  });

  it('has the settings of a file kept beneath what is locked', async () => {
    managed.administer({
      mode: { value: 'never', locked: true },
      hiddenSites: { value: ['a.example'], locked: true },
    });
    await replaceStored({ mode: 'every', hiddenSites: ['b.example', 'a.example'], look: 'tint' });
    expect(await loadSettings()).toMatchObject({
      mode: 'never',
      hiddenSites: ['b.example', 'a.example'],
      look: 'tint',
    });
    managed.administer({});
    expect(await loadSettings()).toMatchObject({
      mode: 'every',
      hiddenSites: ['b.example', 'a.example'],
      look: 'tint',
    });
  });
});

it('a change of policy is a change of settings, and one of packs is none', async () => {
  const seen: string[] = [];
  onSettingsChanged(({ mode }) => seen.push(mode));
  managed.administer({ packs: [] });
  managed.administer({ packs: [], mode: { value: 'never', locked: true } });
  await vi.waitFor(() => expect(seen).toEqual(['never']));
});
