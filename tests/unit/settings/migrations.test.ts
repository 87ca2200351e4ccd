import '../fake-browser.ts';

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it } from 'vitest';
import { isMentionHidden } from '../../../src/settings/effective.ts';
import { DEFAULTS } from '../../../src/settings/fields.ts';
import { readSettingsFile } from '../../../src/settings/file-format.ts';
import { SETTINGS_VERSION } from '../../../src/settings/migrations.ts';
import { loadSettings, loadStored, saveSettings } from '../../../src/settings/store.ts';
import { resetFakeBrowser, sync } from '../fake-browser.ts';

const FILES = fileURLToPath(new URL('./files/', import.meta.url));

/** What the reader of each old file had chosen, as today's settings say it. */
const CHOSEN = {
  mode: 'topic-only',
  openDelay: 500,
  hiddenSubjects: ['*/wells-fargo', 'facebook-bank-data-2018/'],
  hiddenSites: ['news.example'],
  misread: [{ subject: '*/citigroup', text: 'Citi', site: 'bikes.example' }],
  snoozed: { '*/paypal': '0f3a' },
};

const old = readdirSync(FILES).map((name) => {
  const text = readFileSync(FILES + name, 'utf8');
  return { name, text, ...(JSON.parse(text) as { onRecordSettings: number; settings: object }) };
});

beforeEach(resetFakeBrowser);

it('has a file of each older version', () => {
  const versions = old.map(({ onRecordSettings }) => onRecordSettings).sort();
  expect(versions).toEqual(Array.from({ length: SETTINGS_VERSION - 1 }, (_, i) => i + 1));
});

describe.each(old)('$name', ({ text, onRecordSettings, settings }) => {
  const store = () => {
    sync.items = Object.fromEntries(
      Object.entries(settings).map(([name, value]) => [`setting.${name}`, value]),
    );
    sync.items['setting.version'] = onRecordSettings;
  };

  it('is imported', () => {
    expect(readSettingsFile(text)).toEqual({ settings: CHOSEN, problems: [] });
  });

  it('is in force when an older version had stored it', async () => {
    store();
    const now = await loadSettings();
    expect(now).toEqual({ ...DEFAULTS, ...CHOSEN });
    const citi = { dossier: 'x', entity: 'citigroup', text: 'Citi' };
    expect(isMentionHidden(now, citi, 'bikes.example')).toBe(true);
  });

  it('is kept whole when one setting is then saved', async () => {
    store();
    await saveSettings({ look: 'tint' });
    expect(await loadStored()).toEqual({ ...CHOSEN, look: 'tint' });
    expect(Object.keys(sync.items).sort()).toEqual(
      [...Object.keys(CHOSEN), 'look', 'version'].map((name) => `setting.${name}`).sort(),
    );
    expect(sync.items['setting.version']).toBe(SETTINGS_VERSION);
  });
});

it('keeps what was stored without a version when one setting is then saved', async () => {
  sync.items = { 'setting.hiddenEntities': ['wells-fargo'] };
  await saveSettings({ look: 'tint' });
  expect(await loadStored()).toEqual({ hiddenSubjects: ['*/wells-fargo'], look: 'tint' });
});

it('reads settings of a newer version as far as they mean the same', async () => {
  sync.items = { 'setting.version': 99, 'setting.look': 'tint', 'setting.mode': { new: true } };
  expect(await loadSettings()).toEqual({ ...DEFAULTS, look: 'tint' });
});
