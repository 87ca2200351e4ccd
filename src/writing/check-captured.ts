import * as v from 'valibot';
import { type Captured, LONGEST_SELECTION, LONGEST_TITLE, REFUSALS } from './captured.ts';

/** What a block of a page's text has at most (`page/blocks`). */
const LONGEST_BLOCK = 10_000;

/** Held to this by who asked: a page's process may answer anything. */
const Answer = v.variant('kind', [
  v.object({ kind: v.literal('refused'), why: v.picklist(REFUSALS) }),
  v.object({
    kind: v.literal('words'),
    block: v.pipe(v.string(), v.maxLength(LONGEST_BLOCK)),
    start: v.pipe(v.number(), v.integer(), v.minValue(0)),
    end: v.pipe(v.number(), v.integer()),
    title: v.pipe(v.string(), v.maxLength(LONGEST_TITLE)),
    language: v.pipe(v.string(), v.maxLength(LONGEST_TITLE)),
  }),
]);

/** A frame's answer, or that there is none that could be used. */
export function checkCaptured(raw: unknown): Captured {
  const { success, output } = v.safeParse(Answer, raw);
  if (!success) return { kind: 'refused', why: 'unreachable' };
  if (output.kind === 'refused') return output;
  const { block, start, end } = output;
  if (start >= end || end > block.length) return { kind: 'refused', why: 'nothing' };
  return end - start > LONGEST_SELECTION ? { kind: 'refused', why: 'long' } : output;
}
