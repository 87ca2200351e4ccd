import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CARD_HOST } from '../../src/card/contract.ts';
import type { PageReport } from '../../src/messages/to-page.ts';
import { cardOpened, isCardOpen } from '../../tools/browser/card.ts';
import { PageServer } from '../../tools/browser/page-server.ts';
import { settledReport } from '../../tools/browser/reports.ts';
import { type Session, until } from '../../tools/browser/session.ts';
import { queryShadow, type ShadowElement } from '../../tools/browser/shadow.ts';
import { inCard, placeInCard, pressInCard, SEEN_MS } from './support/card.ts';
import { BROWSERS, launchExtension, testPage } from './support/extension.ts';
import { paintedWords } from './support/marks.ts';
import { placeOf, restOn } from './support/pointer.ts';

/** Longer than any delay of the card. */
const LONG = 1_000;
const NAME = 'JPMorgan Chase';

/** What a page does before anything of ours is there. Runs in the page. */
const BEFOREHAND = {
  'defines the name, to be handed the root': () => {
    const roots: ShadowRoot[] = [];
    Object.assign(globalThis, { roots });
    const define = (name: string, options?: ElementDefinitionOptions, parent = HTMLElement) => {
      class Spy extends parent {
        constructor() {
          super();
          const internals = this.attachInternals();
          setTimeout(() => internals.shadowRoot && roots.push(internals.shadowRoot), 600);
        }
      }
      customElements.define(name, Spy, options);
    };
    define('on-record-card');
    // Firefox and Chromium: made only for elements that ask for it.
    define('on-record-div', { extends: 'div' }, HTMLDivElement);
  },
  'defines the name, to forbid a shadow root': () => {
    customElements.define(
      'on-record-card',
      class extends HTMLElement {
        static readonly disabledFeatures = ['shadow', 'internals'];
      },
    );
  },
  'replaces what makes shadow roots and elements': () => {
    const roots: ShadowRoot[] = [];
    Object.assign(globalThis, { roots });
    const { attachShadow } = Element.prototype;
    Element.prototype.attachShadow = function (options) {
      const root = attachShadow.call(this, { ...options, mode: 'open' });
      roots.push(root);
      return root;
    };
    const refuse = () => {
      throw new Error('not here');
    };
    HTMLElement.prototype.showPopover = refuse;
    Document.prototype.createElementNS = refuse as never;
    Event.prototype.stopImmediatePropagation = refuse;
    Object.defineProperty(Event.prototype, 'isTrusted', { get: () => true });
  },
  'has all text in a form whose fields hide its members': () => {
    addEventListener('DOMContentLoaded', () => {
      const form = document.createElement('form');
      const names =
        'parentNode parentElement ownerDocument assignedSlot host getBoundingClientRect';
      const more = 'closest contains matches append appendChild getRootNode nodeName nodeType';
      form.append(...document.querySelectorAll('main'));
      document.body.append(form);
      for (const name of `${names} ${more} clientWidth scrollTop tagName localName`.split(' ')) {
        const field = document.createElement('input');
        Object.assign(field, { type: 'hidden', name });
        Element.prototype.append.call(form, field);
      }
    });
  },
  'has pictures and forms of the names of the document’s members': () => {
    addEventListener('DOMContentLoaded', () => {
      const names = 'createElementNS createElement createTextNode activeElement fullscreenElement';
      const more = 'querySelectorAll documentElement execCommand implementation defaultView';
      for (const name of `${names} ${more}`.split(' ')) {
        document.body.append(Object.assign(new Image(), { name }));
      }
    });
  },
} as const;

/** What a page does once the card of a reader is open, to press what is in it. Runs in the page. */
const FORGED_PRESSES = (host: string) => {
  const seen = (globalThis as unknown as { roots?: ShadowRoot[] }).roots ?? [];
  const element = document.querySelector(host);
  const targets: EventTarget[] = [window, document, ...(element ? [element] : [])];
  const inside = [...seen, ...(element?.shadowRoot ? [element.shadowRoot] : [])];
  const press = (target: EventTarget, x = 0, y = 0) => {
    const init = { bubbles: true, composed: true, cancelable: true, clientX: x, clientY: y };
    for (const type of ['pointerdown', 'pointerup', 'click', 'auxclick']) {
      target.dispatchEvent(new PointerEvent(type, { ...init, pointerType: 'mouse' }));
    }
    for (const key of ['Enter', ' ', 'Tab']) {
      target.dispatchEvent(new KeyboardEvent('keydown', { ...init, key }));
    }
    if (target instanceof HTMLElement) target.click();
  };
  for (const target of targets) press(target);
  // Twice: the first opens panels.
  for (let round = 0; round < 2; round++) {
    for (const root of inside) {
      for (const button of root.querySelectorAll('button, a, summary')) press(button);
    }
  }
  return inside.length;
};

