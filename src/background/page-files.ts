import cardFile from '../card/card.iife.ts?script&iife';
import marksCss from '../page/marks/marks.css?inline';
import ownFile from '../page/own.iife.ts?script&iife';
import quotationsFile from '../page/quotations.iife.ts?script&iife';
import readingFile from '../page/reading.iife.ts?script&iife';
import { browser, type Runtime } from '../platform/browser.ts';
import { extensionPath } from '../platform/extension-path.ts';
import { styleOrigin } from '../platform/style-origin.ts';

const FILES = {
  card: cardFile,
  own: ownFile,
  quotations: quotationsFile,
  reading: readingFile,
} as const;

/** Runs a file in the frame that asks, beside its content script, or styles its marks. */
export async function loadFile(
  name: keyof typeof FILES | 'marks',
  { tab, frameId }: Runtime.MessageSender,
): Promise<void> {
  if (tab?.id === undefined) throw new Error(`${name}: asked for outside a tab`);
  const target = { tabId: tab.id, frameIds: [frameId ?? 0] };
  if (name === 'marks') {
    await browser.scripting.insertCSS({ target, css: marksCss, origin: styleOrigin() });
    return;
  }
  await browser.scripting.executeScript({ target, files: [extensionPath(FILES[name])] });
}
