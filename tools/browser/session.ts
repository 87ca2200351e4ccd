import type { Browser, Page, Viewport, WebWorker } from 'puppeteer-core';
import { unwrap } from '../../src/protocol/envelope.ts';
import type { Pack } from '../../src/record/schema.ts';
import { ExtensionErrors } from './errors.ts';
import type { ExtensionGlobal } from './extension-api.ts';
import type { BrowserKind } from './find.ts';
import { addRecord } from './records.ts';

/** The page that opens when the extension is installed. */
const WELCOME = '/src/welcome/welcome.html';

/** A running browser with the extension in it, the same to its user whichever browser it is. */
export class Session {
  /** What the extension's own code has complained of since the last `errors.take()`. */
  readonly errors: ExtensionErrors;
  #control: Page | null = null;

  private constructor(
    readonly kind: BrowserKind,
    readonly browser: Browser,
    private readonly end: () => Promise<void>,
    /** `chrome-extension://…/` or `moz-extension://…/`; null without the extension. */
    readonly origin: string | null,
    readonly colorScheme: 'light' | 'dark',
  ) {
    this.errors = new ExtensionErrors(kind, browser, origin);
  }

  /** @param controlPage the extension page in which the extension's own interfaces are called. */
  static async start(
    kind: BrowserKind,
    browser: Browser,
    end: () => Promise<void>,
    origin: string | null,
    controlPage: string | null,
    colorScheme: 'light' | 'dark',
  ): Promise<Session> {
    const session = new Session(kind, browser, end, origin, colorScheme);
    if (controlPage !== null) {
      session.#control = await session.openExtensionPage(controlPage);
      await session.#closeWelcome();
    }
    return session;
  }

  /** An empty tab in front. @param viewport other than the browser's. */
  async newPage(viewport?: Viewport): Promise<Page> {
    const page = await this.browser.newPage();
    if (viewport !== undefined) await page.setViewport(viewport);
    await this.#prepare(page);
    await this.errors.watch(page);
    return page;
  }

  /**
   * Opens a page of the extension in a tab.
   *
   * @param path as in the built folder.
   * @param viewport other than the browser's. Firefox 159 changes none once the page is open.
   */
  async openExtensionPage(path: string, viewport?: Viewport): Promise<Page> {
    if (this.origin === null) throw new Error('This browser was started without the extension.');
    const page = await this.newPage(viewport);
    const url = this.origin + path;
    if (this.kind === 'chromium') {
      await page.goto(url);
      return page;
    }
    // Firefox 153 goes there, but WebDriver BiDi never says that it has arrived.
    page.goto(url).catch(() => {});
    await until(`${path} to open`, () =>
      page.evaluate(
        (wanted) => location.href === wanted && document.readyState === 'complete',
        url.replace(/#$/, ''),
      ),
    );
    return page;
  }

  /** Sends a message to the content script of a page's top frame, as the popup would. */
  async ask<T>(page: Page, message: { readonly type: string }, frameId = 0): Promise<T> {
    const envelope = await this.#controlPage().evaluate(
      async (url, sent, frame) => {
        const { browser, chrome } = globalThis as unknown as ExtensionGlobal;
        const api = browser ?? chrome;
        const tab = (await api.tabs.query({})).find((one) => one.url === url);
        if (tab === undefined) throw new Error(`No tab shows ${url}`);
        return api.tabs.sendMessage(tab.id, sent, { frameId: frame });
      },
      // Asked of the page itself: Puppeteer 24 misses pages that Firefox restores from the back/forward cache.
      await page.evaluate(() => location.href),
      message,
      frameId,
    );
    return unwrap<T>(envelope);
  }

