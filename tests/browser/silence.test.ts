import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromAll } from '../../tools/browser/elements.ts';
import type { ExtensionGlobal } from '../../tools/browser/extension-api.ts';
import { PageServer } from '../../tools/browser/page-server.ts';
import type { Session } from '../../tools/browser/session.ts';
import { BROWSERS, launchExtension, testPage } from './support/extension.ts';

const PAGES = ['popup/popup', 'options/options', 'dossier/dossier', 'welcome/welcome'].map(
  (name) => `src/${name}.html`,
);
/** So long a request may take to arrive, in milliseconds. */
const ON_ITS_WAY = 1_500;

/** A server to which nothing of ours may ever speak; notes what arrives, by the way it was asked. */
class Listener {
  readonly arrived = new Set<string>();
  private constructor(readonly server: Server) {}

  static async start(): Promise<Listener> {
    const server = createServer();
    const self = new Listener(server);
    server.on('request', (request, response) => {
      self.note(request.url);
      response.writeHead(204, { 'access-control-allow-origin': '*' }).end();
    });
    server.on('upgrade', (request, socket) => {
      self.note(request.url);
      socket.destroy();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return self;
  }

  note(url: string | undefined): void {
    const way = url?.slice(1).split('/')[0];
    if (way && way !== 'favicon.ico') this.arrived.add(way);
  }

  get address(): string {
    return `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}

/** Every way in which a document can make a request. Runs in the page. */
async function tryAll(address: string): Promise<void> {
  const to = (way: string) => `http://${address}/${way}/${Math.random()}`;
  const attempt = (act: () => unknown) => {
    try {
      Promise.resolve(act()).catch(() => undefined);
    } catch {}
  };
  const add = (html: string) =>
    attempt(() => document.body.append(document.createRange().createContextualFragment(html)));
  attempt(() => fetch(to('fetch')));
  attempt(() => fetch(to('fetch-no-cors'), { mode: 'no-cors', method: 'POST', body: 'words' }));
  attempt(() => fetch(to('fetch-keepalive'), { mode: 'no-cors', keepalive: true }));
  attempt(() => {
    const request = new XMLHttpRequest();
    request.open('GET', to('xhr'));
    request.send();
  });
  attempt(() => navigator.sendBeacon(to('beacon'), 'words'));
  attempt(() => new WebSocket(`ws://${address}/websocket`));
  attempt(() => new EventSource(to('event-source')));
  attempt(() => new Worker(to('worker')));
  attempt(() => {
    new Image().src = to('image');
  });
  attempt(() => new FontFace('x', `url(${to('font-face')})`).load());
  attempt(() => import(/* @vite-ignore */ to('import')));
  add(`<img src="${to('img')}"><img srcset="${to('srcset')} 1x">`);
  add(
    `<script src="${to('script')}"></script><script type="module" src="${to('module')}"></script>`,
  );
  add(
    `<link rel="stylesheet" href="${to('stylesheet')}"><style>@import "${to('css-import')}";</style>`,
  );
  add(`<style>body { background: url(${to('css-url')}) }</style>`);
  add(`<p style="background: url(${to('style-attribute')})">x</p>`);
  add(`<link rel="icon" href="${to('icon')}"><link rel="prefetch" href="${to('prefetch')}">`);
  add(`<link rel="preload" as="image" href="${to('preload')}">`);
  add(`<link rel="modulepreload" href="${to('modulepreload')}">`);
  add(`<iframe src="${to('iframe')}"></iframe><object data="${to('object')}"></object>`);
  add(`<embed src="${to('embed')}"><video src="${to('video')}" preload="auto"></video>`);
  add(
    `<audio src="${to('audio')}" preload="auto"></audio><video poster="${to('poster')}"></video>`,
  );
  add(`<svg><image href="${to('svg-image')}" width="9" height="9"/></svg>`);
  add(`<input type="image" src="${to('input-image')}">`);
  attempt(() => {
    const element = document.createElement('p');
    element.style.setProperty('background-image', `url(${to('cssom')})`);
    element.textContent = 'x';
    document.body.append(element);
  });
  attempt(() => {
    const frame = document.createElement('iframe');
    frame.name = 'sent';
    const form = document.createElement('form');
    Object.assign(form, { target: 'sent', action: to('form'), method: 'post' });
    document.body.append(frame, form);
    form.submit();
  });
}

let listener: Listener;
let server: PageServer;

beforeAll(async () => {
  [listener, server] = await Promise.all([Listener.start(), PageServer.start()]);
});

afterAll(async () => {
  listener?.close();
  await server?.close();
});

describe.each(BROWSERS)('in %s', (kind) => {
  let session: Session;

  beforeAll(async () => {
    session = await launchExtension(kind, { companion: false });
  });

  afterAll(() => session?.close());

  /** Which ways led to the server. */
  const waysOut = async (attempts: () => Promise<unknown>): Promise<string[]> => {
    listener.arrived.clear();
    await attempts();
    await sleep(ON_ITS_WAY);
    return [...listener.arrived].sort();
  };

  it('the attempts themselves are sound: from a page of the web nearly all arrive', async () => {
    const page = await session.newPage();
    await page.goto(`${server.addFolder(testPage('.'))}article.html`);
    const ways = await waysOut(() => page.evaluate(tryAll, listener.address));
    expect(ways.length).toBeGreaterThan(20);
    expect(ways).toEqual(expect.arrayContaining(['beacon', 'fetch', 'form', 'img', 'websocket']));
    await page.close();
  });

  it.each(PAGES)('%s: no way of making a request leads anywhere', async (path) => {
    const page = await session.openExtensionPage(path);
    expect(await waysOut(() => page.evaluate(tryAll, listener.address))).toEqual([]);
    await page.close();
  });

  it('the background: neither', async () => {
    const ways = await waysOut(() =>
      kind === 'chromium'
        ? fromWorker(session, listener.address)
        : fromEventPage(session, listener.address),
    );
    expect(ways).toEqual([]);
  });

  it('a web page cannot put a page of the extension into a frame', async () => {
    const page = await session.newPage();
    await page.goto(`${server.addFolder(testPage('.'))}article.html`);
    const framed = await page.evaluate(async (url) => {
      const frame = document.createElement('iframe');
      frame.src = url;
      document.body.append(frame);
      await new Promise((resolve) => setTimeout(resolve, 800));
      return frame.contentDocument === null ? 'elsewhere' : frame.contentDocument.URL;
    }, `${session.origin}${PAGES[0]}`);
    expect(framed === 'elsewhere' || framed === 'about:blank').toBe(true);
    const frames = page.frames().map((frame) => frame.url());
    expect(frames.filter((url) => url.startsWith(session.origin ?? ''))).toEqual([]);
    await page.close();
  });

  it('a broken message is told what is wrong', async () => {
    const page = await session.openExtensionPage(PAGES[1] as string);
    const send = (message: unknown) =>
      page.evaluate(async (sent) => {
        const { browser, chrome } = globalThis as unknown as ExtensionGlobal;
        return (browser ?? chrome).runtime.sendMessage(sent);
      }, message);
    expect(await send({ type: 'page→background:load', file: '../x' })).toMatchObject({
      error: expect.stringMatching(/page→background:load: file/),
    });
    expect(await send({ type: 'popup→background:frames', tabId: 'x' })).toMatchObject({
      error: expect.stringMatching(/popup→background:frames: tabId/),
    });
    expect(await send({ type: 'popup→background:nonsense' })).toMatchObject({
      error: expect.stringMatching(/nonsense: type/),
    });
    await page.close();
  });

  it('a flood of records opens one tab of each, and ends', async () => {
    const page = await session.openExtensionPage(PAGES[1] as string);
    const answers = await page.evaluate(async () => {
      const { browser, chrome } = globalThis as unknown as ExtensionGlobal;
      const api = browser ?? chrome;
      const all = [];
      for (let i = 0; i < 50; i++) {
        const dossier = `flood-${i % 3}`;
        const message = { type: 'popup→background:openRecord', dossier, entity: null };
        all.push(await api.runtime.sendMessage(message));
      }
      return all as { error?: string }[];
    });
    expect(answers.filter(({ error }) => error !== undefined)).toHaveLength(40);
    const records = await recordTabs(page);
    expect(records).toHaveLength(3);
    for (const tab of await session.browser.pages()) {
      if (tab.url().includes('flood-')) await tab.close();
    }
  });

  it('links go out without a referrer', async () => {
    const page = await session.openExtensionPage('src/dossier/dossier.html');
    await page.waitForSelector('a[target=_blank]');
    const links = await fromAll(page, 'a[href^=http]', (all) =>
      all.map((link) => {
        const { target, rel, referrerPolicy } = link as HTMLAnchorElement;
        return `${target} ${rel} ${referrerPolicy}`;
      }),
    );
    expect(links.length).toBeGreaterThan(10);
    expect(new Set(links)).toEqual(new Set(['_blank noopener noreferrer no-referrer']));
    await page.close();
  });
});

const recordTabs = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as ExtensionGlobal;
    const tabs = await (browser ?? chrome).tabs.query({});
    return tabs.flatMap(({ url }) => (url?.includes('flood-') ? url : []));
  });

async function fromWorker(session: Session, address: string): Promise<void> {
  const target = await session.browser.waitForTarget((one) => one.type() === 'service_worker');
  const worker = await target.worker();
  await worker?.evaluate(async (to) => {
    await fetch(`http://${to}/worker-fetch`).catch(() => undefined);
    await fetch(`http://${to}/worker-no-cors`, { mode: 'no-cors' }).catch(() => undefined);
    try {
      new WebSocket(`ws://${to}/worker-websocket`);
    } catch {}
    try {
      (globalThis as unknown as { importScripts(url: string): void }).importScripts(
        `http://${to}/import-scripts`,
      );
    } catch {}
  }, address);
}

async function fromEventPage(session: Session, address: string): Promise<void> {
  const page = await session.openExtensionPage(PAGES[1] as string);
  await page.evaluate(async (to) => {
    const { browser } = globalThis as unknown as {
      browser: { runtime: { getBackgroundPage(): Promise<typeof globalThis> } };
    };
    const background = await browser.runtime.getBackgroundPage();
    await background.fetch(`http://${to}/background-fetch`).catch(() => undefined);
    try {
      new background.WebSocket(`ws://${to}/background-websocket`);
    } catch {}
    background.navigator.sendBeacon(`http://${to}/background-beacon`);
    new background.Image().src = `http://${to}/background-image`;
  }, address);
  await page.close();
}
