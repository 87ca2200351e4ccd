import type { Words } from '../text/words.ts';
import type { Mention } from '../types.ts';
import type { Named } from './attribution/tokens.ts';
import type { CompiledQuotations } from './compiled/compiled-quotations.ts';
import { QuotationIndex } from './quotation-index.ts';
import { type Recognised, recognise } from './recognise.ts';
import { peopleByFirstWord, type SpokenBlock, SpokenPage } from './spoken-page.ts';

/** Finds quotations of a dossier and reads whom a page credits with them. Pure. */
export interface QuotationReader {
  /** Words on record in a block, in text order, none that overlap. */
  recognise(block: Words): readonly Recognised[];
  /**
   * The mentions of what was recognised, in the light of the page.
   *
   * @param blocks all that was read of the page, in its order.
   * @param title the names in its title.
   * @param text all of its text; see `PageContext`.
   */
  read(
    blocks: readonly SpokenBlock[],
    title: readonly Named[],
    text?: () => string | null,
  ): (index: number, recognised: Recognised) => Mention | null;
}

export function createQuotationReader(dossier: CompiledQuotations): QuotationReader {
  const index = new QuotationIndex(dossier);
  const people = peopleByFirstWord(index);
  return {
    recognise: (block) => recognise(block, index),
    read: (blocks, title, text) => {
      const page = new SpokenPage(blocks, title, people, text);
      return (index, recognised) => page.mentionOf(index, recognised);
    },
  };
}
