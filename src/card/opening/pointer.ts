import { whenTrusted } from '../../page/dom/events.ts';
import { isFrame } from '../../page/dom/frames.ts';
import { matches } from '../../page/dom/nodes.ts';
import type { PageSide } from '../contract.ts';
import type { HoverEvent } from './hover-machine.ts';
import { LOOKING_SPEED, STOPPED_AFTER } from './timings.ts';
import { isOnTheWay } from './travel.ts';

export interface PointerOptions {
  readonly markAt: PageSide['markAt'];
  /** The open card's box in client pixels, or null. */
  cardBox(): DOMRect | null;
  isOurs(target: EventTarget): boolean;
  send(event: HoverEvent): void;
  /** Where the pointer was last, in client pixels. */
  onPosition(x: number, y: number): void;
  readonly signal: AbortSignal;
}

/** Takes the path of an event that came before and has lost it. */
type Listener<E extends Event> = (event: E, path: readonly EventTarget[]) => void;

/**
 * Turns pointer events into what the hover machine understands. Listens until aborted.
 *
 * @returns the listener, for an event that came before it was there.
 */
export function watchPointer(options: PointerOptions): Listener<PointerEvent> {
  const { markAt, signal, send } = options;
  let last = { x: 0, y: 0, time: 0 };
  let stopped: ReturnType<typeof setTimeout> | undefined;
  let inside = false;

  const onMove: Listener<PointerEvent> = (event, path) => {
    if (event.pointerType === 'touch') return;
    clearTimeout(stopped);
    // With a button held, the reader selects or drags something.
    if (event.buttons !== 0) return;
    const { clientX: x, clientY: y, timeStamp: time } = event;
    const from = last;
    const speed = Math.hypot(x - from.x, y - from.y) / Math.max(1, time - from.time);
    last = { x, y, time };
    const target = path[0];
    if (target && options.isOurs(target)) {
      inside = true;
      return send({ type: 'overCard' });
    }
    const found = markAt(target, x, y);
    if (found) {
      inside = true;
      options.onPosition(x, y);
      const rest = () => send({ type: 'rest', id: found.id });
      if (speed <= LOOKING_SPEED) return rest();
      // A hand that stops sends no event to say so.
      stopped = setTimeout(rest, STOPPED_AFTER);
      return;
    }
    const box = options.cardBox();
    if (box && isOnTheWay(from, { x, y }, box)) return send({ type: 'travelling' });
    if (inside || box) send({ type: 'off' });
    inside = false;
  };

  const leave = () => {
    clearTimeout(stopped);
    if (inside || options.cardBox()) send({ type: 'off' });
    inside = false;
  };

  const quiet = { capture: true, passive: true, signal } as const;
  const onMoved = whenTrusted((event: PointerEvent) => onMove(event, event.composedPath()));
  window.addEventListener('pointermove', onMoved, quiet);
  // Out of the window, or into a frame: from there no move is told.
  const onOut = whenTrusted((event: PointerEvent) => event.relatedTarget === null && leave());
  const onOver = whenTrusted((event: PointerEvent) => isFrame(event.composedPath()[0]) && leave());
  const onPress = whenTrusted(() => clearTimeout(stopped));
  window.addEventListener('pointerout', onOut, quiet);
  window.addEventListener('pointerover', onOver, quiet);
  window.addEventListener('pointerdown', onPress, quiet);
  signal.addEventListener('abort', () => clearTimeout(stopped));
  return onMove;
}

/**
 * Opens a card for a tap on a mark. A tap on a link, a button or a field stays what it is.
 *
 * @returns the listener, for an event that came before it was there.
 */
export function watchTaps(
  options: Pick<PointerOptions, 'markAt' | 'send' | 'signal'>,
): Listener<MouseEvent> {
  const onClick: Listener<MouseEvent> = (event, path) => {
    if ((event as PointerEvent).pointerType !== 'touch') return;
    if (path.some(isControl)) return;
    const found = options.markAt(path[0], event.clientX, event.clientY);
    if (found) options.send({ type: 'ask', id: found.id });
  };
  window.addEventListener(
    'click',
    whenTrusted((event) => onClick(event, event.composedPath())),
    { capture: true, signal: options.signal },
  );
  return onClick;
}

function isControl(target: EventTarget): boolean {
  return (
    target instanceof Element &&
    matches(
      target,
      'a[href], button, input, select, textarea, label, summary, [role=button], [role=link]',
    )
  );
}
