import { native } from '../platform/native.ts';

/** Why nobody in a tab answers; see `TabState`. */
export type WhyUnread = 'forbidden' | 'not-text' | 'not-read';

/** Of these, content scripts read what is markup. */
const MARKUP = /^(text\/html|text\/plain|application\/(xhtml\+)?xml|text\/xml)$/;

/**
 * Why no content script answers in a tab. The browser is asked, not a list of addresses: it alone
 * knows which sites it keeps from extensions (its store, its own pages, pages of errors).
 */
export async function whyUnread(tabId: number): Promise<WhyUnread> {
  try {
    const [answer] = await native.scripting.executeScript({
      target: { tabId },
      func: () => document.contentType,
    });
    return MARKUP.test(String(answer?.result)) ? 'not-read' : 'not-text';
  } catch {
    return 'forbidden';
  }
}
