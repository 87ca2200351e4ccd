import type { Mention } from '../spotting/types.ts';
import type { Block } from './reading/block.ts';

/** A mention where it stands in this page. */
export interface Found {
  /** Holds for as long as the block does; never used again in this page. */
  readonly id: number;
  readonly mention: Mention;
  readonly block: Block;
}

/** The words of a mention as the page shows them. */
export function wordsOf({ mention, block }: Found): string {
  return block.text.slice(mention.start, mention.end);
}
