// @vitest-environment happy-dom
import '../fake-browser.ts';

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { cardSlot, type EarlyEvent } from '../../../src/card/contract.ts';
import { readBlock } from '../../../src/page/blocks/block.ts';
import { CardDoor } from '../../../src/page/marks/card-door.ts';
import type { LocatedMention } from '../../../src/page/marks/located-mention.ts';
import { Flows } from '../../../src/page/shared/regions/flow.ts';
import { DEFAULTS } from '../../../src/settings/fields.ts';
import { toEnd } from './dom.ts';

/** Two marks, one a row of ten pixels below the other. */
const ROWS = ['first', 'second'];
const AWAY = 95;

let life: AbortController;
let loaded: () => void;
const listen = vi.fn((_first?: EarlyEvent) => undefined);

beforeEach(async () => {
  life = new AbortController();
  listen.mockClear();
  document.body.innerHTML = ROWS.map((id) => `<p id="${id}">Acme</p>`).join('<p id="plain">-</p>');
  // Nothing is laid out here.
  vi.spyOn(Range.prototype, 'getClientRects').mockImplementation(function (this: Range) {
    const row = ROWS.indexOf(this.startContainer.parentElement?.id ?? '');
    return [new DOMRect(0, row * 10, 100, 10)] as unknown as DOMRectList;
  });
  const background = new Promise<void>((resolve) => {
    loaded = resolve;
  });
  Object.assign((globalThis as unknown as { chrome: { runtime: object } }).chrome.runtime, {
    sendMessage: async () => {
      await background;
      cardSlot.put(() => ({
        ask: vi.fn(),
        listen,
        stopListening: vi.fn(),
        shown: null,
        owns: () => false,
      }));
      return { value: undefined };
    },
  });
  const door = new CardDoor(
    () => DEFAULTS,
    () => [],
    life.signal,
  );
  for (const _ of door.setMarks(ROWS.map(found)));
});

afterEach(() => {
  life.abort();
  vi.restoreAllMocks();
  Reflect.deleteProperty(globalThis, Symbol.for('on-record:card'));
});

function found(id: string, i: number): LocatedMention {
  const text = document.getElementById(id)?.firstChild as Text;
  const container = text.parentElement as Element;
  const block = toEnd(readBlock(text, 0, { container, flows: new Flows(), readUpTo: () => 0 }));
  const why = { rule: 'name', cues: [] } as never;
  const mention = { kind: 'name', start: 0, end: 4, dossier: 'acme', entity: 'acme', why } as const;
  return { id: i + 1, block, mention };
}

function fire(
  type: string,
  id: string,
  clientY: number,
  more: PointerEventInit = {},
  forged = false,
) {
  const init = {
    bubbles: true,
    composed: true,
    clientX: 5,
    clientY,
    pointerType: 'mouse',
    ...more,
  };
  const event = new PointerEvent(type, init);
  // As if a reader had made it; here alone a script can say so.
  if (!forged) Object.defineProperty(event, 'isTrusted', { value: true });
  document.getElementById(id)?.dispatchEvent(event);
}

/** What the card's file is given first once it is there. */
async function handedOver(): Promise<string | undefined> {
  loaded();
  await vi.waitFor(() => expect(listen).toHaveBeenCalledTimes(1));
  const [first] = listen.mock.lastCall ?? [];
  return first && `${first.event.type} on ${(first.path[0] as Element).id}`;
}

it('hands over the mark that the pointer is on when the card’s file has loaded', async () => {
  fire('pointermove', 'first', 5);
  fire('pointermove', 'second', 15);
  expect(await handedOver()).toBe('pointermove on second');
});

it('hands over nothing when the pointer has left all marks meanwhile', async () => {
  fire('pointermove', 'first', 5);
  fire('pointermove', 'plain', AWAY);
  expect(await handedOver()).toBeUndefined();
});

it('hands over nothing when the pointer has left the page meanwhile', async () => {
  fire('pointermove', 'first', 5);
  fire('pointerout', 'first', 5, { relatedTarget: null });
  expect(await handedOver()).toBeUndefined();
});

it('takes no event that the page made', async () => {
  fire('pointermove', 'first', 5, {}, true);
  fire('click', 'first', 5, { pointerType: 'touch' }, true);
  loaded();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(listen).not.toHaveBeenCalled();
});

it('keeps a mark that the page says the pointer has left', async () => {
  fire('pointermove', 'first', 5);
  fire('pointermove', 'plain', AWAY, {}, true);
  fire('pointerout', 'first', 5, { relatedTarget: null }, true);
  expect(await handedOver()).toBe('pointermove on first');
});

it('keeps a tap though the finger then scrolls', async () => {
  fire('click', 'first', 5, { pointerType: 'touch' });
  fire('pointermove', 'plain', AWAY, { pointerType: 'touch' });
  expect(await handedOver()).toBe('click on first');
});
