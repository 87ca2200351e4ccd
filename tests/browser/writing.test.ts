import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PageServer } from '../../tools/browser/page-server.ts';
import { settledReport } from '../../tools/browser/reports.ts';
import { type Session, until } from '../../tools/browser/session.ts';
import { BROWSERS, launchExtension, openArticle, testPage } from './support/extension.ts';
import { chooseEntry, hasEntry, select } from './support/writing.ts';

const OPTIONS = 'src/options/options.html';
const SAID = 'a look at one’s balance and alerts on fraud';

describe.each(BROWSERS)('writing a record in %s', (kind) => {
  let session: Session;
  let server: PageServer;
  let article: Page;

  beforeAll(async () => {
    session = await launchExtension(kind);
    server = await PageServer.start();
    article = await openArticle(session, server);
  });

  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  it('probes', async () => {
    console.log('before', await hasEntry(session, article));
    const page = await session.openExtensionPage(OPTIONS);
    await page.waitForSelector('#writing button[aria-pressed]');
    await page.locator('#writing button[aria-pressed=false]').click();
    await page.waitForSelector('#writing button[aria-pressed=true]');
    await article.bringToFront();
    await until('entry', () => hasEntry(session, article));
    const at = await select(article, 'Facebook disputed a part of this.');
    const form = await chooseEntry(session, article, at);
    console.log(await form.evaluate(() => document.body.innerText));
    await form.screenshot({ path: `/tmp/h/w/form-${kind}.png`, fullPage: true });
  });
});
