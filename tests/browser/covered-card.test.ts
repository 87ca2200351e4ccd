import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { CARD_HOST } from '../../src/card/contract.ts';
import { SETTLED_MS } from '../../src/card/guard/seen-clock.ts';
import { cardOpened, isCardOpen } from '../../tools/browser/card.ts';
import type { PageServer } from '../../tools/browser/page-server.ts';
import { type Session, until } from '../../tools/browser/session.ts';
import { queryShadow, type ShadowElement } from '../../tools/browser/shadow.ts';
import { NAME, useAttackedPage } from './support/attacked-page.ts';
import { inCard, placeInCard, pressInCard, SEEN_MS, takeInCard } from './support/card.ts';
import { BROWSERS, testPage } from './support/extension.ts';
import { paintedWords } from './support/marks.ts';
import { placeOf, restOn } from './support/pointer.ts';

const POPOVER = 'a popover that lets presses through';

/**
 * What a page lays over an open card, or does to its place, so that presses go to the card and the
 * reader sees something else. Each runs in the page, with the selector of the card's element.
 */
const COVERS: Record<string, (host: string) => unknown> = {
  [POPOVER]: () => {
    const bait = document.createElement('div');
    bait.popover = 'manual';
    bait.style.cssText = 'pointer-events: none; inset: 0; width: auto; height: auto';
    document.body.append(bait);
    bait.showPopover();
  },
  'a popover that comes back on top again and again': () => {
    const bait = document.createElement('div');
    bait.popover = 'manual';
    bait.style.cssText = 'pointer-events: none; inset: 0; width: auto; height: auto';
    document.body.append(bait);
    const again = () => {
      if (bait.matches(':popover-open')) bait.hidePopover();
      bait.showPopover();
    };
    again();
    setInterval(again, 30);
    for (const type of ['pointermove', 'pointerdown', 'pointerup', 'click']) {
      addEventListener(type, again, { capture: true });
    }
  },
  'a popover that goes when the press begins': () => {
    const bait = document.createElement('div');
    bait.popover = 'manual';
    bait.style.cssText = 'pointer-events: none; inset: 0; width: auto; height: auto';
    document.body.append(bait);
    bait.showPopover();
    const listener = () => {
      bait.hidePopover();
      setTimeout(() => bait.showPopover(), 150);
    };
    addEventListener('pointerdown', listener, { capture: true });
  },
  'nothing, with the card taken out as it is pressed': (host) => {
    addEventListener('click', () => document.querySelector(host)?.remove(), { capture: true });
  },
  'a popover in a closed shadow tree, whose events nobody hears': () => {
    for (const type of ['toggle', 'beforetoggle']) {
      addEventListener(type, (event) => event.stopImmediatePropagation(), { capture: true });
    }
    const outer = document.createElement('section');
    document.body.append(outer);
    const bait = document.createElement('div');
    bait.popover = 'manual';
    bait.style.cssText = 'pointer-events: none; inset: 0; width: auto; height: auto';
    outer.attachShadow({ mode: 'closed' }).append(bait);
    bait.showPopover();
  },
  'the backdrop of a tiny popover': () => {
    const style = document.createElement('style');
    style.textContent = '#bait::backdrop { background: white }';
    const bait = Object.assign(document.createElement('div'), { id: 'bait', popover: 'manual' });
    bait.style.cssText = 'inset: 0 auto auto 0; width: 1px; height: 1px; padding: 0; border: 0';
    document.body.append(style, bait);
    bait.showPopover();
  },
  'the backdrop of the card’s own element': (host) => {
    const style = document.createElement('style');
    style.textContent = `${host}::backdrop { background: white; pointer-events: none }`;
    document.body.append(style);
    const element = document.querySelector(host) as HTMLElement;
    element.popover = 'manual';
    element.showPopover();
  },
  'a dialog that holds the card': (host) => {
    const dialog = document.createElement('dialog');
    dialog.style.cssText = 'pointer-events: none; inset: 0; width: 100vw; height: 100vh';
    document.body.append(dialog);
    dialog.showModal();
    const element = document.querySelector(host) as HTMLElement;
    const { moveBefore } = dialog as unknown as { moveBefore?(node: Node, child: null): void };
    if (moveBefore) moveBefore.call(dialog, element, null);
    else dialog.append(element);
    dialog.close();
    dialog.showModal();
  },
  'a modal dialog': () => {
    const dialog = document.createElement('dialog');
    dialog.style.cssText = 'pointer-events: none; inset: 0; width: 100vw; height: 100vh';
    document.body.append(dialog);
    dialog.showModal();
  },
  'a fullscreen element': () => {
    const bait = document.createElement('div');
    bait.style.cssText = 'pointer-events: none; background: white';
    document.body.append(bait);
    return bait.requestFullscreen();
  },
  'a picture of what was before, in a view transition': () => {
    const style = document.createElement('style');
    style.textContent = `::view-transition { pointer-events: none; background: white }
      ::view-transition-group(root) { animation-duration: 100s }
      ::view-transition-new(root) { display: none }`;
    document.head.append(style);
    return document.startViewTransition(() => {}).ready;
  },
  'a window that is made tiny': () => {
    document.documentElement.style.setProperty('zoom', '0.1');
  },
};

