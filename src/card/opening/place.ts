import {
  computePosition,
  flip,
  type MiddlewareState,
  offset,
  type Platform,
  shift,
  size,
} from '@floating-ui/core';
import { isInside } from '../../page/dom/rects.ts';
import type { Anchor } from '../contract.ts';
import { follow, type OnGone } from './follow.ts';
import { type Part, seenPart } from './seen-part.ts';
import { putWordsFirst } from './words-first.ts';

/** Between mark and card, in pixels: the pointer rests on the mark, so never on the card. */
const GAP = 8;
/** Between card and the edge of the window. */
const EDGE = 8;
const MAX_WIDTH = 500;
/** Below this height a card beside the mark is no use, and a sheet is shown instead. */
const MIN_HEIGHT = 140;
/** A sheet never takes more of the window than this. */
const SHEET_SHARE = 0.6;

/**
 * What floating-ui needs to know of a browser. Its own package for the DOM climbs the page's nodes
 * for this by their own members, in which a hostile page can have it go round for ever (a form and
 * its field of the name `parentNode`). A box in the top layer needs nothing of them: it is clipped
 * by the window alone.
 */
const platformOf = (seen: Part): Platform => ({
  getElementRects: ({ reference, floating }) => ({
    reference: (reference as Reference).getBoundingClientRect(),
    floating: { x: 0, y: 0, ...dimensionsOf(floating as HTMLElement) },
  }),
  getClippingRect: () => seen,
  getDimensions: dimensionsOf,
  isRTL: (box: HTMLElement) => box.dir === 'rtl',
});

function dimensionsOf({ offsetWidth, offsetHeight }: HTMLElement) {
  return { width: offsetWidth, height: offsetHeight };
}

export interface PlaceOptions {
  readonly presentation: 'popover' | 'sheet';
  /** Where the pointer rests, in client pixels; the card is never put under it. */
  readonly pointer?: { readonly x: number; readonly y: number } | undefined;
  /** Is the box in its place already, beside a mark that this one has replaced? */
  readonly isPlaced?: boolean;
  readonly onGone: OnGone;
}

/** The card's hold on its place: it follows layout changes until stopped. */
export interface Placement {
  /** Settles when the card has its first place. */
  readonly ready: Promise<void>;
  stop(): void;
}

/**
 * Puts a fixed, shown box (the popover element) beside a mark and keeps it there: flips, shifts,
 * follows wrapped lines, never covers the mark, never lies under the pointer. Writes only to the
 * box's own style.
 */
export function place(anchor: Anchor, box: HTMLElement, options: PlaceOptions): Placement {
  const update = options.presentation === 'sheet' ? placeSheet : placePopover;
  const run = async () => {
    await update(anchor, box, options);
    putWordsFirst(box);
  };
  // In a frame, its first place is known only after the next picture is drawn; it can have the focus.
  if (!options.isPlaced) box.style.opacity = '0';
  const ready = run().finally(() => {
    box.style.opacity = '';
  });
  return { ready, stop: follow(anchor, box, { onChange: run, onGone: options.onGone }) };
}

async function placePopover(anchor: Anchor, box: HTMLElement, { pointer }: PlaceOptions) {
  const seen = await seenPart();
  const { scrollTop } = box;
  // The box's own limits must not stay from the turn before, or it could never grow again.
  Object.assign(box.style, { maxHeight: '', maxWidth: '', width: '' });
  let room = Number.POSITIVE_INFINITY;
  const fit = ({ availableHeight, availableWidth }: MiddlewareState & Room) => {
    room = availableHeight;
    box.style.maxWidth = `${Math.max(0, Math.min(MAX_WIDTH, availableWidth))}px`;
    box.style.maxHeight = `${Math.max(0, availableHeight)}px`;
  };
  const { x, y } = await computePosition(asReference(anchor, pointer), box, {
    platform: platformOf(seen),
    strategy: 'fixed',
    placement: startOf(anchor, box),
    middleware: [
      offset(GAP),
      flip({ padding: EDGE, crossAxis: false, fallbackStrategy: 'bestFit' }),
      shift({ padding: EDGE }),
      size({ padding: EDGE, apply: fit }),
    ],
  });
  if (room < Math.min(MIN_HEIGHT, box.scrollHeight)) return placeSheet(anchor, box);
  box.dataset.presentation = 'popover';
  Object.assign(box.style, { inset: 'auto', left: `${round(x)}px`, top: `${round(y)}px` });
  // Growing to full height for the measurement scrolled it to its start.
  box.scrollTop = scrollTop;
}

/** Where the text that holds the mark begins, whichever direction the card's own language has. */
function startOf({ container }: Anchor, box: HTMLElement): 'bottom-start' | 'bottom-end' {
  const same = getComputedStyle(container).direction === box.dir;
  return same ? 'bottom-start' : 'bottom-end';
}

type Reference = Pick<Anchor, 'getBoundingClientRect'>;

interface Room {
  availableHeight: number;
  availableWidth: number;
}

/** A sheet lies at the bottom of what is seen, or at its top where it would cover the mark. */
async function placeSheet(anchor: Anchor, box: HTMLElement): Promise<void> {
  const { x, y, width, height } = await seenPart();
  const { top, bottom } = outline(anchor);
  const below = y + height - bottom - GAP;
  const above = top - y - GAP;
  const full = Math.min(height * SHEET_SHARE, box.scrollHeight);
  const atBottom = below >= full || below >= above;
  const room = Math.max(atBottom ? below : above, Math.min(MIN_HEIGHT, height * SHEET_SHARE));
  box.dataset.presentation = 'sheet';
  Object.assign(box.style, {
    inset: atBottom ? `auto auto ${innerHeight - y - height}px ${x}px` : `${y}px auto auto ${x}px`,
    width: `${width}px`,
    maxWidth: '',
    maxHeight: `${Math.min(height * SHEET_SHARE, room)}px`,
  });
}

/**
 * The mark as one rectangle: as tall as all of its lines, so that the card covers none of them, and
 * as wide as the line that is pointed at, so that the card begins where the reader looks.
 */
function asReference(anchor: Anchor, pointer: PlaceOptions['pointer']): Reference {
  return {
    getBoundingClientRect: () => {
      const lines = anchor.getClientRects();
      const { top, bottom } = outline(anchor);
      const line = lines.find((rect) => pointer && isInside(rect, pointer)) ?? lines[0];
      const { left, right } = line ?? anchor.getBoundingClientRect();
      return new DOMRect(left, top, right - left, bottom - top);
    },
  };
}

function outline(anchor: Anchor): { top: number; bottom: number } {
  const lines = anchor.getClientRects();
  if (lines.length === 0) return anchor.getBoundingClientRect();
  return {
    top: Math.min(...lines.map((line) => line.top)),
    bottom: Math.max(...lines.map((line) => line.bottom)),
  };
}

/** Whole device pixels keep hairlines sharp. */
function round(value: number): number {
  const ratio = window.devicePixelRatio || 1;
  return Math.round(value * ratio) / ratio;
}
