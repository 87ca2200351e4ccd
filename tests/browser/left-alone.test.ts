import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageReport } from '../../src/protocol/to-page.ts';
import { settledReport } from '../../tools/browser/reports.ts';
import { type Session, until } from '../../tools/browser/session.ts';
import { BROWSERS, launchExtension } from './support/extension.ts';

const NAMED = 'Facebook asked JPMorgan Chase to share its customers’ card transactions. ';
const PROSE = `<p>${NAMED.repeat(5)}</p>`.repeat(4);
const SIGN_IN = '<form>PayPal asks <input name="user"> <input type="password"></form>';

/** Body, why it is left alone, and which names are found: none means none. */
const PAGES: Readonly<
  Record<string, [body: string, why: PageReport['leftAlone'], names: string[]]>
> = {
  'an article': [PROSE, null, ['Facebook', 'JPMorgan Chase']],
  'an article with a sign-in box': [PROSE + SIGN_IN, null, ['Facebook', 'JPMorgan Chase']],
  'an article with a sign-in box that is no form': [
    `${PROSE}<div><p>PayPal asks for <input type="password"></p></div>`,
    null,
    ['Facebook', 'JPMorgan Chase'],
  ],
  'a sign-in page': [`<p>${NAMED}</p>${SIGN_IN}`, 'secret', []],
  'a sign-in page without a form': [
    `<main><p>${NAMED}</p><div><input type="password"></div></main>`,
    'secret',
    [],
  ],
  'a checkout': [`<p>${NAMED}</p><input autocomplete="billing cc-number">`, 'secret', []],
  'a checkout that names its field': [
    `<p>${NAMED}</p><input name="billing[cardNumber]">`,
    'secret',
    [],
  ],
  'a one-time code': [`<p>${NAMED}</p><input autocomplete="one-time-code">`, 'secret', []],
  'a short page with a sign-in dialog that is closed': [
    `<p>${NAMED}</p><div hidden>${SIGN_IN}</div>`,
    null,
    ['Facebook', 'JPMorgan Chase'],
  ],
  'a page with a search field': [
    `<p>${NAMED}</p><input type="search">`,
    null,
    ['Facebook', 'JPMorgan Chase'],
  ],
  'a text that is being written': [
    `<div contenteditable><p>${NAMED}</p></div><p>PayPal was named.</p>`,
    null,
    ['PayPal'],
  ],
};

const html = (body: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title><body>${body}`;

const ACCOUNT = 'secure.chase.com';
const NEWSROOM = 'media.chase.com';
const HOSTS = [ACCOUNT, NEWSROOM].map((host) => `MAP ${host} 127.0.0.1`);

const bodies = new Map<string, string>();
let server: Server;
let port: number;

beforeAll(async () => {
  server = createServer((request, response) => {
    const body = bodies.get(request.url ?? '');
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'text/html' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});

afterAll(() => {
  server?.closeAllConnections();
  server?.close();
});

describe.each(BROWSERS)('in %s', (kind) => {
  let session: Session;

  beforeAll(async () => {
    const rules = [...HOSTS, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'].join(',');
    const args = kind === 'chromium' ? [`--host-resolver-rules=${rules}`] : [];
    session = await launchExtension(kind, { companion: false, args });
  });

  afterAll(() => session?.close());

  /** Opens a page at some host of the web, which is this machine. */
  const open = async (body: string, host = '127.0.0.1'): Promise<Page> => {
    const page = await session.newPage();
    bodies.set('/page', html(body));
    const url = `http://${host}:${port}/page`;
    // Firefox has no map of hosts; what it asks for there is answered here.
    if (kind === 'firefox' && host !== '127.0.0.1') {
      await page.setRequestInterception(true);
      page.on('request', (request) => {
        const isPage = request.url() === url;
        const answer = { status: isPage ? 200 : 404, body: isPage ? html(body) : '' };
        request.respond({ ...answer, contentType: 'text/html' }).catch(() => undefined);
      });
    }
    await page.goto(url);
    return page;
  };

  const namesOn = async (page: Page): Promise<string[]> => {
    const { mentions } = await settledReport(session, page);
    return [...new Set(mentions.flatMap(({ kind, text }) => (kind === 'name' ? text : [])))].sort();
  };

  it.each(Object.entries(PAGES))('%s', async (_name, [body, why, names]) => {
    const page = await open(body);
    expect(await namesOn(page)).toEqual(names);
    expect((await settledReport(session, page)).leftAlone).toBe(why);
    await page.close();
  });

  it('a company’s account host is left alone, and its newsroom read', async () => {
    const account = await open(PROSE, ACCOUNT);
    expect(await settledReport(session, account)).toMatchObject({
      leftAlone: 'account',
      mentions: [],
    });
    await account.close();
    const newsroom = await open(PROSE, NEWSROOM);
    expect(await namesOn(newsroom)).toEqual(['Facebook', 'JPMorgan Chase']);
    await newsroom.close();
  });

  it('a site that the reader allowed is read', async () => {
    await session.store('sync', { 'setting.allowedSites': ['secure.chase.com'] });
    const page = await open(PROSE, ACCOUNT);
    expect(await namesOn(page)).toEqual(['Facebook', 'JPMorgan Chase']);
    await page.close();
    await session.forget('sync', ['setting.allowedSites']);
  });

  it('the popup says so, and one press has the site read', async () => {
    const page = await open(`<p>${NAMED}</p>${SIGN_IN}`);
    await settledReport(session, page);
    const popup = await session.openPopup(page, 'src/popup/popup.html');
    await popup.waitForSelector('.remedy');
    const said = await popup.$eval('.status', ({ textContent }) => textContent);
    expect(said).toMatch(/^This page is not read.*for signing in/);
    await popup.click('.remedy').catch(() => undefined);
    await until('the page to be read', async () => (await namesOn(page)).length === 2);
    await session.forget('sync', ['setting.allowedSites']);
    if (!popup.isClosed()) await popup.close().catch(() => undefined);
    await page.close();
  });

  it('a field that comes later takes the marks away, and going brings them back', async () => {
    const page = await open(`<p>${NAMED}</p>`);
    expect(await namesOn(page)).toEqual(['Facebook', 'JPMorgan Chase']);
    await page.evaluate((form) => document.body.insertAdjacentHTML('beforeend', form), SIGN_IN);
    await until('the page to be left alone', async () => (await namesOn(page)).length === 0);
    expect(await page.evaluate(() => CSS.highlights.get('on-record')?.size ?? 0)).toBe(0);
    await page.evaluate(() => document.querySelector('form')?.remove());
    await until('the page to be read again', async () => (await namesOn(page)).length === 2);
    await page.close();
  });

  it('text is not read once somebody may write in it', async () => {
    const page = await open(`<div>${PROSE}</div><p>PayPal was named.</p>`);
    expect(await namesOn(page)).toContain('Facebook');
    await page.evaluate(() => document.querySelector('div')?.setAttribute('contenteditable', ''));
    await until('it to be forgotten', async () => String(await namesOn(page)) === 'PayPal');
    await page.evaluate(() => {
      document.designMode = 'on';
      document.querySelector('p:last-of-type')?.append(' American Express.');
    });
    await until('all to be forgotten', async () => (await namesOn(page)).length === 0);
    await page.close();
  });
});