/** A card is known to be there so much later than it is, at most. */
const LAG_MS = 80;

const middleOf = ({ x, y, width, height }: ShadowElement['box']) => ({
  x: x + width / 2,
  y: y + height / 2,
});

describe.each(BROWSERS)('in %s', (kind) => {
  const attacked = useAttackedPage(kind);
  const { open, hover, lasting } = attacked;
  let session: Session;
  let page: Page;
  let server: PageServer;

  beforeEach(() => {
    ({ session, page, server } = attacked);
  });

  /** Closes what a link has opened. */
  const closeOthers = async () => {
    for (const other of await session.browser.pages()) {
      const isKnown = /^(http:\/\/127\.|\w+-extension:)/.test(other.url());
      if (!isKnown && other !== page && other.url() !== 'about:blank') await other.close();
    }
  };

  /**
   * Tries an attack until it was in time: on a machine that is busy, a card is seen for long enough before
   * the press comes, which is then rightly taken.
   */
  const inTime = async (
    attack: () => Promise<{ ms: number; before: unknown; after: unknown }>,
  ): Promise<void> => {
    for (let tries = 0; tries < 8; tries++) {
      const { ms, before, after } = await attack();
      if (ms < SETTLED_MS - LAG_MS) return expect(after).toEqual(before);
      await closeOthers();
      await session.forgetSettings();
    }
    throw new Error(`No press came within ${SETTLED_MS} ms.`);
  };

  /** Where an element of the card is at this moment. */
  const placeNow = async (selector: string, which: string | number) => {
    const found = await inCard(page, selector);
    const one =
      typeof which === 'number' ? found[which] : found.find((e) => e.text.includes(which));
    if (!one) throw new Error(`No ${selector} “${which}” in the card.`);
    return middleOf(one.box);
  };

  describe('a choice and a link are not taken through', () => {
    /** Opens the card, and finds a choice that hides a company everywhere, and a link. */
    const aim = async (panel: string | null, selector: string, which: string | number) => {
      await open();
      await hover();
      if (panel !== null) await pressInCard(page, '.tools button', panel);
      const place = await placeInCard(page, selector, which);
      await page.mouse.move(place.x, place.y);
      await sleep(SEEN_MS);
      return place;
    };

    const CHOICE = ['Hide', '.choice button', 'Never mark'] as const;
    const LINK = [null, 'figcaption a', 0] as const;

    const tryThrough = async (
      cover: (host: string) => unknown,
      [panel, selector, which]: typeof CHOICE | typeof LINK,
    ) => {
      const aimed = await aim(panel, selector, which);
      const before = await lasting();
      await page.evaluate(cover, CARD_HOST);
      // Longer than any delay: it is not haste that is refused.
      await sleep(SEEN_MS);
      const [right, bottom] = await page.evaluate(() => [innerWidth - 2, innerHeight - 2] as const);
      // Where it is now, if it is still there; else where the reader's hand was.
      const [now] = (await queryShadow(page, CARD_HOST, selector)) ?? [];
      const { x, y } = now?.visible ? middleOf(now.box) : aimed;
      const at = [Math.min(x, right), Math.min(y, bottom)] as const;
      await page.mouse.click(...at);
      await sleep(150);
      await page.mouse.click(...at);
      await page.mouse.click(...at, { button: 'middle' });
      await sleep(300);
      expect(await lasting()).toEqual(before);
    };

    it.each(Object.entries(COVERS))('%s', (_, cover) => tryThrough(cover, CHOICE));

    // The same guard stands before both.
    it.each([POPOVER, 'a modal dialog', 'a picture of what was before, in a view transition'])(
      'a link: %s',
      (name) => tryThrough(COVERS[name] as (host: string) => unknown, LINK),
    );

    it('a popover on a thread that is kept busy until the press', async () => {
      const { x, y } = await aim(...CHOICE);
      const before = await lasting();
      await page.evaluate(() => {
        const bait = document.createElement('div');
        bait.popover = 'manual';
        bait.style.cssText = 'pointer-events: none; inset: 0; width: auto; height: auto';
        document.body.append(bait);
        bait.showPopover();
        const wait = () => {
          const until = performance.now() + 1_600;
          while (performance.now() < until);
          bait.hidePopover();
        };
        requestAnimationFrame(() => setTimeout(wait, 20));
      });
      // The reader presses on what is drawn, the bait; the page hears of it when it is gone.
      await sleep(SEEN_MS);
      await page.mouse.click(x, y);
      await sleep(300);
      expect(await lasting()).toEqual(before);
    });

    it('a card that jumps under the hand', async () => {
      await inTime(async () => {
        await aim('Hide', '.choice button', 'Never mark');
        const before = await lasting();
        const jumped = performance.now();
        await page.evaluate(() => {
          const { style } = document.querySelector('article') as HTMLElement;
          style.marginTop = '-60px';
        });
        await sleep(200);
        const { x, y } = await placeNow('.choice button', 'Never mark');
        await page.mouse.click(x, y);
        const ms = performance.now() - jumped;
        await sleep(300);
        return { ms, before, after: await lasting() };
      });
    });

    it('a card that has only just come', async () => {
      await inTime(async () => {
        await open();
        const before = await lasting();
        await hover();
        const came = performance.now();
        const { x, y } = await placeNow('figcaption a', 0);
        await page.mouse.click(x, y);
        const ms = performance.now() - came;
        await sleep(300);
        return { ms, before, after: await lasting() };
      });
    });

    it('a key pressed for something else', async () => {
      const cover = COVERS[POPOVER] as (host: string) => void;
      await open();
      await session.ask(page, { type: 'background→page:step', by: 1 } as never);
      await cardOpened(page);
      const isOnLink = async () => (await inCard(page, 'a')).some(({ focused }) => focused);
      await until('a link to have the focus', async () => {
        await page.keyboard.press('Tab');
        return isOnLink();
      });
      const before = await lasting();
      await page.evaluate(cover, CARD_HOST);
      await sleep(SEEN_MS);
      await page.keyboard.press('Enter');
      await sleep(300);
      expect(await lasting()).toEqual(before);
      // And when it is gone, the same key on the same link does what it says.
      await page.evaluate(() => document.querySelector('[popover]')?.remove());
      await sleep(SEEN_MS);
      expect(await isOnLink()).toBe(true);
      await page.keyboard.press('Enter');
      const more = before.tabs.length + 1;
      await until('a tab', async () => (await session.tabs()).length === more);
      await closeOthers();
    });

    it('a frame that another page covers, or makes invisible', async () => {
      const framed = server.addPage(testPage('article.html'));
      for (const veil of ['opacity: 0.01', 'filter: blur(20px)', 'cover']) {
        await page.goto(server.addFolder(testPage('frames')), { waitUntil: 'load' });
        await page.evaluate(
          (src, style) => {
            document.body.innerHTML = `<iframe style="position: fixed; inset: 0; border: 0; width: 100vw; height: 100vh; ${style}" src="${src}"></iframe>`;
            if (style !== 'cover') return;
            document.body.insertAdjacentHTML(
              'beforeend',
              '<p style="position: fixed; inset: 0; margin: 0; background: white; pointer-events: none">bait',
            );
          },
          framed,
          veil,
        );
        const inside = async () => page.frames().find((frame) => frame.url() === framed);
        await until('the frame', async () => (await inside()) !== undefined);
        const frame = (await inside()) as unknown as Page;
        await frame.waitForSelector('article');
        await until('marks', async () => (await paintedWords(frame)).length > 3);
        const name = await placeOf(frame, 'article', NAME);
        await until('a card', async () => {
          await restOn(page, name);
          await sleep(700);
          return isCardOpen(frame);
        });
        await pressInCard(frame, '.tools button', 'Hide', page);
        const { x, y } = await placeInCard(frame, '.choice button', 'Never mark', page);
        const before = await lasting();
        await sleep(SEEN_MS);
        await page.mouse.click(x, y);
        await sleep(300);
        expect(await lasting()).toEqual(before);
        const [said] = await inCard(frame, '.refusal');
        expect(said?.text).toMatch(/^Not done/);
      }
    });
  });

  it('says that it was not done, and takes it when nothing lies over it any more', async () => {
    await open();
    await hover();
    await pressInCard(page, '.tools button', 'Hide');
    const cover = COVERS[POPOVER] as (host: string) => void;
    await page.evaluate(cover, CARD_HOST);
    await pressInCard(page, '.choice button', 'Never mark');
    await until('the card to say so', async () =>
      ((await inCard(page, '.refusal'))[0]?.text ?? '').startsWith('Not done'),
    );
    expect(await lasting()).toMatchObject({ sync: {} });
    await page.evaluate(() => document.querySelector<HTMLElement>('[popover]')?.remove());
    const hidden = async () => (await session.stored('sync'))['setting.hiddenSubjects'];
    const isKept = async () => (await hidden()) !== undefined;
    await takeInCard(page, '.choice button', 'Never mark', 'the choice to be kept', isKept);
    expect(await hidden()).toEqual(['facebook-bank-data-2018/jpmorgan-chase']);
    expect((await inCard(page, '.refusal'))[0]?.text).toBe('');
    await until('the card to say so', async () =>
      (await inCard(page, '.choice [role=status]')).some(({ text }) => text !== ''),
    );
    const isUndone = async () => (await hidden()) === undefined;
    await takeInCard(page, '.choice button', 'Undo', 'it to be taken back', isUndone);
  });

  it('opens a link that is seen', async () => {
    await open();
    await hover();
    const before = await session.tabs();
    const isOpen = async () => (await session.tabs()).length === before.length + 1;
    await takeInCard(page, 'figcaption a', 0, 'a tab', isOpen);
    await closeOthers();
  });

  it('met no error', () => {
    expect(session.errors.take()).toEqual([]);
  });
});
