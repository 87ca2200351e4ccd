import { buildAll } from './build/build.ts';
import { namesGiven } from './command/arguments.ts';
import { browserToStart, hasDisplay, openPage } from './start/open-page.ts';
import { runCommand } from './start/run-command.ts';
import { showInText } from './start/show-in-text.ts';

/** `npm start [-- PAGE]`: opens a page in a real browser that has the extension, for a reader to look at. */
async function main(): Promise<void> {
  const [named] = namesGiven('npm start [-- PAGE]', 1);
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

await runCommand(main);
