import { openRecord } from '../packs/shelf/open-record.ts';
import { onPacksChanged } from '../packs/shelf/own-packs.ts';
import type { Dossier } from '../record/dossier.ts';
import { cardView } from '../record/views/card-view.ts';
import type { CardView } from '../record/views/view-types.ts';

/** So many stay open: those of the cards that were opened last. */
const MOST_OPEN = 4;

const open = new Map<string, Promise<Dossier | undefined>>();
onPacksChanged(() => open.clear());

/** A dossier by its id, that which comes with the extension or one of the reader's own. */
export function dossierOf(id: string): Promise<Dossier | undefined> {
  const dossier = open.get(id) ?? openRecord(id);
  open.delete(id);
  open.set(id, dossier);
  const [oldest] = open.keys();
  if (open.size > MOST_OPEN && oldest !== undefined) open.delete(oldest);
  return dossier;
}

/** What the card shows; null when the record has nothing on the subject. */
export async function findCard(
  dossier: string,
  entity: string | null,
  position?: string,
): Promise<CardView | null> {
  const found = await dossierOf(dossier);
  return found ? cardView(found, entity, position) : null;
}
