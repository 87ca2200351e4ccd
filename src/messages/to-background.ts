import * as v from 'valibot';

/** What pages, the popup and the other extension pages may ask of the background. */
const ToBackground = v.variant('type', [
  /** A frame says how many mentions it holds, for the badge and the popup's list of frames. */
  v.object({ type: v.literal('page→background:counted'), count: v.pipe(v.number(), v.integer()) }),
  /** A frame needs one of the files that run beside its content script. */
  v.object({ type: v.literal('page→background:load'), file: v.picklist(['reading', 'card']) }),
  /** What a card has to show. Answer: `CardView`, or null when the record has nothing on it. */
  v.object({
    type: v.literal('page→background:cardView'),
    dossier: v.string(),
    /** Null for a passage: the card then sums up the story. */
    entity: v.nullable(v.string()),
  }),
  /** Opens the record page in a tab, at one entity if given. */
  v.object({
    type: v.literal('page→background:openRecord'),
    dossier: v.string(),
    entity: v.nullable(v.string()),
  }),
  /** Which frames of this tab hold mentions? Answer: `{ frameId, count }[]`. */
  v.object({
    type: v.literal('popup→background:frames'),
    tabId: v.pipe(v.number(), v.integer()),
  }),
]);
export type ToBackground = v.InferOutput<typeof ToBackground>;

export function acceptToBackground(raw: unknown): ToBackground | null {
  const parsed = v.safeParse(ToBackground, raw);
  return parsed.success ? parsed.output : null;
}
