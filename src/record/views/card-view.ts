import type { Dossier } from '../dossier.ts';
import type { Sentence } from '../schema.ts';
import { disagreementsOf } from './disagreement.ts';
import { companyView, dossierView } from './dossier.ts';
import { positionsOf, statementView } from './position.ts';
import { sentenceView } from './sentence.ts';
import { sourceDetails } from './source.ts';
import type { CardView, Citation, PositionView } from './view-types.ts';

/** A card is a glance; the record page has the rest. */
const CARD_POSITIONS = 6;
/** Of a story. */
const CARD_COMPANIES = 30;
const CARD_DISAGREEMENTS = 6;

/**
 * What the card shows on one company, or on the story when `entity` is null. Null when the dossier
 * has nothing on that entity.
 *
 * @param position id of one whose words the page prints.
 */
export function cardView(
  dossier: Dossier,
  entity: string | null,
  position?: string,
): CardView | null {
  if (entity !== null && !dossier.companies.has(entity)) return null;
  const company = entity === null ? null : companyView(dossier, entity);
  const reported = summaryOf(dossier, entity).map((sentence) => sentenceView(dossier, sentence));
  const said = entity === null ? firstPositions(dossier) : positionsOf(dossier, entity);
  const printed = position === undefined ? null : statementView(dossier, position);
  const others = said.filter(({ id }) => id !== printed?.position.id);
  const positions = entity === null ? said : others.slice(0, CARD_POSITIONS);
  const all = disagreementsOf(dossier, entity);
  const disagreements = all.slice(0, CARD_DISAGREEMENTS);
  const cited: Citation[] = [
    ...(company?.part.citations ?? []),
    ...reported.flatMap(({ citations }) => citations),
    ...positions.flatMap(({ variants }) => variants),
    ...(printed?.position.variants ?? []),
  ];
  const sides = disagreements.flatMap((item) => item.sides.flatMap(({ sources }) => sources));
  return {
    dossier: dossierView(dossier),
    company,
    statement: printed,
    reported,
    positions,
    morePositions: (entity === null ? said : others).length - positions.length,
    disagreements,
    moreDisagreements: all.length - disagreements.length,
    sources: sourceDetails(dossier, [...cited.map(({ source }) => source), ...sides].map(idOf)),
  };
}

function summaryOf(dossier: Dossier, entity: string | null): readonly Sentence[] {
  const { story, companies } = dossier.pack.summaries;
  return entity === null ? story : (companies[entity] ?? []);
}

function firstPositions(dossier: Dossier): PositionView[] {
  return dossier.listed
    .slice(0, CARD_COMPANIES)
    .flatMap((id) => positionsOf(dossier, id).slice(0, 1));
}

const idOf = ({ id }: { readonly id: string }) => id;
