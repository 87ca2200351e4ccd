import 'fake-indexeddb/auto';
import '../fake-browser.ts';

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { listenToCommands } from '../../../src/background/commands.ts';
import { onInstall } from '../../../src/background/install.ts';
import { loadSettings, saveSettings } from '../../../src/settings/store.ts';
import { local, managed, resetFakeBrowser, sync } from '../fake-browser.ts';

const TAB = 7;
const STALE = { snoozed: { facebook: 'a hash of no record' } };

const { api, listeners, shown } = vi.hoisted(() => {
  type Listener = (value?: unknown) => Promise<void>;
  const listeners: Record<string, Listener> = {};
  const shown = { title: '', text: '' };
  const event = (name: string) => ({
    addListener: (listener: Listener) => void Object.assign(listeners, { [name]: listener }),
  });
  const api = {
    commands: { onCommand: event('command') },
    runtime: { onInstalled: event('installed'), onStartup: event('startup') },
    tabs: { query: async () => [{ id: 7, url: 'https://news.example/story' }] },
    action: {
      setTitle: async (change: object) => void Object.assign(shown, change),
      setBadgeText: async (change: object) => void Object.assign(shown, change),
    },
  };
  return { api, listeners, shown };
});
vi.mock('../../../src/platform/browser.ts', () => ({ browser: api }));

beforeEach(() => {
  resetFakeBrowser();
  Object.assign(shown, { title: '', text: '' });
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  listenToCommands();
  onInstall();
});
afterEach(() => vi.restoreAllMocks());

const refuse = () => {
  sync.refuses = 'Too much.';
  local.refuses = 'The disk is full.';
};
const allow = () => {
  sync.refuses = undefined;
  local.refuses = undefined;
};

it('a command against what the organisation has locked says so there', async () => {
  await saveSettings({ hiddenSites: ['other.example'] });
  managed.administer({ hiddenSites: { value: ['news.example'], locked: true } });
  await listeners.command?.('toggle-here');
  expect(shown).toMatchObject({ tabId: TAB, text: '!', title: 'Set by your organisation.' });
  expect((await loadSettings()).hiddenSites).toEqual(['other.example', 'news.example']);
});

it('a command whose choice is not saved says so on the toolbar button', async () => {
  await saveSettings({ hiddenSites: ['other.example'] });
  refuse();
  await listeners.command?.('toggle-here');
  expect(shown).toMatchObject({ tabId: TAB, text: '!' });
  expect(shown.title).toMatch(/Not saved: .*The disk is full\./);
  expect((await loadSettings()).hiddenSites).toEqual(['other.example']);
  allow();
  await listeners.command?.('toggle-here');
  expect((await loadSettings()).hiddenSites).toEqual(['other.example', 'news.example']);
  expect(shown.title).toBe('On Record');
});

it('what was hidden until the record changed stays hidden when that is not saved, and ends later', async () => {
  await saveSettings(STALE);
  refuse();
  await listeners.installed?.({ reason: 'update' });
  expect(console.error).toHaveBeenCalledTimes(1);
  expect(await loadSettings()).toMatchObject(STALE);
  allow();
  await listeners.startup?.();
  expect((await loadSettings()).snoozed).toEqual({});
});