  /** What the toolbar button shows over a page. */
  async badge(page: Page): Promise<string> {
    return this.#controlPage().evaluate(
      async (url) => {
        const { browser, chrome } = globalThis as unknown as ExtensionGlobal;
        const api = browser ?? chrome;
        const tab = (await api.tabs.query({})).find((one) => one.url === url);
        return tab === undefined ? '' : api.action.getBadgeText({ tabId: tab.id });
      },
      await page.evaluate(() => location.href),
    );
  }

  /** Writes to the extension's storage. */
  async store(area: 'local' | 'sync', items: Record<string, unknown>): Promise<void> {
    await this.#controlPage().evaluate(
      async (where, what) => {
        const { browser, chrome } = globalThis as unknown as ExtensionGlobal;
        await (browser ?? chrome).storage[where].set(what);
      },
      area,
      items,
    );
  }

  /** What an area of the extension's storage holds. */
  async stored(area: 'local' | 'sync' | 'managed'): Promise<Record<string, unknown>> {
    return this.#controlPage().evaluate(async (where) => {
      const { browser, chrome } = globalThis as unknown as ExtensionGlobal;
      return (browser ?? chrome).storage[where].get(null);
    }, area);
  }

  /** Addresses of all tabs, sorted. */
  async tabs(): Promise<string[]> {
    return this.#controlPage().evaluate(async () => {
      const { browser, chrome } = globalThis as unknown as ExtensionGlobal;
      return (await (browser ?? chrome).tabs.query({})).map(({ url }) => url ?? '').sort();
    });
  }

  /** Adds records of the reader's own on the options page, and waits until pages are told of them. */
  async addRecords(packs: readonly Pack[]): Promise<void> {
    const options = await this.openExtensionPage('src/options/options.html');
    for (const pack of packs) {
      const file = { name: `${pack.pack.id}.json`, text: JSON.stringify(pack) };
      await addRecord(options, file);
    }
    await options.close();
    await until('the extension to know of the records', () =>
      this.#controlPage().evaluate(async () => {
        const { browser, chrome } = globalThis as unknown as ExtensionGlobal;
        return (await (browser ?? chrome).scripting.getRegisteredContentScripts()).length > 0;
      }),
    );
  }

  /** Removes keys from the extension's storage. */
  async forget(area: 'local' | 'sync', keys: readonly string[]): Promise<void> {
    await this.#controlPage().evaluate(
      async (where, what) => {
        const { browser, chrome } = globalThis as unknown as ExtensionGlobal;
        await (browser ?? chrome).storage[where].remove(what);
      },
      area,
      keys as string[],
    );
  }

  /** Takes every setting back to its default. */
  async forgetSettings(): Promise<void> {
    await this.#controlPage().evaluate(async () => {
      const { browser, chrome } = globalThis as unknown as ExtensionGlobal;
      const { sync, local } = (browser ?? chrome).storage;
      for (const area of [sync, local]) {
        const names = Object.keys(await area.get(null));
        await area.remove(names.filter((name) => name.startsWith('setting.')));
      }
    });
  }

  /**
   * Opens the toolbar popup over a page. Chromium shows the real one; Firefox gives no way to
   * reach into it, so there the popup's page opens in a tab and is told that the other page's tab
   * is the active one.
   */
  async openPopup(page: Page, path: string): Promise<Page> {
    // In a tab of its own it needs no page in front; Firefox 159 brings none of an extension there.
    if (this.kind === 'firefox') return this.openPopupInTab(page, path);
    await page.bringToFront();
    const worker = await this.serviceWorker();
    const opened = this.browser.waitForTarget((target) => target.url() === this.origin + path, {
      timeout: 10_000,
    });
    await worker.evaluate(() =>
      (globalThis as unknown as ExtensionGlobal).chrome.action.openPopup(),
    );
    const popup = await (await opened).asPage();
    await this.#prepare(popup);
    await this.errors.watch(popup);
    return popup;
  }

  /** Chromium only: the extension's service worker, woken if it sleeps. */
  async serviceWorker(): Promise<WebWorker> {
    await this.#controlPage()
      .evaluate(() =>
        (globalThis as unknown as ExtensionGlobal).chrome.runtime.sendMessage({
          type: 'driver:wake',
        }),
      )
      // Nobody knows this message; that somebody was asked is enough.
      .catch(() => {});
    const target = await this.browser.waitForTarget(
      (one) => one.type() === 'service_worker' && one.url().startsWith(this.origin ?? '?'),
      { timeout: 10_000 },
    );
    const worker = await target.worker();
    if (worker === null) throw new Error('The service worker went away.');
    return worker;
  }

  /** Ends the browser, and removes what was made for it. */
  async close(): Promise<void> {
    await this.end();
  }

  /**
   * The popup's page in a tab, told that another page's tab is the active one: so Firefox for Android
   * shows it, at the width of the screen.
   */
  async openPopupInTab(
    page: Page,
    path: string,
    prepare: readonly Preparation[] = [],
    viewport?: Viewport,
  ): Promise<Page> {
    const url = await page.evaluate(() => location.href);
    return this.openPrepared(path, [...prepare, [pretendActive, url]], viewport);
  }

  /** Opens a page of the extension in a tab, in which something is done before its own scripts run. */
  async openPrepared(
    path: string,
    prepare: readonly Preparation[],
    viewport?: Viewport,
  ): Promise<Page> {
    if (this.kind === 'chromium') {
      const page = await this.newPage(viewport);
      for (const [act, argument] of prepare) await page.evaluateOnNewDocument(act, argument);
      await page.goto(this.origin + path);
      return page;
    }
    // Firefox runs no preload script in extension pages. A page of the extension without scripts
    // gives the window in which the page's own document is then written.
    const page = await this.openExtensionPage('manifest.json', viewport);
    for (const [act, argument] of prepare) await page.evaluate(act, argument);
    await page.evaluate(async (wanted) => {
      const html = await (await fetch(`/${wanted.replace(/#.*/, '')}`)).text();
      history.replaceState(null, '', `/${wanted}`);
      document.open();
      document.write(html);
      document.close();
    }, path);
    return page;
  }

  async #prepare(page: Page): Promise<void> {
    // Firefox takes the colour scheme from the profile's preferences.
    if (this.kind === 'firefox') return;
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: this.colorScheme }]);
  }

  /** Installing opens a page in front, which would take the pointer's place from every other. */
  async #closeWelcome(): Promise<void> {
    const control = this.#controlPage();
    await until('the welcome page to open', () =>
      control.evaluate(async (path) => {
        const { browser, chrome } = globalThis as unknown as ExtensionGlobal;
        const { tabs } = browser ?? chrome;
        const welcome = (await tabs.query({})).filter((tab) => tab.url?.endsWith(path));
        for (const { id } of welcome) await tabs.remove(id);
        return welcome.length > 0;
      }, WELCOME),
    );
  }

  #controlPage(): Page {
    if (this.#control === null) throw new Error('This browser was started without the extension.');
    return this.#control;
  }
}

