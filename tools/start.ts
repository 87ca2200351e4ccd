import { parseArgs } from 'node:util';
import { UnusablePage } from './browser/page-argument.ts';
import { buildAll } from './build/build.ts';
import { reasonOf } from './command/arguments.ts';
import { browserToStart, hasDisplay, openPage } from './start/open-page.ts';
import { runCommand } from './start/run-command.ts';
import { showInText } from './start/show-in-text.ts';

/** `npm start [-- PAGE]`: opens a page in a real browser that has the extension, for a reader to look at. */
async function main(): Promise<void> {
  const [named, ...more] = pagesNamed();
  if (more.length > 0) throw new UnusablePage('npm start opens one page at a time.');
  await buildAll();
  const { session, tab, close } = await openPage(browserToStart(), named);
  try {
    if (hasDisplay) {
      console.log('Rest the pointer on a marked name. Close the browser, or press Ctrl+C, to end.');
      await new Promise<void>((resolve) => session.browser.once('disconnected', () => resolve()));
    } else {
      await showInText(session, tab);
    }
  } finally {
    await close();
  }
}

function pagesNamed(): string[] {
  try {
    return parseArgs({ allowPositionals: true }).positionals;
  } catch (error) {
    throw new UnusablePage(reasonOf(error));
  }
}

await runCommand(main);
