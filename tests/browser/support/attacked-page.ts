import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { cardOpened } from '../../../tools/browser/card.ts';
import type { BrowserKind } from '../../../tools/browser/find.ts';
import { PageServer } from '../../../tools/browser/page-server.ts';
import { settledReport } from '../../../tools/browser/reports.ts';
import type { Session } from '../../../tools/browser/session.ts';
import { inCard } from './card.ts';
import { launchExtension, testPage } from './extension.ts';
import { placeOf, restOn } from './pointer.ts';

/** The company on whose name the pointer rests. */
export const NAME = 'JPMorgan Chase';

/** Longer than any delay of the card. */
export const LONG = 1_000;

/** A page for each test, that attacks a reader's card, in a browser for all of a `describe`. */
export interface AttackedPage {
  readonly session: Session;
  readonly server: PageServer;
  readonly page: Page;
  /** Loads the article, and waits until it was read. */
  open(): Promise<void>;
  /** Opens the card of {@link NAME}. */
  hover(): Promise<void>;
  /** All that a choice or a link would leave behind. */
  lasting(): Promise<{ local: unknown; sync: Record<string, unknown>; tabs: readonly string[] }>;
}

export function useAttackedPage(kind: BrowserKind): AttackedPage {
  let session: Session;
  let server: PageServer;
  let page: Page;

  beforeAll(async () => {
    session = await launchExtension(kind);
    server = await PageServer.start();
  });

  beforeEach(async () => {
    await session.forgetSettings();
    page = await session.newPage();
    await page.mouse.move(0, 0);
    return () => page.close();
  });

  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  return {
    get session() {
      return session;
    },
    get server() {
      return server;
    },
    get page() {
      return page;
    },
    async open() {
      const address = server.addPage(testPage('article.html'));
      await page.goto(address, { waitUntil: 'domcontentloaded' });
      await settledReport(session, page);
    },
    async hover() {
      await restOn(page, await placeOf(page, 'article', NAME));
      await cardOpened(page);
      await inCard(page, 'footer');
    },
    lasting: async () => ({
      local: await session.stored('local'),
      sync: await session.stored('sync'),
      tabs: await session.tabs(),
    }),
  };
}
