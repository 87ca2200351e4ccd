import type { ElementHandle, Page } from 'puppeteer-core';
import type { ExtensionGlobal } from './extension-api.ts';
import { type Session, until } from './session.ts';

const OPTIONS = 'src/options/options.html';
/** The section of the options page in which packs are added, by what stands in it alone. */
const FILE_FIELDS = 'input[type=file]';

/**
 * Adds a pack to the running extension as a reader would: by the options page and its file field.
 *
 * @param file the pack, a single file.
 * @throws with the page's own words when it refuses the pack, or does not take it within 30 s.
 */
export async function addPack(session: Session, file: string): Promise<void> {
  const page = await session.openExtensionPage(OPTIONS);
  await page.waitForSelector('fieldset');
  const field = await packField(page);
  await field.uploadFile(file);
  await until(
    'the options page to take the pack',
    async () => (await outcomeOf(page)) !== null,
    30_000,
  );
  const outcome = await outcomeOf(page);
  if (!outcome?.refused) await toldPages(page);
  await page.close();
  if (outcome?.refused) throw new Error(`The extension does not take ${file}:\n${outcome.text}`);
}

/** Pages are told of packs by a script that is registered; one with nothing to look for needs none. */
async function toldPages(page: Page): Promise<void> {
  const isTold = () =>
    page.evaluate(async () => {
      const { browser, chrome } = globalThis as unknown as ExtensionGlobal;
      return (await (browser ?? chrome).scripting.getRegisteredContentScripts()).length > 0;
    });
  await until('the extension to tell pages of the pack', isTold, 3_000).catch(() => {});
}

/** The first file field is for packs, the next for settings. */
async function packField(page: Page): Promise<ElementHandle<HTMLInputElement>> {
  const [field] = await page.$$(FILE_FIELDS);
  if (!field) throw new Error('The options page has no field for a file.');
  return field as ElementHandle<HTMLInputElement>;
}

/** What the page says of the pack: a list of problems where it is refused. */
function outcomeOf(page: Page): Promise<{ refused: boolean; text: string } | null> {
  return page.evaluate((fields) => {
    const section = document.querySelector(fields)?.closest('section');
    const status = section?.querySelector<HTMLElement>('[role=status]');
    const text = status?.innerText.trim() ?? '';
    return text === '' ? null : { refused: status?.querySelector('ol') !== null, text };
  }, FILE_FIELDS);
}
