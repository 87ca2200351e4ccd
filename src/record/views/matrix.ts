import { type Dossier, need } from '../dossier.ts';
import type { Claim } from '../schema.ts';
import { corroborationOf } from './corroboration.ts';
import { claimEvidence } from './evidence.ts';
import { sourceViews } from './source.ts';
import type { MatrixCell, MatrixRow, MatrixView, SourceView } from './view-types.ts';

/** Which source makes which claim, and whom it credits. */
export function matrixView(dossier: Dossier): MatrixView {
  const { claims } = dossier.pack;
  const making = claims.flatMap((claim) => claimEvidence(dossier, claim).map((e) => e.source));
  const sources = sourceViews(dossier, making);
  return { sources, rows: claims.map((claim) => matrixRow(dossier, claim, sources)) };
}

function matrixRow(dossier: Dossier, claim: Claim, sources: readonly SourceView[]): MatrixRow {
  const evidence = claimEvidence(dossier, claim);
  return {
    claim: claim.id,
    text: claim.text,
    section: claim.section,
    about: claim.about,
    basis: claim.basis,
    cells: sources.map(({ id }) => cell(evidence.filter(({ source }) => source === id))),
    corroboration: corroborationOf(dossier, evidence),
    relations: claim.relations.map(({ type, aspect, claim: other, note }) => ({
      type,
      aspect,
      claim: other,
      text: need(dossier.claims, other).text,
      note: note ?? null,
    })),
    figures: claim.figures ?? [],
  };
}

/** Ranks credits, so that a source that says it twice is shown with its best. */
const FIRMNESS = ['named-speaker', 'company', 'outlet', 'unnamed-source', 'none'] as const;

function cell(evidence: ReturnType<typeof claimEvidence>): MatrixCell | null {
  const best = FIRMNESS.flatMap((kind) => evidence.filter((e) => e.attribution.kind === kind))[0];
  if (!best) return null;
  const paragraphs = evidence.flatMap(({ paragraph }) => paragraph ?? []);
  return {
    paragraphs: [...new Set(paragraphs)].sort((a, b) => a - b),
    attribution: best.attribution.kind,
    attributedTo: best.attribution.to ?? null,
    note: evidence.flatMap(({ note }) => note ?? []).join(' ') || null,
  };
}
