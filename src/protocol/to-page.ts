import type { Attribution } from '../spotting/quotations/attribution/read-attribution.ts';
import type { Credit } from '../spotting/quotations/read-quotation.ts';
import type { Difference, Mention, Topic, Why } from '../spotting/types.ts';

/** What the popup and the background may ask of a frame's content script. */
export type ToPage =
  /** Answer: {@link PageReport}. */
  | { readonly type: 'popup→page:report' }
  /** Scrolls to a mention and opens its card. `id` as in the report. Answer: could it be shown? */
  | { readonly type: 'popup→page:reveal'; readonly id: number }
  /** Scrolls to a mention and lights it for a while. `id` as in the report. Answer: could it be shown? */
  | { readonly type: 'popup→page:show'; readonly id: number }
  /** Answer: the paragraphs of the frame's reading text, `string[]`; none where nothing was found in it. */
  | { readonly type: 'popup→page:paragraphs' }
  /** Goes to the next or the previous mark and opens its card, with focus in it. Answer: is there one? */
  | { readonly type: 'background→page:step'; readonly by: 1 | -1 }
  /** Answer: how many mentions the frame holds, a number. */
  | { readonly type: 'background→page:count' };

/** By hand and not by schema: the schema library would be a tenth of what every page loads. */
export function acceptToPage(raw: unknown): ToPage | null {
  const message = raw as ToPage | null;
  switch (message?.type) {
    case 'popup→page:report':
    case 'popup→page:paragraphs':
    case 'background→page:count':
      return message;
    case 'popup→page:reveal':
    case 'popup→page:show':
      return Number.isInteger(message.id) ? message : null;
    case 'background→page:step':
      return message.by === 1 || message.by === -1 ? message : null;
    default:
      return null;
  }
}

/**
 * Why a frame is not read, now: it is at an address where a company's customers sign in or see their
 * accounts; it is for a password or a card's number; or somebody writes in it.
 */
export type LeftAlone = 'account' | 'secret' | 'editor';

/** Words on record that a page prints, and what it does with them. */
export interface ReportedQuotation {
  /** Id of the position whose words they are. */
  readonly position: string;
  readonly credit: Credit;
  /** Whom the page credits with them, in its own words; null for nobody, or nobody for sure. */
  readonly speaker: string | null;
  /** Entity id of the company that is credited, itself or by one of its people. */
  readonly speaksFor: string | null;
  readonly differs: readonly Difference[];
  /** Where the credit stands; see {@link Attribution}. Null where none is. */
  readonly basis: Attribution['basis'] | null;
}

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
  /** For a quotation. */
  readonly quotation: ReportedQuotation | null;
}

/** What one frame holds. */
export interface PageReport {
  /** Why nothing is marked, when that is the reader's own choice. */
  readonly state: 'on' | 'off-everywhere' | 'off-here';
  /**
   * How much of the frame has been read: all of it; as much as is kept of one that holds more; or what
   * there was time for so far on one that leaves little, which is gone on with when it is quiet.
   */
  readonly extent: 'whole' | 'part' | 'resting';
  /** Why the frame is not read, if it is not; see `left-alone.ts`. */
  readonly leftAlone: LeftAlone | null;
  /** Does the browser have a way to mark text without writing to the page? */
  readonly canMark: boolean;
  readonly topic: Topic;
  readonly why: Why;
  /** In document order. */
  readonly mentions: readonly ReportedMention[];
  /** Main-thread time of reading, spotting and painting so far, in milliseconds. */
  readonly spotMs: number;
  readonly longestSliceMs: number;
}
