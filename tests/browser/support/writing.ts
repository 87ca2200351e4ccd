import type { Frame, Page } from 'puppeteer-core';
import { type Session, until } from '../../../tools/browser/session.ts';

/** The menu entry, as `background/writing-menu.ts` and the English catalogue have it. */
const ENTRY = 'add-to-record';
const LABEL = 'Add to a record';

/** Where words stand in a frame of a page, selected, in CSS pixels of the page. */
export async function select(
  page: Page,
  words: string,
  frame: Frame = page.mainFrame(),
): Promise<{ x: number; y: number }> {
  await page.bringToFront();
  const inFrame = await frame.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const start = node.data.indexOf(wanted);
      if (start < 0) continue;
      node.parentElement?.scrollIntoView({ block: 'center' });
      getSelection()?.setBaseAndExtent(node, start, node, start + wanted.length);
      const { x, y, width, height } =
        getSelection()?.getRangeAt(0).getClientRects()[0] ?? new DOMRect();
      return { x: x + width / 2, y: y + height / 2 };
    }
    throw new Error(`“${wanted}” stands in no text node.`);
  }, words);
  const box = await (await frame.frameElement())?.boundingBox();
  return { x: inFrame.x + (box?.x ?? 0), y: inFrame.y + (box?.y ?? 0) };
}

interface Choosing {
  /** What the browser says is selected. Default: what is. Of no use in Firefox, which says it itself. */
  readonly shown?: string;
  /** Default: the page's main one. */
  readonly frame?: Frame;
}

/**
 * Chooses "Add to a record" over what is selected, and gives the window that opens.
 *
 * Firefox shows its own context menu, and the entry in it is activated. Chromium's menu is drawn by
 * the system and cannot be reached: there the event is dispatched in the service worker that the menu
 * would send, with what the browser would put in it.
 */
export async function chooseEntry(
  session: Session,
  page: Page,
  at: { x: number; y: number },
  choosing: Choosing = {},
): Promise<Page> {
  const before = await formPages(session);
  if (session.kind === 'firefox') await pressInFirefox(session, page, at);
  else await dispatchInChromium(session, page, choosing);
  let form: Page | undefined;
  await until('the form to open', async () => {
    form = (await formPages(session)).find((one) => !before.includes(one));
    return form !== undefined;
  });
  if (form === undefined) throw new Error('No form opened.');
  await session.errors.watch(form);
  // Empty until it is known what was kept.
  await form.waitForSelector('main section *');
  return form;
}

