import { native } from '../platform/native.ts';
import { unwrap } from './envelope.ts';
import type { ToBackground } from './to-background.ts';
import type { ToPage } from './to-page.ts';

/** Asks the background. Rejects when there is none, or with what went wrong there. */
export async function askBackground<T>(message: ToBackground): Promise<T> {
  return unwrap<T>(await native.runtime.sendMessage(message));
}

/** Asks one frame of a tab. Rejects when no content script runs there. */
export async function askPage<T>(tabId: number, frameId: number, message: ToPage): Promise<T> {
  return unwrap<T>(await native.tabs.sendMessage(tabId, message, { frameId }));
}
