/** Everything by which a reader acts on what a card holds. */
export const READER_EVENTS = [
  'click auxclick dblclick contextmenu submit reset',
  'pointerdown pointerup pointermove pointerover pointerout pointerenter pointerleave pointercancel',
  'mousedown mouseup mousemove mouseover mouseout mouseenter mouseleave wheel',
  'touchstart touchmove touchend touchcancel',
  'keydown keypress keyup beforeinput input change',
  'focus focusin focusout blur toggle beforetoggle scroll select copy cut paste',
  'dragstart dragover drop command invalid',
]
  .join(' ')
  .split(' ');

/**
 * Stops events that a script made before any handler in the tree sees them. No page has a way to
 * send one here; should it find one, it finds nothing that listens.
 */
export function stopUntrusted(root: ShadowRoot): void {
  for (const type of READER_EVENTS) root.addEventListener(type, stopIfUntrusted, { capture: true });
}

function stopIfUntrusted(event: Event): void {
  if (event.isTrusted) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}
