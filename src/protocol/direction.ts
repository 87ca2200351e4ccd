import type { Runtime } from '../platform/browser.ts';
import { native } from '../platform/native.ts';

/** Who says something, as a message's type begins: a frame's content script, or a page of ours. */
type Speaker = 'page' | 'popup';

/**
 * Holds a message to its direction. Both kinds of sender share the extension's id; by the address of
 * the document that sends, which the browser gives, they can be told apart. A content script runs in
 * the same process as its page, and is no more to be believed than that.
 *
 * The welcome page reads itself, and so speaks as a page, too.
 *
 * @throws when a message whose type begins with `popup→` does not come from a page of the extension,
 *   or one that begins with `page→` not from a tab's frame.
 */
export function checkDirection(type: string, { tab, url = '' }: Runtime.MessageSender): void {
  const speaker = type.split('→')[0] as Speaker;
  const isOurPage = url.startsWith(native.runtime.getURL(''));
  const isRight = speaker === 'popup' ? isOurPage : tab?.id !== undefined;
  if (!isRight) throw new Error(`${type}: refused from ${url || 'no document'}.`);
}
