import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { CARD_HOST } from '../../src/card/contract.ts';
import type { ReportedMention } from '../../src/protocol/to-page.ts';
import { cardOpened } from '../browser/card.ts';
import { launch } from '../browser/launch.ts';
import { PageServer } from '../browser/page-server.ts';
import { settledReport } from '../browser/reports.ts';
import { type Session, until } from '../browser/session.ts';
import { shadowText } from '../browser/shadow.ts';
import { packageFor } from '../build/build.ts';
import { packageIn } from '../build/package-in.ts';
import type { Setting } from './scenes.ts';

const pageNamed = (name: string) =>
  fileURLToPath(new URL(`../../tests/pages/${name}.html`, import.meta.url));
const ARTICLE = pageNamed('article');
const QUOTATIONS = pageNamed('quotations');
const OPTIONS = 'src/options/options.html';

/** One browser with the extension, set up for one picture. */
export class Studio {
  private constructor(
    readonly session: Session,
    readonly server: PageServer,
    readonly setting: Setting,
  ) {}

  static async open(setting: Setting): Promise<Studio> {
    const scale = setting.viewport?.deviceScaleFactor;
    const session = await launch({
      kind: 'chromium',
      // A popup has the browser's own scale, whatever is emulated for pages, and the screen's room.
      args:
        scale === undefined
          ? []
          : [`--force-device-scale-factor=${scale}`, '--screen-info={2560x1920}'],
      extension: setting.language ? packageIn(setting.language) : packageFor('chrome'),
      companion: true,
      colorScheme: setting.theme,
      viewport: setting.viewport ?? { width: 1100, height: 800 },
    });
    return new Studio(session, await PageServer.start(), setting);
  }

  /** The article, with the card of the first mention of a company, or of a passage, open. */
  async card(entity: string | null): Promise<Page> {
    const page = await this.article();
    return this.#cardOf(page, (one) => one.entity === entity);
  }

  /** The page of statements, with the card of one position's words open. */
  async quotation(position: string): Promise<Page> {
    const page = await this.article(QUOTATIONS);
    return this.#cardOf(page, (one) => one.quotation?.position === position);
  }

  async #cardOf(page: Page, is: (mention: ReportedMention) => boolean): Promise<Page> {
    const { mentions } = await settledReport(this.session, page);
    const mention = mentions.find(is);
    if (!mention) throw new Error('The page has no such mention.');
    await this.session.ask(page, { type: 'popup→page:reveal', id: mention.id } as { type: string });
    await cardOpened(page);
    await until('the card to show text', async () => (await shadowText(page, CARD_HOST)) !== '');
    return page;
  }

  /** The article on a touch screen, with the sheet that a tap on these words opens. */
  async sheet(words: string): Promise<Page> {
    const page = await this.article();
    await page.setViewport({ ...this.#viewport(), hasTouch: true, isMobile: true });
    await settledReport(this.session, page);
    const place = await page.evaluate((wanted) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const { data, parentElement } = walker.currentNode as Text;
        const start = data.indexOf(wanted);
        if (start < 0 || !parentElement?.closest('article p')) continue;
        parentElement.scrollIntoView();
        const range = document.createRange();
        range.setStart(walker.currentNode, start);
        range.setEnd(walker.currentNode, start + 4);
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }
      throw new Error(`“${wanted}” stands nowhere in the article.`);
    }, words);
    await page.touchscreen.tap(place.x, place.y);
    await cardOpened(page);
    await until('the card to show text', async () => (await shadowText(page, CARD_HOST)) !== '');
    return page;
  }

  async article(file = ARTICLE): Promise<Page> {
    const page = await this.session.newPage();
    await this.#dress(page);
    await page.goto(this.server.addPage(file), { waitUntil: 'domcontentloaded' });
    return page;
  }

  /** A page of the extension. @param part selector of what to scroll to. */
  async extensionPage(path: string, part?: string): Promise<Page> {
    const page = await this.session.openExtensionPage(path);
    await this.#dress(page);
    await page.waitForSelector('main section, main fieldset');
    if (part !== undefined) {
      await page.evaluate((selector) => document.querySelector(selector)?.scrollIntoView(), part);
    }
    return page;
  }

  /** A page of the extension that shows something which the reader writes. */
  async writing(shelf: 'drafts' | 'captures', value: unknown, fragment: string): Promise<Page> {
    const control = await this.session.openExtensionPage(OPTIONS);
    // Its database is there once the page has read from it.
    await control.waitForSelector('#writing .drafts');
    await control.evaluate(
      async (store, raw) => {
        const request = indexedDB.open('on-record-drafts');
        await new Promise((resolve) => request.addEventListener('success', resolve));
        const transaction = request.result.transaction(store, 'readwrite');
        transaction.objectStore(store).put(raw, 'sample');
        await new Promise((resolve) => transaction.addEventListener('complete', resolve));
        request.result.close();
      },
      shelf,
      value,
    );
    await control.close();
    const page = await this.extensionPage(`${OPTIONS}#${fragment}`);
    await page.waitForSelector('.chosen');
    return page;
  }

  /**
   * The toolbar popup over the article, at the size that the browser gives it.
   *
   * @param company unfolded, with its own words.
   * @param file the page below it.
   */
  async popup(company?: string, file = ARTICLE): Promise<Page> {
    const article = await this.article(file);
    await settledReport(this.session, article);
    const popup = await this.session.openPopup(article, 'src/popup/popup.html');
    await popup.waitForSelector('.story');
    await popup.waitForSelector('.walker');
    if (company !== undefined) await popup.locator(`summary::-p-text(${company})`).click();
    return popup;
  }

  /** The same over the page of statements. */
  popupOfStatements(): Promise<Page> {
    return this.popup(undefined, QUOTATIONS);
  }

  async close(): Promise<void> {
    await this.session.close();
    await this.server.close();
  }

  #viewport() {
    return this.setting.viewport ?? { width: 1100, height: 800 };
  }

  async #dress(page: Page): Promise<void> {
    await page.setViewport(this.#viewport());
    if (!this.setting.forcedColors) return;
    const devtools = await page.createCDPSession();
    await devtools.send('Emulation.setEmulatedMedia', {
      features: [
        { name: 'forced-colors', value: 'active' },
        { name: 'prefers-color-scheme', value: this.setting.theme },
      ],
    });
  }
}