async function formPages(session: Session): Promise<Page[]> {
  const pages: Page[] = [];
  for (const page of await session.browser.pages()) {
    const url = await page.evaluate(() => location.href).catch(() => '');
    if (/options\.html#(?:not-)?add/.test(url)) pages.push(page);
  }
  return pages;
}

async function dispatchInChromium(
  session: Session,
  page: Page,
  { shown, frame = page.mainFrame() }: Choosing,
): Promise<void> {
  const selected = await frame.evaluate(() => String(getSelection()));
  const worker = await session.serviceWorker();
  await worker.evaluate(
    async (pageUrl, frameUrl, selectionText, menuItemId) => {
      const { chrome } = globalThis as unknown as { chrome: MenuApi };
      const tab = (await chrome.tabs.query({})).find((one) => one.url === pageUrl);
      if (tab === undefined) throw new Error(`No tab shows ${pageUrl}`);
      const frames = await chrome.scripting.executeScript({
        target: { tabId: tab.id, allFrames: true },
        func: () => location.href,
      });
      const frameId = frames.find(({ result }) => result === frameUrl)?.frameId;
      const inFrame = frameId === 0 ? {} : { frameUrl };
      const info = { menuItemId, selectionText, pageUrl, ...inFrame, frameId, editable: false };
      chrome.contextMenus.onClicked.dispatch(info, tab);
    },
    page.url(),
    frame.url(),
    shown ?? selected,
    ENTRY,
  );
}

interface MenuApi {
  readonly tabs: { query(wanted: object): Promise<{ id: number; url?: string }[]> };
  readonly scripting: {
    executeScript(of: object): Promise<{ frameId: number; result: unknown }[]>;
  };
  readonly contextMenus: {
    update(id: string, properties: object): Promise<void>;
    readonly onClicked: { dispatch(info: object, tab: unknown): void };
  };
}

async function pressInFirefox(
  session: Session,
  page: Page,
  at: { x: number; y: number },
): Promise<void> {
  await page.mouse.click(at.x, at.y, { button: 'right' });
  await until('the entry to be in the menu', () =>
    inBrowserWindows(
      session,
      `(() => {
        const menu = document.getElementById('contentAreaContextMenu');
        if (menu?.state !== 'open') return false;
        const item = [...menu.querySelectorAll('menuitem')].find(
          (one) => one.label === ${JSON.stringify(LABEL)} && !one.hidden);
        if (!item) return false;
        menu.activateItem(item);
        return true;
      })()`,
    ),
  );
}

/** Runs an expression in Firefox's own windows, until one says true. */
async function inBrowserWindows(session: Session, expression: string): Promise<boolean> {
  const { connection } = session.browser as unknown as { connection: Bidi };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  for (const { context, url } of tree.result.contexts ?? []) {
    if (!url.endsWith('/browser.xhtml')) continue;
    const { result } = await connection.send('script.evaluate', {
      expression,
      target: { context },
      awaitPromise: true,
    });
    if (result.result?.value === true) return true;
  }
  return false;
}

interface Bidi {
  send(
    method: string,
    params: object,
  ): Promise<{
    readonly result: {
      readonly contexts?: readonly { readonly context: string; readonly url: string }[];
      readonly result?: { readonly value?: unknown };
    };
  }>;
}

/** Has the browser the menu entry? */
export async function hasEntry(session: Session, page: Page): Promise<boolean> {
  if (session.kind === 'chromium') {
    const worker = await session.serviceWorker();
    return worker.evaluate(async (id) => {
      const { chrome } = globalThis as unknown as { chrome: MenuApi };
      try {
        // Rejects for an id that there is none of.
        await chrome.contextMenus.update(id, {});
        return true;
      } catch {
        return false;
      }
    }, ENTRY);
  }
  const at = await select(page, 'Example');
  await page.mouse.click(at.x, at.y, { button: 'right' });
  await until('the menu to open', () =>
    inBrowserWindows(
      session,
      "document.getElementById('contentAreaContextMenu')?.state === 'open'",
    ),
  );
  const found = await inBrowserWindows(
    session,
    `[...document.querySelectorAll('#contentAreaContextMenu menuitem')].some(
      (one) => one.label === ${JSON.stringify(LABEL)} && !one.hidden)`,
  );
  await inBrowserWindows(
    session,
    "(document.getElementById('contentAreaContextMenu').hidePopup(), true)",
  );
  return found;
}

export const says = (page: Page, what: string): Promise<void> =>
  until(`the page to say “${what}”`, () =>
    page.evaluate((words) => document.body.innerText.includes(words), what),
  );

/** The id of the nth field whose label begins with some words. */
async function fieldNamed(page: Page, label: string, nth: number): Promise<string> {
  let id = '';
  await until(`a field called “${label}”`, async () => {
    id = await page.evaluate(
      (words, i) => {
        const labels = [...document.querySelectorAll('label[for]')];
        const found = labels.filter((one) => one.textContent?.startsWith(words))[i];
        return (found as HTMLLabelElement | undefined)?.htmlFor ?? '';
      },
      label,
      nth,
    );
    return id !== '';
  });
  return id;
}

/** Types into a field in place of what it holds, and leaves it. */
export async function fill(page: Page, label: string, text: string, nth = 0): Promise<void> {
  const id = await fieldNamed(page, label, nth);
  await page.focus(`[id="${id}"]`);
  await page.evaluate((field) => {
    (document.getElementById(field) as HTMLInputElement).select();
  }, id);
  await page.keyboard.type(text);
  await page.evaluate((field) => document.getElementById(field)?.blur(), id);
}

export async function pick(page: Page, label: string, value: string): Promise<void> {
  const id = await fieldNamed(page, label, 0);
  await page.select(`[id="${id}"]`, value);
}
