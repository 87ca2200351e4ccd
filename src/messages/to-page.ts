import * as v from 'valibot';
import type { Mention, Topic, Why } from '../spotting/types.ts';

/** What the popup and the background may ask of a frame's content script. */
export const ToPage = v.variant('type', [
  /** Answer: {@link PageReport}. */
  v.object({ type: v.literal('popup→page:report') }),
  /** Scrolls to a mention and opens its card. `id` as in the report. */
  v.object({ type: v.literal('popup→page:reveal'), id: v.pipe(v.number(), v.integer()) }),
  /** Goes to the next or the previous mention and opens its card, with focus in it. */
  v.object({ type: v.literal('background→page:step'), by: v.picklist([1, -1]) }),
]);
export type ToPage = v.InferOutput<typeof ToPage>;

/** One mention as the popup lists it. */
export interface ReportedMention extends Pick<Mention, 'kind' | 'entity' | 'dossier' | 'why'> {
  /** Holds for as long as the page does; a mention that went away is not used again. */
  readonly id: number;
  readonly text: string;
  /** Up to 80 characters of the same block's text on each side. */
  readonly before: string;
  readonly after: string;
  /** Is it painted under the present settings? */
  readonly marked: boolean;
}

/** What one frame holds. */
export interface PageReport {
  /** Why nothing is marked, when that is the reader's own choice. */
  readonly state: 'on' | 'off-everywhere' | 'off-here';
  readonly topic: Topic;
  readonly why: Why;
  /** In document order. */
  readonly mentions: readonly ReportedMention[];
  /** Main-thread time of reading, spotting and painting so far, in milliseconds. */
  readonly spotMs: number;
  readonly longestSliceMs: number;
}
