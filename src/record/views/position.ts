import { type Dossier, need } from '../dossier.ts';
import type { Position, PositionEvidence } from '../schema.ts';
import { corroborationOf } from './corroboration.ts';
import { creditView, otherCredits } from './credit.ts';
import { noneSeeded } from './sentence.ts';
import { sourceLink, sourceNames, sourceView } from './source.ts';
import type { PositionView, StatementView, VariantView } from './view-types.ts';

function positionView(dossier: Dossier, position: Position): PositionView {
  const { id, entity, kind, gist } = position;
  const entityName = need(dossier.companies, entity).name;
  const base = { id, entity, entityName, kind, gist };
  if (position.kind === 'none') return { ...base, ...NOTHING_SAID };
  const variants = position.evidence.map((evidence) => variantView(dossier, evidence));
  const shown = shownEvidence(position);
  const isQuoted = position.kind === 'quotation';
  return {
    ...base,
    words: (isQuoted && shown.quote?.exact) || null,
    wordingFrom: isQuoted ? sourceView(dossier, shown.source) : null,
    credit: creditView(dossier, shown),
    otherCredits: otherCredits(dossier, shown, position.evidence),
    fromOtherCoverage: noneSeeded(dossier, variants),
    variants,
    note: position.note ?? null,
  };
}

/**
 * The page whose credit is shown first: of a quotation the one whose wording is shown, of anything
 * else the first that says by whom or to whom.
 */
function shownEvidence(position: Exclude<Position, { kind: 'none' }>): PositionEvidence {
  const { evidence } = position;
  const shown =
    position.kind === 'quotation'
      ? evidence.find(({ source, quote }) => source === position.wordingFrom && quote)
      : evidence.find(({ attribution }) => attribution.speaker ?? attribution.recipients?.length);
  return shown ?? (evidence[0] as PositionEvidence);
}

/** A company's positions in the order of the dossier: the most telling first. */
export function positionsOf(dossier: Dossier, entity: string): PositionView[] {
  return dossier.pack.positions
    .filter((position) => position.entity === entity)
    .map((position) => positionView(dossier, position));
}

/** Null when the dossier has no such words. */
export function statementView(dossier: Dossier, id: string): StatementView | null {
  const position = dossier.positions.get(id);
  if (position?.kind !== 'quotation') return null;
  const isPlain = ({ quote, attribution: { kind, fault } }: PositionEvidence) =>
    quote !== undefined && fault === undefined && (kind === 'named-speaker' || kind === 'company');
  const plainly = position.evidence.filter(isPlain).map(({ source }) => source);
  return {
    position: positionView(dossier, position),
    corroboration: corroborationOf(dossier, position.evidence),
    credited: sourceNames(dossier, new Set(plainly)),
    companyNames: Object.fromEntries([...dossier.companies].map(([key, { name }]) => [key, name])),
  };
}

/** Quotations whose words more than one source has. */
export function wordings(dossier: Dossier): PositionView[] {
  return dossier.pack.positions
    .map((position) => positionView(dossier, position))
    .filter(({ variants }) => variants.filter(({ quote }) => quote !== null).length > 1);
}

const NOTHING_SAID = {
  words: null,
  wordingFrom: null,
  credit: null,
  otherCredits: [],
  fromOtherCoverage: false,
  variants: [],
  note: null,
};

function variantView(dossier: Dossier, evidence: PositionEvidence): VariantView {
  const { source, paragraph, form, quote, attribution, note } = evidence;
  return {
    source: sourceLink(dossier, source),
    paragraph: paragraph ?? null,
    form,
    quote: quote ?? null,
    attributedTo: attribution.to ?? null,
    fault: attribution.fault ?? null,
    note: [attribution.note, note].filter(Boolean).join(' ') || null,
  };
}
