import { askBackground } from '../../protocol/ask.ts';
import type { CardView } from '../../record/views/view-types.ts';

interface Subject {
  readonly dossier: string;
  readonly entity: string | null;
  readonly quotation: { readonly position: string } | null;
}

const views = new Map<string, Promise<CardView | null>>();

/** What further records have on the same name; those that cannot be had are left out. */
export async function otherViewsOf(others: readonly Omit<Subject, 'quotation'>[]) {
  const found = await Promise.allSettled(
    others.map((subject) => viewOf({ ...subject, quotation: null })),
  );
  return found.flatMap((one) => (one.status === 'fulfilled' ? (one.value ?? []) : []));
}

/**
 * What the record has on a subject, fetched once; null when it has nothing. Rejects when the
 * background does not answer, and asks again the next time.
 */
export function viewOf({ dossier, entity, quotation }: Subject): Promise<CardView | null> {
  const position = quotation?.position;
  const key = `${dossier}/${entity}/${position}`;
  const known = views.get(key);
  if (known) return known;
  const view = askBackground<CardView | null>({
    type: 'page→background:cardView',
    dossier,
    entity,
    ...(position === undefined ? {} : { position }),
  });
  view.catch(() => views.delete(key));
  views.set(key, view);
  return view;
}
