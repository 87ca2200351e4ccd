import { buildAll, buildFor, packageFor, root } from './build/build.ts';
import { namesGiven } from './command/arguments.ts';
import { watchSources } from './dev/watch-sources.ts';
import { browserToStart, hasDisplay, openPage, targetOf } from './start/open-page.ts';
import { runCommand } from './start/run-command.ts';

/**
 * `npm run dev [-- PAGE]`: opens a page in a real browser that has the extension, and after each
 * change to the sources builds, reloads the extension and then the page. What does not build is said,
 * and the browser keeps what it has.
 */
async function main(): Promise<void> {
  const [named] = namesGiven('npm run dev [-- PAGE]', 1);
  const kind = browserToStart();
  await buildAll();
  const { session, tab, url, close } = await openPage(kind, named);
  const over = new AbortController();
  const end = () => over.abort();
  session.browser.once('disconnected', end);
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  const window = hasDisplay ? '' : ', without a window, as there is no display';
  console.log(`${url} is open in ${kind}${window}. Ctrl+C ends it.`);
  try {
    await watchSources(root, over.signal, async () => {
      const start = performance.now();
      try {
        await buildFor(targetOf(kind));
        await session.browser.installExtension(packageFor(targetOf(kind)));
        await tab.reload({ waitUntil: 'domcontentloaded' });
        console.log(`Reloaded after ${((performance.now() - start) / 1_000).toFixed(1)} s.`);
      } catch (error) {
        console.error(error instanceof Error ? error.message : error);
      }
    });
  } finally {
    await close();
  }
}

await runCommand(main);
