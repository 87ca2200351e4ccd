import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CARD_HOST } from '../../src/card/contract.ts';
import { closeCard, isCardOpen } from '../../tools/browser/card.ts';
import { PageServer } from '../../tools/browser/page-server.ts';
import { settledReport } from '../../tools/browser/reports.ts';
import { type Session, until } from '../../tools/browser/session.ts';
import { queryShadow } from '../../tools/browser/shadow.ts';
import { inCard, placeInCard, pressInCard } from './support/card.ts';
import { BROWSERS, launchExtension } from './support/extension.ts';
import { paintedWords } from './support/marks.ts';
import { placeOf, restOn } from './support/pointer.ts';

/** Longer than the card takes to open, or to close. */
const LONG = 1_200;

const STORY = `<article><h1>Banks were asked for data</h1>
<p id="one">In August 2018 it was reported that Facebook had asked Wells Fargo for its customers’ card transactions.</p>
<p id="two">Citigroup spoke of talks about possible partnerships. US Bancorp gave no comment.</p></article>`;
const made = (body: string, style = '') =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Banks and customer data</title><style>body{font:18px/1.5 serif;max-width:640px;margin:30px auto}${style}</style><body>${body}</body></html>`;
const component = (name: string, shadow: string, after = '') =>
  `<script>customElements.define('${name}', class extends HTMLElement {
    connectedCallback() { const root = this.attachShadow({ mode: 'open' }); root.innerHTML = \`${shadow}\`; ${after} }
  })</script>`;

/** What pages do that readers of other extensions have reported. Written for these tests. */
const PAGES = {
  plain: made(STORY),
  'embeds-a-frame': made(
    `${STORY}<p id="last" style="margin-bottom:0">The request came from PayPal</p>
     <iframe src="nobody.html" style="display:block;border:0;width:600px;height:400px"></iframe>`,
  ),
  'in-a-tall-frame': made(
    `<p>Above.</p><iframe src="tall.html" style="display:block;border:0;width:600px;height:2600px"></iframe>`,
  ),
  tall: made(`<p style="height:500px">Text.</p>${STORY}<p style="height:1500px">Text.</p>`),
  'links-to-them': made(
    `<p>The council met on Tuesday to hear what the new bridge would cost.</p>
     <footer>Share on <a href="#">Facebook</a>, pay by <a href="#">PayPal</a></footer>`,
  ),
  nobody: made('<p>A chart of payments by month. It names nobody.</p>'),
  'closes-on-a-press-outside': made(
    `<div id="dialog" role="dialog">${STORY}</div>
     <script>for (const type of ['pointerdown', 'mousedown', 'focusin', 'touchstart'])
       for (const capture of [true, false])
         document.addEventListener(type, (e) => { if (!dialog.contains(e.target)) dialog.hidden = true }, capture)</script>`,
  ),
  'takes-every-key': made(
    `${STORY}<script>window.taken = [];
     for (const capture of [true, false]) document.addEventListener('keydown', (e) => {
       if (/INPUT|BUTTON/.test(e.target.tagName)) return;
       if (e.key !== 'Tab') { taken.push(e.key); e.preventDefault() } }, capture)</script>`,
  ),
  'defines-late': made(
    `<main><late-story></late-story></main><script>setTimeout(() => {
      customElements.define('late-story', class extends HTMLElement {
        connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = \`${STORY}\` } }) }, 1200)</script>`,
  ),
  'hosts-in-a-div': made(
    `<main><div id="host"></div></main><script>host.attachShadow({ mode: 'open' }).innerHTML = \`${STORY}\`</script>`,
  ),
  'hides-by-style': made(
    `${STORY}<script>setTimeout(() => document.body.classList.add('ready'), 1200)</script>`,
    'body:not(.ready){visibility:hidden}',
  ),
  'sets-names-apart': made(
    `<article><h1>Banks were asked for data</h1><p id="broken">It was Wells<br>Fargo that declined.</p>
     <p id="hidden">It was Pay<span style="display:none">–</span>Pal, and American<wbr> Express.</p>
     <p id="soft">It was Face\u00adbook that asked.</p></article>`,
  ),
  'shows-another-page': made(
    `<main id="view">${STORY}</main><script>window.go = () => {
      history.pushState({}, '', '?weather'); view.innerHTML = '<h1>Weather</h1><p>Rain in the north.</p>' }</script>`,
  ),
  'slots-into-a-dialog': made(
    `<paper-dialog>${STORY}</paper-dialog>${component('paper-dialog', '<dialog><slot></slot></dialog>', 'root.firstChild.showModal();')}`,
  ),
  'draws-itself-anew': made(
    `<main id="view">${STORY}</main><script>const html = view.innerHTML;
     window.draw = (how) => {
       if (how === 'elements') view.innerHTML = html;
       else for (const p of view.querySelectorAll('p')) {
         if (how === 'nodes') p.replaceChildren(p.textContent); else p.firstChild.data = p.textContent;
       } }</script>`,
  ),
  'is-written-downwards': made(
    STORY,
    'html{writing-mode:vertical-rl}body{max-width:none;max-height:500px}',
  ),
  'forbids-selection': made(
    `${STORY}<script>for (const type of ['selectstart', 'mousedown', 'contextmenu', 'dragstart'])
      document.addEventListener(type, (e) => e.preventDefault(), true)</script>`,
    '*{user-select:none;-webkit-user-select:none}',
  ),
  'has-a-margin-on-the-root': made(STORY, 'html{margin-left:200px;width:700px}'),
} as const;

let server: PageServer;
let folder: string;
let base: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'on-record-kinds-'));
  for (const [name, html] of Object.entries(PAGES)) {
    await writeFile(join(folder, `${name}.html`), html);
  }
  server = await PageServer.start();
  base = server.addFolder(folder);
});

