import { native } from '../platform/native.ts';

/** Why nobody in a tab answers; see `TabState`. */
export type WhyUnread = 'forbidden' | 'not-text' | 'not-read';

/**
 * Why no content script answers in a tab. The browser is asked, not a list of addresses: it alone
 * knows which sites it keeps from extensions (its store, its own pages, pages of errors).
 */
export async function whyUnread(tabId: number): Promise<WhyUnread> {
  try {
    const [answer] = await native.scripting.executeScript({
      target: { tabId },
      // As `isMarkup` of the content script; a function that is sent elsewhere can call no other.
      func: () =>
        document instanceof HTMLDocument || document.documentElement instanceof HTMLHtmlElement,
    });
    return answer?.result === true ? 'not-read' : 'not-text';
  } catch {
    return 'forbidden';
  }
}
