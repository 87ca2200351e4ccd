import cardFile from '../card/card.iife.ts?script&iife';
import ownFile from '../page/own.iife.ts?script&iife';
import quotationsFile from '../page/quotations.iife.ts?script&iife';
import readingFile from '../page/reading.iife.ts?script&iife';
import { browser, type Runtime } from '../platform/browser.ts';
import { extensionPath } from '../platform/extension-path.ts';

const FILES = {
  card: cardFile,
  own: ownFile,
  quotations: quotationsFile,
  reading: readingFile,
} as const;

/** Runs a file in the frame that asks, beside its content script. */
export async function loadFile(
  name: keyof typeof FILES,
  { tab, frameId }: Runtime.MessageSender,
): Promise<void> {
  if (tab?.id === undefined) throw new Error(`${name}: asked for outside a tab`);
  await browser.scripting.executeScript({
    target: { tabId: tab.id, frameIds: [frameId ?? 0] },
    files: [extensionPath(FILES[name])],
  });
}
