import cardFile from '../card/card.iife.tsx?script&iife';
import { browser, type Runtime } from '../platform/browser.ts';

/** Runs the card's file in the frame that asks, beside its content script. */
export async function injectCard({ tab, frameId }: Runtime.MessageSender): Promise<void> {
  if (tab?.id === undefined) throw new Error('card: asked for outside a tab');
  await browser.scripting.executeScript({
    target: { tabId: tab.id, frameIds: [frameId ?? 0] },
    files: [cardFile.startsWith('/') ? cardFile : `/${cardFile}`],
  });
}