/** How a page may try to open or close a card without the reader: events of its own. */
const FORGED_OPENING = (x: number, y: number) => {
  const target = document.elementFromPoint(x, y) as Element;
  const init = { bubbles: true, composed: true, cancelable: true, clientX: x, clientY: y };
  const send = (type: string, pointerType: string) =>
    target.dispatchEvent(new PointerEvent(type, { ...init, pointerType }));
  for (const type of ['pointerover', 'pointerenter', 'pointermove', 'pointermove', 'pointermove']) {
    send(type, 'mouse');
  }
  for (const type of ['pointerdown', 'pointerup', 'click']) send(type, 'touch');
  target.dispatchEvent(new FocusEvent('focusin', init));
  target.dispatchEvent(new UIEvent('touchend', init));
};

const FORGED_CLOSING = {
  'Escape at the window': () => {
    for (const target of [window, document, document.body]) {
      const init = { key: 'Escape', code: 'Escape', bubbles: true, composed: true };
      target.dispatchEvent(new KeyboardEvent('keydown', init));
    }
  },
  'a press outside': () => {
    const init = { bubbles: true, composed: true, clientX: 5, clientY: 5 };
    document.body.dispatchEvent(new PointerEvent('pointerdown', init));
  },
  'a pointer that leaves': () => {
    const init = { bubbles: true, composed: true, clientX: 5, clientY: 5, pointerType: 'mouse' };
    for (const type of ['pointermove', 'pointerout', 'pointerleave']) {
      document.body.dispatchEvent(new PointerEvent(type, { ...init, relatedTarget: null }));
    }
  },
  'scroll, toggle and blur': () => {
    const host = document.querySelector('[data-on-record-card], on-record-card');
    for (const type of ['scroll', 'toggle', 'beforetoggle', 'blur', 'visibilitychange']) {
      for (const target of [window, document, host]) target?.dispatchEvent(new Event(type));
    }
  },
} as const;

/**
 * What a page lays over an open card, or does to its place, so that presses go to the card and the
 * reader sees something else. Each runs in the page, with the selector of the card's element.
 */
