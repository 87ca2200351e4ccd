import { type Dossier, need } from '../dossier.ts';
import { sentenceView } from './sentence.ts';
import type { CompanyView, DossierView } from './view-types.ts';

export function dossierView({ origin, pack, hash }: Dossier): DossierView {
  const { id, title, version, asOf, curator, licence } = pack.pack;
  const { name, url, note } = licence;
  return {
    id,
    origin,
    title,
    version,
    hash,
    asOf,
    curator,
    licence: { name, url: url ?? null, note: note ?? null },
  };
}

export function companyView(dossier: Dossier, id: string): CompanyView {
  const { name, alsoKnownAs, products, part } = need(dossier.companies, id);
  return {
    id,
    name,
    alsoKnownAs: alsoKnownAs ?? null,
    products,
    part: sentenceView(dossier, part),
  };
}
