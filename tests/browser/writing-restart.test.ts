import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { draftFile } from '../../src/writing/draft-file.ts';
import { chooseFiles } from '../../tools/browser/chosen-file.ts';
import { PageServer } from '../../tools/browser/page-server.ts';
import { type Session, until } from '../../tools/browser/session.ts';
import { wholeDraft } from '../unit/writing/drafts.ts';
import { BROWSERS, launchExtension, testPage } from './support/extension.ts';
import { hasEntry, says } from './support/writing.ts';

const OPTIONS = 'src/options/options.html';

let profile: string;
let server: PageServer;
beforeEach(async () => {
  profile = await mkdtemp(join(tmpdir(), 'on-record-profile-'));
  server = await PageServer.start();
});
afterEach(async () => {
  await server.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

async function hasMenuEntry(session: Session): Promise<boolean> {
  const page = await session.newPage();
  await page.goto(server.addPage(testPage('writing.html')), { waitUntil: 'domcontentloaded' });
  const found = await hasEntry(session, page);
  await page.close();
  return found;
}

it.each(BROWSERS)(
  'drafts survive a restart of %s, and so does the menu entry where it is allowed',
  async (kind) => {
    const first = await launchExtension(kind, { profile });
    try {
      const page = await first.openExtensionPage(OPTIONS);
      await page.waitForSelector('#writing input[type=file]');
      await page.locator('#writing button[aria-pressed=false]').click();
      await page.waitForSelector('#writing button[aria-pressed=true]');
      const file = { name: 'draft.json', text: draftFile(wholeDraft()) };
      await chooseFiles(await page.$('#writing input[type=file]'), [file]);
      await says(page, 'An example');
      await page.waitForSelector('.draft-entries');
    } finally {
      await first.close();
    }
    const second = await launchExtension(kind, { profile });
    try {
      const page = await second.openExtensionPage(OPTIONS);
      await page.waitForSelector('#writing button[aria-pressed]');
      // A test's extension is installed anew at each start, and Chromium then forgets what was granted:
      // writing is off, says so, and is turned on as at first.
      if (kind === 'chromium') {
        expect(await hasMenuEntry(second)).toBe(false);
        await page.bringToFront();
        await page.locator('#writing button[aria-pressed=false]').click();
      }
      await page.waitForSelector('#writing button[aria-pressed=true]');
      await page.locator('.drafts button::-p-text(An example)').click();
      await page.waitForSelector('.draft-entries > li:nth-child(2)');
      await until('the entry', () => hasMenuEntry(second));
      expect(second.errors.take()).toEqual([]);
    } finally {
      await second.close();
    }
  },
);
