import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { ExtensionGlobal } from './extension-api.ts';
import { acceptRecord, chooseRecords, saidOfRecords } from './records.ts';
import { type Session, until } from './session.ts';

const OPTIONS = 'src/options/options.html';
/** A large pack is checked for a while. */
const PATIENCE_MS = 120_000;

/**
 * Adds a pack to the running extension as a reader would: chooses it on the options page, and takes it.
 *
 * @param file the pack, a single file.
 * @throws with the page's own words when it refuses the pack.
 */
export async function addPack(session: Session, file: string): Promise<void> {
  const page = await session.openExtensionPage(OPTIONS);
  await chooseRecords(page, [{ name: basename(file), text: await readFile(file) }]);
  await until(
    'the options page to say what it makes of the pack',
    () => isAssessed(page),
    PATIENCE_MS,
  );
  const isFit = (await page.$('.assessed .chief')) !== null;
  if (!isFit) throw new Error(`The extension does not take ${file}:\n${await saidOfRecords(page)}`);
  await acceptRecord(page, PATIENCE_MS);
  await toldPages(page);
  await page.close();
}

/** Is something said of it, and no work going on? */
const isAssessed = async (page: Page) =>
  (await page.$('.jobs progress')) === null && (await saidOfRecords(page)) !== '';

/** Pages are told of packs by a script that is registered; one with nothing to look for needs none. */
async function toldPages(page: Page): Promise<void> {
  const isTold = () =>
    page.evaluate(async () => {
      const { browser, chrome } = globalThis as unknown as ExtensionGlobal;
      return (await (browser ?? chrome).scripting.getRegisteredContentScripts()).length > 0;
    });
  await until('the extension to tell pages of the pack', isTold, 3_000).catch(() => {});
}
