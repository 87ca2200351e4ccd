import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { CARD_HOST } from '../../src/card/contract.ts';
import type { PageReport } from '../../src/protocol/to-page.ts';
import { isCardOpen } from '../../tools/browser/card.ts';
import { type Session, until } from '../../tools/browser/session.ts';
import { LONG, NAME, useAttackedPage } from './support/attacked-page.ts';
import { inCard, pressInCard } from './support/card.ts';
import { BROWSERS } from './support/extension.ts';
import { paintedWords } from './support/marks.ts';
import { placeOf, restOn } from './support/pointer.ts';

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

describe.each(BROWSERS)('in %s', (kind) => {
  const attacked = useAttackedPage(kind);
  const { open, hover, lasting } = attacked;
  let session: Session;
  let page: Page;

  beforeEach(() => {
    ({ session, page } = attacked);
  });

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
