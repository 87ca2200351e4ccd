import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { type BrowserKind, findBrowser } from '../browser/find.ts';
import { launch } from '../browser/launch.ts';
import { parsePage, UnusablePage } from '../browser/page-argument.ts';
import { PageServer } from '../browser/page-server.ts';
import type { Session } from '../browser/session.ts';
import { packageFor } from '../build/build.ts';
import type { BrowserTarget } from '../build/manifest-variants.ts';

const SAMPLE = fileURLToPath(new URL('../../tests/pages/article.html', import.meta.url));

/** Is there a screen to show a window on? */
export const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** Chromium, unless Firefox is the only one there is. */
export const browserToStart = (): BrowserKind =>
  findBrowser('chromium') === null && findBrowser('firefox') ? 'firefox' : 'chromium';

export const targetOf = (kind: BrowserKind): BrowserTarget =>
  kind === 'chromium' ? 'chrome' : 'firefox';

/** A page that is open in a browser with the extension. */
export interface OpenPage {
  readonly session: Session;
  readonly tab: Page;
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Opens a page in a real browser that has the built extension: in a window where there is a display.
 *
 * @param named a file or an address; the sample article without one.
 * @throws {UnusablePage}
 */
export async function openPage(kind: BrowserKind, named = SAMPLE): Promise<OpenPage> {
  const page = await parsePage(named);
  const server = await PageServer.start();
  const url = page.kind === 'url' ? page.url : server.addPage(page.path);
  const session = await launch({
    kind,
    extension: packageFor(targetOf(kind)),
    companion: !hasDisplay,
    headed: hasDisplay,
    ownLanguage: true,
    online: page.kind === 'url' || hasDisplay,
  }).catch(async (error: unknown) => {
    // As long as it listens, the command would not end.
    await server.close();
    throw error;
  });
  const close = async () => {
    await session.close();
    await server.close();
  };
  const tab = await session.newPage();
  try {
    await tab.goto(url, { waitUntil: 'domcontentloaded' });
  } catch (error) {
    await close();
    const reason = (error as Error).message.split(' at ')[0];
    throw new UnusablePage(`${url} cannot be opened: ${reason}`);
  }
  return { session, tab, url, close };
}
