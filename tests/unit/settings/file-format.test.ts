import { describe, expect, it } from 'vitest';
import { readSettingsFile, settingsFile } from '../../../src/settings/file-format.ts';

describe('settings files', () => {
  it('come back as they were written', () => {
    const set = {
      look: 'tint',
      hiddenSites: ['news.example'],
      misread: [{ subject: 'acme', text: 'Acme', site: 'news.example' }],
      snoozed: { bolt: 'h1' },
    };
    expect(readSettingsFile(settingsFile(set))).toEqual({ settings: set, problems: [] });
  });

  it('leave out what is not a setting', () => {
    expect(settingsFile({ look: 'tint', other: 1 })).not.toContain('other');
  });

  it('name line, setting and reason of each bad value, and are refused whole', () => {
    const text = `{
  "onRecordSettings": 2,
  "settings": {
    "look": "bold",
    "openDelay": 99999,
    "misread": [
      { "subject": "acme", "text": "Acme" }
    ]
  }
}`;
    const { settings, problems } = readSettingsFile(text);
    expect(settings).toBeNull();
    expect(problems.map(({ line, path }) => [line, path])).toEqual([
      [4, 'look'],
      [5, 'openDelay'],
      [7, 'misread.0.site'],
    ]);
    expect(problems[0]?.reason).toContain('"bold"');
  });

  it.each([
    ['{ "onRecordSettings": 1,\n "settings": {,} }', 'not-json', 2],
    ['{ "claims": [] }', 'not-settings', 1],
    ['[]', 'not-settings', 1],
    ['{\n "onRecordSettings": 999,\n "settings": {} }', 'newer-version', 2],
    ['', 'not-json', 1],
  ])('say what is wrong with %j', (text, kind, line) => {
    const { settings, problems } = readSettingsFile(text);
    expect(settings).toBeNull();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ kind, line });
  });
});