/** Runs in a page of the extension, with the argument beside it, and can use nothing of its own file. */
export type Preparation = readonly [act: (argument: string) => void, argument: string];

const pretendActive = (active: string): void => {
  const { browser, chrome } = globalThis as unknown as ExtensionGlobal;
  const { tabs } = browser ?? chrome;
  const query = tabs.query.bind(tabs);
  tabs.query = async (wanted) =>
    wanted.active ? (await query({})).filter((tab) => tab.url === active) : query(wanted);
};

/**
 * Asks again and again until the answer is true, less often the longer it takes: each question is work
 * for the browser, which has its own to do. @throws when it is not within `timeout` ms, also
 * when an answer never comes, and says what the last failure was.
 */
export async function until(
  what: string,
  isSo: () => Promise<boolean>,
  timeout = 10_000,
): Promise<void> {
  let failure: unknown;
  let over: NodeJS.Timeout | undefined;
  const start = performance.now();
  const deadline = new Promise<'over'>((resolve) => {
    over = setTimeout(resolve, timeout, 'over');
  });
  // A page between two documents answers with an error; the next one will do better.
  const ask = () =>
    isSo().catch((error: unknown) => {
      failure = error;
      return false;
    });
  try {
    for (;;) {
      const answer = await Promise.race([ask(), deadline]);
      if (answer === true) return;
      if (answer === 'over') break;
      const pause = Math.min(100, Math.max(25, (performance.now() - start) / 20));
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  } finally {
    clearTimeout(over);
  }
  throw new Error(`Waited ${timeout / 1000} s for ${what}.`, { cause: failure });
}
