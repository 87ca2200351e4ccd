import * as v from 'valibot';

/**
 * What a tab's frames (`page→`), and the popup and the other pages of the extension (`popup→`), may
 * ask of the background; `direction.ts` holds each to its side.
 */
const ToBackground = v.variant('type', [
  /** A frame says how many mentions it holds, for the badge and the popup's list of frames. */
  v.object({ type: v.literal('page→background:counted'), count: v.pipe(v.number(), v.integer()) }),
  /** A frame needs one of the files that run beside its content script, or the style of its marks. */
  v.object({
    type: v.literal('page→background:load'),
    file: v.picklist(['reading', 'quotations', 'own', 'card', 'marks']),
  }),
  /** What a card has to show. Answer: `CardView`, or null when the record has nothing on it. */
  v.object({
    type: v.literal('page→background:cardView'),
    dossier: v.string(),
    /** Null for a passage: the card then sums up the story. */
    entity: v.nullable(v.string()),
    /** For a quotation: the position whose words it prints. */
    position: v.optional(v.string()),
  }),
  /** Opens the record page in a tab, at one entity if given. */
  v.object({
    type: v.picklist(['page→background:openRecord', 'popup→background:openRecord']),
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

/**
 * Null for what is meant for somebody else.
 *
 * @throws when it is meant for the background and is not one of these, with what is wrong with it.
 */
export function acceptToBackground(raw: unknown): ToBackground | null {
  const parsed = v.safeParse(ToBackground, raw);
  if (parsed.success) return parsed.output;
  const type = (raw as { type?: unknown } | null)?.type;
  if (typeof type !== 'string' || !type.includes('→background:')) return null;
  const [issue] = parsed.issues;
  const where = v.getDotPath(issue) ?? 'type';
  throw new Error(`${type.slice(0, 80)}: ${where}: ${issue.message.slice(0, 200)}`);
}