afterAll(async () => {
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

describe.each(BROWSERS)('in %s, a page that', (kind) => {
  let session: Session;
  let page: Page;

  beforeAll(async () => {
    session = await launchExtension(kind);
    page = await session.newPage();
  });

  beforeEach(() => page.mouse.move(1, 1));

  afterAll(() => session?.close());

  const open = async (name: keyof typeof PAGES) => {
    await page.goto(`${base}${name}.html`);
    await settledReport(session, page);
  };

  const hover = async (within: string, name: string) => {
    await restOn(page, await placeOf(page, within, name));
    await until(`the card of ${name}`, () => isCardOpen(page));
    await until(
      'it to be placed',
      async () => ((await inCard(page, '.card-box'))[0]?.box.height ?? 0) > 60,
    );
  };

  const marked = async () =>
    (await settledReport(session, page)).mentions
      .filter((one) => one.marked)
      .map(({ text }) => text);

  it('has marks is styled for them, and no other: a style sheet costs a page at each of its elements', async () => {
    // In the page's own world, as the page itself would see it.
    const isStyled = () =>
      page.evaluate(() => {
        const element = document.body.appendChild(document.createElement('div'));
        element.setAttribute('data-on-record-card', '');
        const value = getComputedStyle(element).getPropertyValue('--on-record-is-there');
        element.remove();
        return value === 'visible';
      });
    for (const name of ['nobody', 'links-to-them'] as const) {
      await open(name);
      await sleep(LONG / 2);
      expect(await isStyled(), name).toBe(false);
    }
    await open('plain');
    await until('the page to be styled', isStyled);
  });

  it('clears the registry of highlights: the marks come back', async () => {
    await open('plain');
    const before = await paintedWords(page);
    expect(before.length).toBeGreaterThan(0);
    const left = await page.evaluate(() => {
      CSS.highlights.clear();
      return CSS.highlights.size;
    });
    expect(left).toBe(0);
    await until(
      'the marks to come back',
      async () => (await paintedWords(page)).join() === before.join(),
      3_000,
    );
  });

  it('embeds a frame: a card closes when the pointer goes there, and a quick pass opens none', async () => {
    await open('embeds-a-frame');
    await hover('#last', 'PayPal');
    const { x, y } = await placeOf(page, '#last', 'PayPal');
    await closeCard(page);
    await restOn(page, { x, y });
    // To where no card can lie: on a busy machine, one may have opened before the pointer gets there.
    const frame = await page.$eval('iframe', (element) => {
      const { left, bottom } = element.getBoundingClientRect();
      return { x: left + 2, y: bottom - 2 };
    });
    await page.mouse.move(frame.x, frame.y);
    await sleep(LONG);
    expect(await isCardOpen(page)).toBe(false);
  });

  it('closes its dialog on a press or focus outside: not for one in the card', async () => {
    await open('closes-on-a-press-outside');
    await hover('#one', 'Wells Fargo');
    const [tool] = await inCard(page, '.tools button');
    if (!tool) throw new Error('The card has no buttons.');
    await page.mouse.click(tool.box.x + 5, tool.box.y + 5);
    await sleep(100);
    expect(
      await page.evaluate(() => document.querySelector('#dialog')?.hasAttribute('hidden')),
    ).toBe(false);
    expect((await inCard(page, '.tools button'))[0]?.attributes['aria-expanded']).toBe('true');
  });

  it('takes every key for its shortcuts: the card’s keys are the card’s', async () => {
    await open('takes-every-key');
    await session.ask(page, { type: 'background→page:step', by: 1 } as never);
    await until('the card', () => isCardOpen(page));
    const focused = async () => (await queryShadow(page, CARD_HOST, '.tools button:focus'))?.[0];
    for (let i = 0; i < 40 && !(await focused()); i++) await page.keyboard.press('Tab');
    for (const [key, expanded] of [
      [' ', 'true'],
      ['Enter', 'false'],
    ] as const) {
      await page.keyboard.press(key);
      await until(`“${key}” to press the button`, async () => {
        return (await focused())?.attributes['aria-expanded'] === expanded;
      });
    }
    expect(await page.evaluate(() => (window as unknown as { taken: string[] }).taken)).toEqual([]);
  });

  it('is selected in: no card while a button is down', async () => {
    await open('plain');
    const { x, y } = await placeOf(page, '#one', 'Facebook');
    await page.mouse.move(x - 150, y);
    await page.mouse.down();
    await page.mouse.move(x, y, { steps: 12 });
    await sleep(LONG);
    expect(await isCardOpen(page)).toBe(false);
    expect(await page.evaluate(() => String(getSelection()).length)).toBeGreaterThan(3);
    await page.mouse.up();
  });

  it.each(['defines-late', 'hosts-in-a-div', 'hides-by-style'] as const)(
    '%s: its text is read once it is there',
    async (name) => {
      await open(name);
      await until('the marks', async () => (await marked()).includes('Wells Fargo'), 8_000);
    },
  );

  it('shows another page without loading it: the card goes with its mark', async () => {
    await open('shows-another-page');
    await hover('#one', 'Wells Fargo');
    await page.evaluate(() => (window as unknown as { go: () => void }).go());
    await until('the card to close', async () => !(await isCardOpen(page)), 2_000);
  });

  it.each([
    ['#broken', 'Wells'],
    ['#hidden', 'American'],
    ['#soft', 'Face'],
  ])('sets a name apart in %s: the card stays while its mark does', async (within, name) => {
    await open('sets-names-apart');
    await hover(within, name);
    await sleep(LONG);
    expect(await isCardOpen(page)).toBe(true);
  });

  it.each([
    ['removed', "document.querySelector('#one').remove()"],
    ['replaced', "document.querySelector('#one').textContent = 'Something else was reported.'"],
    ['hidden', "document.querySelector('#one').style.display = 'none'"],
    ['made invisible', "document.querySelector('#one').style.visibility = 'hidden'"],
  ])('has its marked text %s: the card goes with it', async (_what, script) => {
    await open('plain');
    await hover('#one', 'Wells Fargo');
    await page.evaluate(script);
    await until('the card to close', async () => !(await isCardOpen(page)), 2_000);
  });

  it.each(['elements', 'nodes', 'data'])(
    'draws itself anew, by new %s: the card stays beside the same words, as it was',
    async (how) => {
      await open('draws-itself-anew');
      await hover('#one', 'Wells Fargo');
      await pressInCard(page, '.tools button', 'Cite');
      const [before] = await inCard(page, '.card-box');
      for (let i = 0; i < 3; i++) {
        await page.evaluate(
          (by) => (window as unknown as { draw: (how: string) => void }).draw(by),
          how,
        );
        await sleep(LONG);
        expect(await isCardOpen(page)).toBe(true);
        const [box] = await inCard(page, '.card-box');
        expect(box?.box).toEqual(before?.box);
        expect((await inCard(page, '.tools [aria-expanded=true]'))[0]?.text).toBe('Cite');
      }
      // Then its words are others.
      await page.evaluate("document.querySelector('#one').textContent = 'It rained in the north.'");
      await until('the card to close', async () => !(await isCardOpen(page)), 2_000);
    },
  );

  it('is written downwards: the card is beside its mark, in the window', async () => {
    await open('is-written-downwards');
    await hover('#one', 'Wells Fargo');
    const [box] = await inCard(page, '.card-box');
    if (!box) throw new Error('There is no card.');
    const { x, y, width, height } = box.box;
    const mark = await page.evaluate(() => {
      const text = document.querySelector('#one')?.firstChild as Text;
      const range = new Range();
      range.setStart(text, text.data.indexOf('Wells'));
      range.setEnd(text, text.data.indexOf('Wells') + 11);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      return { left, right, top, bottom, width: innerWidth, height: innerHeight };
    });
    const isOver =
      x < mark.right && x + width > mark.left && y < mark.bottom && y + height > mark.top;
    expect(isOver).toBe(false);
    expect(x).toBeGreaterThanOrEqual(0);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(mark.width);
    expect(y + height).toBeLessThanOrEqual(mark.height);
    const apart = Math.max(
      x - mark.right,
      mark.left - x - width,
      y - mark.bottom,
      mark.top - y - height,
    );
    expect(apart).toBeLessThan(40);
  });

  it('forbids selection: a press in the card is the card’s, and its buttons work', async () => {
    await open('forbids-selection');
    await hover('#one', 'Wells Fargo');
    const { x, y } = await placeInCard(page, '.sentence', 0);
    await page.mouse.click(x, y, { count: 2 });
    await sleep(LONG);
    expect(await isCardOpen(page)).toBe(true);
    await pressInCard(page, '.tools button', 'Why marked?');
    expect((await inCard(page, '.panel'))[0]?.text).toContain('full name');
  });

  it('shows its text in a dialog of a component: the card is seen and hit there', async () => {
    await open('slots-into-a-dialog');
    await restOn(page, await placeOf(page, '#one', 'Wells Fargo'));
    const isHit = () =>
      page.evaluate((host) => {
        const root = document.querySelector('paper-dialog')?.shadowRoot;
        const card = root?.querySelector(`dialog > ${host}`);
        if (!root || !card) return false;
        for (let x = 10; x < innerWidth; x += 40) {
          for (let y = 10; y < innerHeight; y += 40) {
            if (root.elementFromPoint(x, y) === card) return true;
          }
        }
        return false;
      }, CARD_HOST);
    await until('the card in the dialog', isHit);
  });

  it('has its text in an open shadow tree: the marks are painted there', async () => {
    await open('hosts-in-a-div');
    await until('the marks', async () => (await marked()).includes('Wells Fargo'));
    const painted = await page.screenshot({ encoding: 'base64' });
    // Again and again: they would come back.
    await page.evaluate(() => setInterval(() => CSS.highlights.clear(), 5));
    await until('the marks to go', () => page.evaluate(() => CSS.highlights.size === 0));
    expect(await page.screenshot({ encoding: 'base64' })).not.toBe(painted);
  });

  it('has a margin on its root: the card begins under its mark', async () => {
    await open('has-a-margin-on-the-root');
    await hover('#two', 'Citigroup');
    const [box] = await inCard(page, '.card-box');
    const left = await page.evaluate(() => {
      const text = document.querySelector('#two')?.firstChild as Text;
      const range = new Range();
      range.setStart(text, 0);
      range.setEnd(text, 9);
      return range.getBoundingClientRect().left;
    });
    expect(Math.abs((box?.box.x ?? 0) - left)).toBeLessThan(2);
  });

  it('shows its text in a frame taller than the window: the card is in the part that is seen', async () => {
    await open('in-a-tall-frame');
    const frame = page.frames().find((one) => one.url().endsWith('tall.html'));
    if (!frame) throw new Error('The page has no frame.');
    await until('the frame to be read', async () => (await session.badge(page)) !== '');
    const at = await frame.evaluate(() => {
      const text = document.querySelector('#one')?.firstChild as Text;
      const range = new Range();
      range.setStart(text, text.data.indexOf('Wells Fargo'));
      range.setEnd(text, text.data.indexOf('Wells Fargo') + 5);
      const { x, y, height } = range.getBoundingClientRect();
      return { x, y: y + height / 2 };
    });
    const offset = () =>
      page.evaluate(() => {
        const { x, y } = (document.querySelector('iframe') as Element).getBoundingClientRect();
        return { x, y, height: innerHeight };
      });
    // So that the mark is near the lower edge of the window, and the frame goes on far below it.
    const { y: before, height: window } = await offset();
    await page.evaluate((by) => scrollBy(0, by), before + at.y - (window - 60));
    const { x, y } = await offset();
    await restOn(page, { x: x + at.x + 5, y: y + at.y });
    const card = frame as unknown as Page;
    await until('the card', () => isCardOpen(card));
    await until(
      'it to be placed',
      async () => ((await inCard(card, '.card-box'))[0]?.box.height ?? 0) > 60,
    );
    const [box] = await inCard(card, '.card-box');
    expect((box?.box.y ?? 0) + y).toBeGreaterThanOrEqual(0);
    expect((box?.box.y ?? 0) + (box?.box.height ?? 0) + y).toBeLessThanOrEqual(window + 1);
  });

  it.runIf(kind === 'chromium')('is pinched: the card is in the part that is seen', async () => {
    await open('plain');
    const client = await page.createCDPSession();
    await client.send('Emulation.setPageScaleFactor', { pageScaleFactor: 2.5 });
    try {
      await session.ask(page, { type: 'background→page:step', by: 1 } as never);
      await until('the card', () => isCardOpen(page));
      await until(
        'it to be placed',
        async () => ((await inCard(page, '.card-box'))[0]?.box.height ?? 0) > 40,
      );
      await sleep(300);
      const [box] = await inCard(page, '.card-box');
      const seen = await page.evaluate(() => {
        const { offsetLeft, offsetTop, width, height, scale } = visualViewport as VisualViewport;
        return {
          left: offsetLeft,
          top: offsetTop,
          right: offsetLeft + width,
          bottom: offsetTop + height,
          scale,
        };
      });
      expect(seen.scale).toBe(2.5);
      const { x = 0, y = 0, width = 0, height = 0 } = box?.box ?? {};
      expect(x).toBeGreaterThanOrEqual(seen.left - 1);
      expect(y).toBeGreaterThanOrEqual(seen.top - 1);
      expect(x + width).toBeLessThanOrEqual(seen.right + 1);
      expect(y + height).toBeLessThanOrEqual(seen.bottom + 1);
    } finally {
      await client.send('Emulation.setPageScaleFactor', { pageScaleFactor: 1 });
      await client.detach();
    }
  });

  it('met no error', () => {
    expect(session.errors.take()).toEqual([]);
  });
});
