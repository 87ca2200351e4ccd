/** Slower than this, in CSS px a millisecond, a pointer is looking; faster, it is passing by. */
export const LOOKING_SPEED = 0.5;

/** A pointer that stops sends nothing more: this long without a move counts as rest, in ms. */
export const STOPPED_AFTER = 60;

/** A pointer on its way to the card is given this long between two moves, in ms. */
export const TRAVEL_PAUSE = 300;
/** In ms. For so long a card waits for its mark to come back, on a page that draws itself anew. */
export const REDRAW = 500;
