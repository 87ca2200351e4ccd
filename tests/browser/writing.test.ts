import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkPackText } from '../../src/packs/adding/check-pack-text.ts';
import { chooseFiles } from '../../tools/browser/chosen-file.ts';
import { fromAll } from '../../tools/browser/elements.ts';
import { PageServer } from '../../tools/browser/page-server.ts';
import { acceptRecord, addRecord } from '../../tools/browser/records.ts';
import { settledReport } from '../../tools/browser/reports.ts';
import { type Session, until } from '../../tools/browser/session.ts';
import { keepDownloads, kept } from './support/downloads.ts';
import { BROWSERS, launchExtension, testPage } from './support/extension.ts';
import { chooseEntry, fill, hasEntry, pick, says, select } from './support/writing.ts';

const OPTIONS = 'src/options/options.html';
const TITLE = 'A record of a reader’s own';
const QUOTED =
  'No customer asked us to hand over these account statements, and none of them ever will,';
const CLAIMED = 'Example Platform was reported to have asked for them in spring.';

describe.each(BROWSERS)('writing a record in %s', (kind) => {
  let session: Session;
  let server: PageServer;
  let page: Page;
  let pack = '';
  let draft = '';

  beforeAll(async () => {
    session = await launchExtension(kind);
    server = await PageServer.start();
    page = await session.newPage();
    await page.goto(server.addPage(testPage('writing.html')), { waitUntil: 'domcontentloaded' });
    await settledReport(session, page);
  });

  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  const options = async (): Promise<Page> => {
    const opened = await session.openExtensionPage(OPTIONS);
    await opened.waitForSelector('#writing button[aria-pressed]');
    return opened;
  };
  const openDraft = async (): Promise<Page> => {
    const opened = await options();
    await opened.locator(`.drafts button::-p-text(${TITLE})`).click();
    await opened.waitForSelector('.draft');
    return opened;
  };
  const texts = (of: Page) =>
    fromAll(of, '.draft-entries > li > .label', (all) => all.map((one) => one.textContent));

  /** What an entry is offered as; the form is filled once it is known which drafts there are. */
  const kindOf = async (form: Page): Promise<string | null> => {
    const chosen = await form.waitForSelector('input[type=radio]:checked');
    return chosen?.evaluate((one) => one.getAttribute('value')) ?? null;
  };

  it('no menu has the entry before the reader turns writing on', async () => {
    expect(await hasEntry(session, page)).toBe(false);
    const settings = await options();
    await settings.locator('#writing button[aria-pressed=false]').click();
    await settings.waitForSelector('#writing button[aria-pressed=true]');
    await says(settings, 'On: the menu');
    await settings.close();
    await until('the entry', () => hasEntry(session, page));
  });

  it('a sentence that is selected is kept as it stands, and becomes a quotation', async () => {
    const at = await select(page, QUOTED);
    const form = await chooseEntry(session, page, at);
    expect(await form.$eval('.chosen .words', (words) => words.textContent)).toContain(QUOTED);
    expect(await form.$eval('.chosen a', (link) => (link as HTMLAnchorElement).href)).toBe(
      page.url(),
    );
    // What stands in quotation marks is offered as a quotation.
    expect(await kindOf(form)).toBe('quotation');
    await fill(form, 'Title of the new record', TITLE);
    await fill(form, 'Which company’s words', 'Example Bank');
    await fill(form, 'What it comes to', 'The bank said that nobody had asked.');
    await pick(form, 'This page credits', 'company');
    await fill(form, 'To whom', 'Example Times');
    await pick(form, 'What kind of page', 'aggregation');
    await form.locator('button[type=submit]').click();
    await says(form, `Added to ${TITLE}.`);
    await form.close();
  });

  it('another becomes a claim of the same record, whose page is known', async () => {
    const at = await select(page, CLAIMED);
    const form = await chooseEntry(session, page, at);
    expect(await kindOf(form)).toBe('claim');
    await fill(form, 'About which companies', 'Example Platform; Example Bank');
    await fill(form, 'The claim', 'The platform was reported to have asked for statements.');
    await pick(form, 'This page credits', 'none');
    await pick(form, 'Heading', 'reactions');
    await form.locator('button[type=submit]').click();
    await says(form, `Added to ${TITLE}.`);
    await form.close();
  });

  it('nothing is kept where the selection is not what the reader saw', async () => {
    const at = await select(page, QUOTED);
    if (kind === 'firefox') {
      // As soon as the reader's menu is up, the page selects something else.
      await page.evaluate(() => {
        addEventListener(
          'contextmenu',
          () =>
            setTimeout(() => {
              const first = document.querySelector('h1')?.firstChild as Text;
              getSelection()?.setBaseAndExtent(first, 0, first, 7);
            }),
          { once: true },
        );
      });
    }
    const form = await chooseEntry(session, page, at, { shown: 'Something else' });
    await says(form, 'Nothing was added: what the page gave is not what you saw selected.');
    await form.close();
  });

  it('a selection over two paragraphs is refused with the reason', async () => {
    await select(page, CLAIMED);
    const at = await page.evaluate(() => {
      const [a, b] = document.querySelectorAll('#reported, #after') as unknown as [Node, Node];
      getSelection()?.setBaseAndExtent(a, 0, b, 1);
      const box = (a as Element).getBoundingClientRect();
      return { x: box.x + 20, y: box.y + 12 };
    });
    const form = await chooseEntry(session, page, at);
    await says(form, 'Nothing was added: the selection goes over more than one paragraph.');
    await form.close();
  });

  it('words of a frame are kept with the frame’s own address', async () => {
    const framed = await session.newPage();
    await framed.goto(`${server.addFolder(testPage('frames'))}index.html`);
    const frame = framed.frames().find((one) => one.url().endsWith('asked.html'));
    if (!frame) throw new Error('The frame is not there.');
    const at = await select(framed, 'PayPal was asked', frame);
    const form = await chooseEntry(session, framed, at, { frame });
    expect(await form.$eval('.chosen a', (link) => (link as HTMLAnchorElement).href)).toBe(
      frame.url(),
    );
    await form.locator('button::-p-text(Do not keep them)').click();
    await says(form, 'were dropped');
    await form.close();
    await framed.close();
  });

  it('words wait where the form was closed, and can be dropped and brought back', async () => {
    const at = await select(page, 'So much is known of it.');
    const form = await chooseEntry(session, page, at);
    await form.close();
    const settings = await options();
    await says(settings, 'So much is known of it.');
    await settings.locator('[aria-label="Remove So much is known of it."]').click();
    await says(settings, 'Removed: So much is known of it.');
    await settings.locator('#writing button::-p-text(Undo)').click();
    await says(settings, 'Taken back.');
    await settings.locator('[aria-label="Remove So much is known of it."]').click();
    await says(settings, 'Removed: So much is known of it.');
    await settings.close();
  });

  it('entries are put in order by the keyboard, removed and brought back', async () => {
    const settings = await openDraft();
    expect(await texts(settings)).toEqual(['Quotation', 'Claim']);
    await settings.focus('.draft-entries > li:last-child .tools button');
    await settings.keyboard.press('Enter');
    await until('the claim to come first', async () => (await texts(settings))[0] === 'Claim');
    // The focus stays with the entry that was moved.
    await settings.keyboard.press('Tab');
    await settings.keyboard.press('Enter');
    await until('the order to be as before', async () => (await texts(settings))[0] !== 'Claim');
    await settings.locator('.draft-entries > li:first-child button::-p-text(Remove)').click();
    await until('the quotation to go', async () => (await texts(settings)).length === 1);
    await settings.locator('.draft .removed button::-p-text(Undo)').click();
    await until('it to come back', async () => (await texts(settings)).length === 2);
    expect(await texts(settings)).toEqual(['Quotation', 'Claim']);
    await settings.close();
  });

  it('the check names what is missing, and leads there', async () => {
    const settings = await openDraft();
    await settings.locator('.draft button::-p-text(Check)').click();
    await says(settings, 'Who keeps it: empty');
    await says(settings, 'How far it can be relied on: empty');
    await settings.locator('.problems button::-p-text(About the record)').click();
    await until('the focus to be in the part', () =>
      settings.evaluate(() => document.activeElement?.closest('#part-record') !== null),
    );
    await settings.close();
  });

  it('filled in, it is whole, and is saved as a record that fits the schema', async () => {
    const settings = await openDraft();
    for (const part of ['About the record', 'Its companies', 'Its pages']) {
      await settings.locator(`.draft summary::-p-text(${part})`).click();
    }
    await fill(settings, 'Who keeps it', 'A reader');
    await fill(settings, 'Licence', 'CC BY 4.0');
    await fill(settings, 'By what rule', 'What the sample page prints.');
    await fill(settings, 'The whole story', 'The bank said that nobody had asked.');
    await fill(settings, 'How far it can', 'A sample page.');
    for (const [label, text] of [
      ['Its part in the story', 'It is named on the sample page.'],
      ['What was reported of it', 'It was said to talk with others.'],
    ] as const) {
      for (const nth of [0, 1]) await fill(settings, label, text, nth);
    }
    await settings.locator('.draft button::-p-text(Check)').click();
    await says(settings, 'Nothing is missing');
    await keepDownloads(settings);
    await settings.locator('.draft button::-p-text(Save as a record)').click();
    pack = await kept(settings, 'a-record-of-a-reader-s-own.json');
    expect(checkPackText(pack, 'a.json').problems).toEqual([]);
    const [position] = JSON.parse(pack).positions;
    expect(position.evidence[0]).toMatchObject({
      form: 'quoted',
      hash: expect.stringMatching(/^[0-9a-f]{12}$/),
      quote: { exact: QUOTED, prefix: '“', suffix: '” Example Bank said in a ' },
      attribution: {
        kind: 'company',
        to: 'Example Bank, to Example Times',
        recipients: ['Example Times'],
      },
    });
    await settings.locator('.draft button::-p-text(Save the draft)').click();
    draft = await kept(settings, 'a-record-of-a-reader-s-own.draft.json');
    await settings.close();
  });

  it('the saved record is added as a reader’s own, and its quotation is found on the page', async () => {
    const settings = await openDraft();
    await addRecord(settings, { name: 'own.json', text: pack });
    await says(settings, `Added: ${TITLE}.`);
    await settings.close();
    await until('its quotation to be found', async () => {
      await page.reload({ waitUntil: 'domcontentloaded' });
      const { mentions } = await settledReport(session, page);
      return mentions.some(({ dossier }) => dossier === 'a-record-of-a-reader-s-own');
    });
    const tidy = await session.openExtensionPage(OPTIONS);
    await tidy.locator(`.own-record [aria-label="Remove: ${TITLE}"]`).click();
    await until('it to go', async () => (await tidy.$('.own-record')) === null);
    await tidy.close();
  });

  it('is read with at a press, as if its file had been chosen', async () => {
    const settings = await openDraft();
    await settings.locator('.draft button::-p-text(Read with it)').click();
    await acceptRecord(settings);
    await says(settings, `Added: ${TITLE}.`);
    await settings.close();
  });

  it('a draft’s file brings it back; a broken one is refused by line', async () => {
    const settings = await options();
    await settings.locator(`.drafts [aria-label="Remove ${TITLE}"]`).click();
    await says(settings, `Removed: ${TITLE}.`);
    const choose = async (name: string, text: string) => {
      const fields = await settings.$$('#writing input[type=file]');
      await chooseFiles(fields.at(-1), [{ name, text }]);
    };
    await choose('broken.json', draft.replace('"format": 1', '"format": 7'));
    await says(settings, 'broken.json is not a draft that can be read.');
    await says(settings, 'draft.format');
    await choose('good.json', draft);
    await until('the draft to open', async () => (await texts(settings)).length === 2);
    await settings.close();
  });

  it('turned off, the entry goes, and so does the permission where it was asked for', async () => {
    const settings = await options();
    await settings.locator('#writing button[aria-pressed=true]').click();
    await says(settings, 'Off. Your drafts are kept.');
    const allowed = await settings.evaluate(async () => {
      const { browser, chrome } = globalThis as unknown as Record<string, Permissions>;
      return ((browser ?? chrome) as Permissions).permissions.contains({
        permissions: ['contextMenus'],
      });
    });
    // In Firefox it comes with the extension and cannot be given back.
    expect(allowed).toBe(kind === 'firefox');
    await settings.close();
    await until('the entry to go', async () => !(await hasEntry(session, page)));
  });

  it('no error is met', () => {
    expect(session.errors.take()).toEqual([]);
  });
});

interface Permissions {
  readonly permissions: { contains(of: { permissions: string[] }): Promise<boolean> };
}
