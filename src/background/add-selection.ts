import selectionFile from '../page/selection/selection.iife.ts?script&iife';
import { browser, type Menus, type Tabs } from '../platform/browser.ts';
import { extensionPath } from '../platform/extension-path.ts';
import { captureOf } from '../writing/capture-of.ts';
import { type Captured, SELECTION_SLOT } from '../writing/captured.ts';
import { checkCaptured } from '../writing/check-captured.ts';
import { addCapture } from '../writing/drafts-store.ts';
import { Limit } from '../writing/limit.ts';

/** Keeps what the reader selected, and opens the form that asks what it is, or says why not. */
export async function addSelection(info: Menus.OnClickData, tab?: Tabs.Tab): Promise<void> {
  await openForm(await keep(info, tab).catch(failed));
}

/** @returns the form's fragment. */
async function keep(info: Menus.OnClickData, tab?: Tabs.Tab): Promise<string> {
  const { selectionText = '', frameUrl, pageUrl, frameId = 0, editable } = info;
  const captured: Captured = editable
    ? { kind: 'refused', why: 'editable' }
    : await selectedIn(tab?.id, frameId);
  const capture = await captureOf(captured, {
    shown: selectionText,
    addresses: [frameUrl, pageUrl, tab?.url],
    time: new Date(),
  });
  return 'kind' in capture ? `not-added=${capture.why}` : `add=${await addCapture(capture)}`;
}

/** Reads a frame's selection, beside its content script; nothing of that stays there. */
async function selectedIn(tabId: number | undefined, frameId: number): Promise<Captured> {
  if (tabId === undefined) return { kind: 'refused', why: 'unreachable' };
  const target = { tabId, frameIds: [frameId] };
  try {
    const files = [extensionPath(selectionFile)];
    await browser.scripting.executeScript({ target, files });
    const [answer] = await browser.scripting.executeScript({
      target,
      // Runs in the frame, and can use nothing of this file.
      func: (name: string) => {
        const slots = globalThis as Record<symbol, unknown>;
        const slot = Symbol.for(name);
        const found = slots[slot];
        delete slots[slot];
        return found;
      },
      args: [SELECTION_SLOT],
    });
    return checkCaptured(answer?.result);
  } catch {
    // The browser's own pages and the stores let nobody in; a frame may have gone.
    return { kind: 'refused', why: 'unreachable' };
  }
}

function failed(error: unknown): string {
  if (error instanceof Limit) return 'not-added=full';
  console.error('On Record: what was selected could not be kept.', error);
  return `not-added=failed&reason=${encodeURIComponent(String(error).slice(0, 300))}`;
}

/** Of the form's window, in CSS pixels. */
const SIZE = { width: 560, height: 800 };

async function openForm(fragment: string): Promise<void> {
  const url = browser.runtime.getURL(`src/options/options.html#${fragment}`);
  // Firefox for Android has no windows.
  if (browser.windows?.create) await browser.windows.create({ url, type: 'popup', ...SIZE });
  else await browser.tabs.create({ url });
}
