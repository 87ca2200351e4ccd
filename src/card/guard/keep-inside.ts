import { READER_EVENTS } from './trusted-only.ts';

/** Events that no handler in the card needs, so that they may end before they reach it. */
const EARLY = [
  'keydown keypress keyup beforeinput input',
  'pointerdown pointerup mousedown mouseup touchstart touchend',
  'focusin focusout',
]
  .join(' ')
  .split(' ');

/**
 * Keeps what the reader does in the card from the page, whose shortcuts would swallow keys, whose
 * dialogs would close on a press "outside", and whose focus traps would take the focus away. Most of
 * it ends at the window, before any listener of the page's that is not on the window itself; what the
 * card's own handlers need ends at the root, after these. What a key or a press does by default, the
 * browser does all the same.
 *
 * @param onUsed told of presses, keys and focus, as no listener in the root is.
 */
export function keepInside(
  host: Element,
  root: ShadowRoot,
  { signal, onUsed }: { readonly signal: AbortSignal; readonly onUsed: () => void },
): void {
  const onEarly = (event: Event) => {
    if (!event.isTrusted || event.composedPath()[0] !== host) return;
    // Escape closes the card: see `dismissal.ts`.
    if ((event as KeyboardEvent).key === 'Escape') return;
    event.stopImmediatePropagation();
    if (USES.has(event.type)) onUsed();
  };
  for (const type of EARLY) {
    window.addEventListener(type, onEarly, { capture: true, passive: true, signal });
  }
  for (const type of READER_EVENTS) {
    root.addEventListener(type, (event) => event.stopPropagation(), { passive: true, signal });
  }
}

const USES = new Set(['pointerdown', 'focusin', 'keydown']);
