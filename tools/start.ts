import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findBrowser } from './browser/find.ts';
import { launch } from './browser/launch.ts';
import { parsePage, UnusablePage } from './browser/page-argument.ts';
import { PageServer } from './browser/page-server.ts';
import { buildAll, packageFor } from './build/build.ts';
import { showInText } from './start/show-in-text.ts';

/** Opens a page in a real browser that has the extension, for a reader to look at. */

const SAMPLE = fileURLToPath(new URL('../tests/pages/article.html', import.meta.url));

/** Is there a screen to show a window on? */
const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

async function main(): Promise<void> {
  const [named = SAMPLE, ...more] = pagesNamed();
  if (more.length > 0) throw new UnusablePage('npm start opens one page at a time.');
  const page = await parsePage(named);
  await buildAll();

  const kind = findBrowser('chromium') === null && findBrowser('firefox') ? 'firefox' : 'chromium';
  const server = await PageServer.start();
  const url = page.kind === 'url' ? page.url : server.addPage(page.path);
  const session = await launch({
    kind,
    extension: packageFor(kind === 'chromium' ? 'chrome' : 'firefox'),
    companion: !hasDisplay,
    headed: hasDisplay,
    online: page.kind === 'url' || hasDisplay,
  });
  try {
    const tab = await session.newPage();
    await tab.goto(url, { waitUntil: 'domcontentloaded' }).catch((error: Error) => {
      throw new UnusablePage(`${url} cannot be opened: ${error.message.split(' at ')[0]}`);
    });
    if (hasDisplay) {
      console.log('Rest the pointer on a marked name. Close the browser, or press Ctrl+C, to end.');
      await new Promise<void>((resolve) => session.browser.once('disconnected', () => resolve()));
    } else {
      await showInText(session, tab);
    }
  } finally {
    await session.close();
    await server.close();
  }
}

function pagesNamed(): string[] {
  try {
    return parseArgs({ allowPositionals: true }).positionals;
  } catch (error) {
    throw new UnusablePage((error as Error).message);
  }
}

try {
  await main();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = error instanceof UnusablePage ? 2 : 1;
}
