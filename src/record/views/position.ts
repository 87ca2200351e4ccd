import { type Dossier, need } from '../dossier.ts';
import type { Position, PositionEvidence } from '../schema.ts';
import { noneSeeded } from './sentence.ts';
import { sourceLink, sourceName, sourceView } from './source.ts';
import type { PositionView, VariantView } from './types.ts';

function positionView(dossier: Dossier, position: Position): PositionView {
  const { id, entity, kind, gist } = position;
  const entityName = need(dossier.companies, entity).name;
  const base = { id, entity, entityName, kind, gist };
  if (position.kind === 'none') return { ...base, ...NOTHING_SAID };
  const variants = position.evidence.map((evidence) => variantView(dossier, evidence));
  const shown =
    position.kind === 'quotation'
      ? position.evidence.find(({ source }) => source === position.wordingFrom)
      : undefined;
  return {
    ...base,
    words: shown?.quote?.exact ?? null,
    wordingFrom: shown ? sourceView(dossier, shown.source) : null,
    speaker: position.speaker && need(dossier.people, position.speaker).name,
    role: position.role,
    speakerFrom: position.speakerFrom ? sourceName(dossier, position.speakerFrom) : null,
    to: position.to,
    date: position.date,
    fromOtherCoverage: noneSeeded(dossier, variants),
    variants,
    note: position.note ?? null,
  };
}

/** A company's positions in the order of the dossier: the most telling first. */
export function positionsOf(dossier: Dossier, entity: string): PositionView[] {
  return dossier.pack.positions
    .filter((position) => position.entity === entity)
    .map((position) => positionView(dossier, position));
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
  speaker: null,
  role: null,
  speakerFrom: null,
  to: [],
  date: null,
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
