import type { CardView } from '../../record/views/view-types.ts';
import type { QuotationMention, Why } from '../../spotting/types.ts';

/** What one card shows, and whom it tells. */
export interface CardProps {
  readonly view: CardView;
  /** What further records have on the same company. */
  readonly others: readonly CardView[];
  /** The mention that was pointed at, as it stands on the page, and why it was marked. */
  readonly mention: {
    readonly text: string;
    readonly why: Why;
    readonly quotation: QuotationMention | null;
  };
  /** Host name that "on this site" speaks of, lower case; empty where there is none. */
  readonly site: string;
  readonly presentation: 'popover' | 'sheet';
  readonly theme: 'light' | 'dark' | 'system';
  /** The reader asked to close the card. Escape, scroll and clicks outside are the host's. */
  readonly onClose: () => void;
  /** Told of each press on a link or on a choice that lasts; see `Guard`. @returns what ends that. */
  readonly onPress: (listener: (press: 'taken' | 'refused') => void) => () => void;
}
