import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { until } from '../../tools/browser/session.ts';
import { BROWSERS, launchExtension } from './support/extension.ts';

const OPTIONS = 'src/options/options.html';

let profile: string;
beforeEach(async () => {
  profile = await mkdtemp(join(tmpdir(), 'on-record-profile-'));
});
afterEach(() => rm(profile, { recursive: true, force: true, maxRetries: 5 }));

it.each(BROWSERS)('settings survive a restart of %s', async (kind) => {
  const first = await launchExtension(kind, { profile });
  try {
    const page = await first.openExtensionPage(OPTIONS);
    await page.waitForSelector('fieldset');
    await page.locator('input[value=every]').click();
    await until('the setting to be saved', () =>
      page.evaluate(() => document.body.innerText.includes('Saved.')),
    );
  } finally {
    await first.close();
  }
  const second = await launchExtension(kind, { profile });
  try {
    const page = await second.openExtensionPage(OPTIONS);
    await page.waitForSelector('fieldset');
    const mode = 'input[name=mode]:checked';
    expect(await page.$eval(mode, (field) => (field as HTMLInputElement).value)).toBe('every');
  } finally {
    await second.close();
  }
});
