import '../fake-browser.ts';

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { native } from '../../../src/platform/native.ts';
import { DEFAULTS } from '../../../src/settings/fields.ts';
import { SETTINGS_VERSION } from '../../../src/settings/migrations.ts';
import {
  loadSettings,
  loadStored,
  onSettingsChanged,
  replaceStored,
  SettingsNotSaved,
  saveSettings,
  updateSettings,
} from '../../../src/settings/store.ts';
import { local, resetFakeBrowser, sync } from '../fake-browser.ts';

beforeEach(resetFakeBrowser);

describe('saving', () => {
  it('stores only what the reader set', async () => {
    await saveSettings({ look: 'tint', theme: 'system' });
    expect(sync.items).toEqual({ 'setting.look': 'tint', 'setting.version': SETTINGS_VERSION });
    expect(await loadSettings()).toEqual({ ...DEFAULTS, look: 'tint' });
  });

  it('forgets a setting that goes back to its default', async () => {
    await saveSettings({ mode: 'never' });
    await saveSettings({ mode: 'default' });
    expect(await loadStored()).toEqual({});
  });

  it('falls back to local storage, also for a return to the default', async () => {
    await saveSettings({ mode: 'every', openDelay: 500 });
    sync.refuses = 'QUOTA_BYTES quota exceeded';
    await saveSettings({ mode: 'default' });
    expect(await loadSettings()).toEqual({ ...DEFAULTS, openDelay: 500 });
  });

  it('lets a later synced save win over the local one', async () => {
    sync.refuses = 'off';
    await saveSettings({ look: 'none' });
    sync.refuses = undefined;
    await saveSettings({ look: 'tint' });
    expect(local.items).not.toHaveProperty('setting.look');
    expect((await loadSettings()).look).toBe('tint');
  });

  it('says so when neither area takes it, and changes nothing', async () => {
    await saveSettings({ look: 'tint' });
    sync.refuses = 'quota';
    local.refuses = 'disk full';
    await expect(saveSettings({ look: 'none' })).rejects.toThrow(SettingsNotSaved);
    await expect(saveSettings({ look: 'none' })).rejects.toThrow('disk full');
    expect((await loadSettings()).look).toBe('tint');
  });
});

describe('loading', () => {
  it('reads values that do not fit as not set', async () => {
    sync.items = {
      'setting.mode': 'sometimes',
      'setting.openDelay': -4,
      'setting.hiddenSites': 'example.com',
      'setting.snoozed': ['x'],
      'setting.look': 'tint',
    };
    expect(await loadSettings()).toEqual({ ...DEFAULTS, look: 'tint' });
  });

  it('works when sync cannot be read', async () => {
    local.items = { 'setting.look': 'tint' };
    const broken = vi.spyOn(sync, 'get').mockRejectedValue(new Error('sync is off'));
    expect((await loadSettings()).look).toBe('tint');
    broken.mockRestore();
  });
});

describe('changes', () => {
  it('gives back the patch that undoes an update', async () => {
    await saveSettings({ hiddenSites: ['a.example'] });
    const undo = await updateSettings((now) => ({
      hiddenSites: [...now.hiddenSites, 'b.example'],
    }));
    expect((await loadSettings()).hiddenSites).toEqual(['a.example', 'b.example']);
    await saveSettings(undo);
    expect((await loadSettings()).hiddenSites).toEqual(['a.example']);
  });

  it('tells who follows them before a save is over, though the browser’s own event may not come', async () => {
    const lost = vi
      .spyOn(native.storage.onChanged, 'addListener')
      .mockImplementation(() => undefined);
    const seen: string[] = [];
    const stop = onSettingsChanged(({ look, hiddenSites }) => seen.push(`${look} ${hiddenSites}`));
    await saveSettings({ look: 'none' });
    expect(seen).toEqual(['none ']);
    await replaceStored({ hiddenSites: ['a.example'] });
    expect(seen).toEqual(['none ', 'underline a.example']);
    sync.refuses = 'quota';
    await saveSettings({ look: 'tint' });
    expect(seen.at(-1)).toBe('tint a.example');
    local.refuses = 'disk full';
    await expect(saveSettings({ look: 'none' })).rejects.toThrow(SettingsNotSaved);
    expect(seen).toHaveLength(3);
    stop();
    lost.mockRestore();
  });

  it('reports changes of settings and of nothing else, until stopped', async () => {
    const seen: string[] = [];
    const stop = onSettingsChanged((settings) => seen.push(settings.look));
    await local.set({ packs: [] });
    await saveSettings({ look: 'none' });
    await vi.waitFor(() => expect(seen).toContain('none'));
    stop();
    const before = seen.length;
    await saveSettings({ look: 'tint' });
    await Promise.resolve();
    expect(seen).toHaveLength(before);
  });
});