const COVERS: Record<string, (host: string) => unknown> = {
  'a popover that lets presses through': () => {
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
  'a popover on a thread that is kept busy until the press': () => {
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

const middleOf = ({ x, y, width, height }: ShadowElement['box']) => ({
  x: x + width / 2,
  y: y + height / 2,
});

describe.each(BROWSERS)('in %s', (kind) => {
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

  const open = async (target = page) => {
    await target.goto(server.addPage(testPage('article.html')), { waitUntil: 'domcontentloaded' });
    await settledReport(session, target);
  };

  const hover = async () => {
    await restOn(page, await placeOf(page, 'article', NAME));
    await cardOpened(page);
    await inCard(page, 'footer');
  };

  /** All that a choice or a link would leave behind. */
  const lasting = async () => ({
    local: await session.stored('local'),
    sync: await session.stored('sync'),
    tabs: await session.tabs(),
  });

  /** Closes what a link has opened. */
  const closeOthers = async () => {
    for (const other of await session.browser.pages()) {
      const isKnown = /^(http:\/\/127\.|\w+-extension:)/.test(other.url());
      if (!isKnown && other !== page && other.url() !== 'about:blank') await other.close();
    }
  };

  /** Where an element of the card is at this moment. */
  const placeNow = async (selector: string, which: string | number) => {
    const found = await inCard(page, selector);
    const one =
      typeof which === 'number' ? found[which] : found.find((e) => e.text.includes(which));
    if (!one) throw new Error(`No ${selector} “${which}” in the card.`);
    return middleOf(one.box);
  };

  const isOurs = (at: { x: number; y: number; width: number; height: number }) =>
    page.evaluate(
      (host, x, y) => document.elementFromPoint(x, y)?.matches(host) ?? false,
      CARD_HOST,
      at.x + at.width / 2,
      at.y + 12,
    );

  describe('before a card is made, a page', () => {
    it.each(Object.entries(BEFOREHAND))('%s', async (_, attack) => {
      await page.evaluateOnNewDocument(attack);
      await open();
      const before = await lasting();
      await hover();
      await sleep(LONG);
      expect(await page.evaluate(FORGED_PRESSES, CARD_HOST)).toBe(0);
      await sleep(500);
      expect(await lasting()).toEqual(before);
      const [title] = await inCard(page, '#card-title');
      expect(title?.text).toBe(NAME);
      // And it works.
      await pressInCard(page, '.tools button', 'Sources');
      await inCard(page, '#card-panel .sources');
    });
  });

  describe('a page that plants elements of our name', () => {
    const plant = () => {
      for (const element of [
        document.createElement('on-record-card'),
        Object.assign(document.createElement('div'), { id: 'planted' }),
      ]) {
        if (element.id) element.setAttribute('data-on-record-card', '');
        element.textContent = 'PayPal was named in the report on bank data as well.';
        element.style.display = 'block';
        document.querySelector('article')?.prepend(element);
      }
    };
    const planted = () =>
      page.evaluate(() => document.querySelectorAll('on-record-card, #planted').length);

    it('keeps them, and has them read', async () => {
      await page.evaluateOnNewDocument(`addEventListener('DOMContentLoaded', ${plant})`);
      await open();
      expect(await planted()).toBe(2);
      const words = (await paintedWords(page)).filter((word) => word === 'PayPal');
      expect(words.length).toBeGreaterThanOrEqual(2);
    });

    it('has them read when they come late', async () => {
      await open();
      const count = async () =>
        (await session.ask<PageReport>(page, { type: 'popup→page:report' })).mentions.length;
      const before = await count();
      await page.evaluate(plant);
      await until('the late mentions', async () => (await count()) === before + 2);
      await restOn(page, await placeOf(page, 'article', NAME));
      const hosts = () =>
        page.evaluate((host) => document.querySelectorAll(host).length, CARD_HOST);
      await until('a card beside the planted element', async () => (await hosts()) === 2);
      await page.keyboard.press('Escape');
      await until('the card alone to go', async () => (await hosts()) === 1);
      expect(await planted()).toBe(2);
    });
  });

  it('no event of the page’s own opens a card', async () => {
    await open();
    const { x, y } = await placeOf(page, 'article', NAME);
    for (let round = 0; round < 5; round++) {
      await page.evaluate(FORGED_OPENING, x, y);
      await sleep(150);
    }
    await sleep(LONG);
    expect(await isCardOpen(page)).toBe(false);
    // Nor once the card's file is there.
    await hover();
    await page.keyboard.press('Escape');
    await page.mouse.move(5, 5);
    await until('the card to close', async () => !(await isCardOpen(page)));
    await page.evaluate(FORGED_OPENING, x, y);
    await sleep(LONG);
    expect(await isCardOpen(page)).toBe(false);
  });

  it.each(Object.entries(FORGED_CLOSING))('nothing is closed by %s, forged', async (_, attack) => {
    await open();
    await hover();
    await page.evaluate(attack);
    await sleep(LONG);
    expect(await isCardOpen(page)).toBe(true);
  });

  describe('a page that styles the card’s element', () => {
    const looks = async () => {
      const [box] = await inCard(page, '.card-box');
      const [label] = await inCard(page, '.label');
      const [text] = await inCard(page, '.sentence');
      if (!box) throw new Error('The card has no box.');
      const { background, font } = box.style;
      return {
        background,
        font,
        color: text?.style.color,
        label: label?.style.color,
        height: label?.box.height,
        top: await isOurs(box.box),
      };
    };

    it('changes nothing about it', async () => {
      await open();
      await hover();
      const before = await looks();
      expect(before.top).toBe(true);
      await page.evaluate((host) => {
        const hidden = `opacity: 0 !important; visibility: hidden !important; color: red !important;
          filter: blur(40px) !important; clip-path: inset(50%) !important; pointer-events: none !important;
          transform: scale(0) !important; mask: linear-gradient(transparent, transparent) !important;
          font: 1px/1 fantasy !important; transition: all 1s !important`;
        const style = document.createElement('style');
        style.textContent = `@layer first { ${host}, ${host} * { ${hidden} } }
          ${host}, div:last-child, html > * { ${hidden}; display: none !important }
          ${host}::before { content: "bait"; position: fixed; inset: 0; z-index: 2147483647; background: red }
          ${['paper', 'ink', 'ink-quiet', 'accent'].map((name) => `@property --${name} { syntax: "<color>"; inherits: false; initial-value: transparent }`).join('\n')}
          ${['small', 'body', 'large'].map((name) => `@property --${name} { syntax: "<length>"; inherits: false; initial-value: 0px }`).join('\n')}
          html { display: block !important; visibility: visible !important; opacity: 1 !important }
          body { display: block !important; visibility: visible !important; transform: none !important; opacity: 1 !important }`;
        document.head.append(style);
        const element = document.querySelector<HTMLElement>(host);
        element?.style.setProperty('opacity', '0', 'important');
        element?.style.setProperty('display', 'none', 'important');
        element?.animate([{ opacity: 0, transform: 'scale(0)' }], { duration: 1e6, fill: 'both' });
      }, CARD_HOST);
      await sleep(200);
      expect(await looks()).toEqual(before);
    });
  });

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

    const TARGETS = [
      ['choice', 'Hide', '.choice button', 'Never mark'],
      ['link', null, 'header + div .ref a', 0],
    ] as const;

    it.each(Object.entries(COVERS))('%s', async (_, cover) => {
      for (const [, panel, selector, which] of TARGETS) {
        const aimed = await aim(panel, selector, which);
        const before = await lasting();
        await page.evaluate(cover, CARD_HOST);
        // Longer than any delay: it is not haste that is refused.
        await sleep(SEEN_MS);
        const [right, bottom] = await page.evaluate(
          () => [innerWidth - 2, innerHeight - 2] as const,
        );
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
      }
    });

    it('a card that jumps under the hand', async () => {
      await aim('Hide', '.choice button', 'Never mark');
      const before = await lasting();
      await page.evaluate(() => {
        const { style } = document.querySelector('article') as HTMLElement;
        style.marginTop = '-60px';
      });
      await sleep(260);
      const { x, y } = await placeNow('.choice button', 'Never mark');
      await page.mouse.click(x, y);
      await sleep(300);
      expect(await lasting()).toEqual(before);
    });

    it('a card that has only just come', async () => {
      await open();
      await hover();
      const before = await lasting();
      const { x, y } = await placeNow('header + div .ref a', 0);
      await page.mouse.click(x, y);
      await sleep(300);
      expect(await lasting()).toEqual(before);
    });

    it('a key pressed for something else', async () => {
      const cover = COVERS['a popover that lets presses through'] as (host: string) => void;
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
    const cover = COVERS['a popover that lets presses through'] as (host: string) => void;
    await page.evaluate(cover, CARD_HOST);
    await pressInCard(page, '.choice button', 'Never mark');
    await until('the card to say so', async () =>
      ((await inCard(page, '.refusal'))[0]?.text ?? '').startsWith('Not done'),
    );
    expect(await lasting()).toMatchObject({ sync: {} });
    await page.evaluate(() => document.querySelector<HTMLElement>('[popover]')?.remove());
    await pressInCard(page, '.choice button', 'Never mark');
    const hidden = async () => (await session.stored('sync'))['setting.hiddenSubjects'];
    await until('the choice to be kept', async () => (await hidden()) !== undefined);
    expect(await hidden()).toEqual(['jpmorgan-chase']);
    expect((await inCard(page, '.refusal'))[0]?.text).toBe('');
    await until('the card to say so', async () =>
      (await inCard(page, '.choice [role=status]')).some(({ text }) => text !== ''),
    );
    await pressInCard(page, '.choice button', 'Undo');
    await until('it to be taken back', async () => (await hidden()) === undefined);
  });

  it('opens a link that is seen', async () => {
    await open();
    await hover();
    const before = await session.tabs();
    await pressInCard(page, 'header + div .ref a', 0);
    await until('a tab', async () => (await session.tabs()).length === before.length + 1);
    await closeOthers();
  });

  it('outlives a page that takes it away, moves it and floods it', async () => {
    await open();
    const before = await lasting();
    for (let round = 0; round < 3; round++) {
      await page.mouse.move(5, 5);
      await hover();
      await page.evaluate((host) => {
        const element = document.querySelector(host) as HTMLElement;
        for (let i = 0; i < 2_000; i++) {
          document.body.append(element);
          element.remove();
          document.documentElement.append(element);
        }
        element.remove();
      }, CARD_HOST);
      await page.mouse.move(5, 5, { steps: 3 });
      await sleep(500);
    }
    await hover();
    expect((await inCard(page, '#card-title'))[0]?.text).toBe(NAME);
    expect(await lasting()).toEqual(before);
  });

  it('met no error', () => {
    expect(session.errors.take()).toEqual([]);
  });
});
