/** Where the page's file leaves what it read, for the call after it to take: of `Symbol.for`. */
export const SELECTION_SLOT = 'on-record:selection';

/** Longest selection that is kept, in characters. A quotation in a record has 45 words. */
export const LONGEST_SELECTION = 2_000;
/** Longest title of a page that is kept, in characters. */
export const LONGEST_TITLE = 500;

/**
 * Why words were not kept: nothing that is text of the page is selected; it is of several paragraphs;
 * it is longer than what is kept; it is no longer what the reader saw selected; it is text that is
 * being written; the frame could not be reached; or it has no address that could be cited.
 */
export const REFUSALS = [
  'nothing',
  'several',
  'long',
  'changed',
  'editable',
  'unreachable',
  'address',
] as const;
export type Refusal = (typeof REFUSALS)[number];

export interface Refused {
  readonly kind: 'refused';
  readonly why: Refusal;
}

/** What a frame says is selected in it: the block of text, and from where to where. */
export interface SelectedWords {
  readonly kind: 'words';
  readonly block: string;
  readonly start: number;
  readonly end: number;
  readonly title: string;
  /** BCP 47 tag that the page gives; empty where it gives none. */
  readonly language: string;
}

export type Captured = Refused | SelectedWords;
