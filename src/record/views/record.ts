import type { Dossier } from '../dossier.ts';
import { disagreementsOf } from './disagreement.ts';
import { companyView, dossierView } from './dossier.ts';
import { lineageView } from './lineage.ts';
import { matrixView } from './matrix.ts';
import { positionsOf, wordings } from './position.ts';
import { citationsOf, sentenceView } from './sentence.ts';
import { sourceDetails } from './source.ts';
import { timelineView } from './timeline.ts';
import type { RecordView } from './types.ts';

/** Everything on record about one story. */
export function recordView(dossier: Dossier): RecordView {
  const { pack, summaries } = dossier.pack;
  return {
    dossier: dossierView(dossier),
    summary: summaries.story.map((sentence) => sentenceView(dossier, sentence)),
    companies: [...dossier.companies.keys()].map((id) => ({
      ...companyView(dossier, id),
      reported: (summaries.companies[id] ?? []).map((s) => sentenceView(dossier, s)),
      positions: positionsOf(dossier, id),
      disagreements: disagreementsOf(dossier, id),
    })),
    disagreements: disagreementsOf(dossier, null),
    timeline: timelineView(dossier),
    sources: sourceDetails(dossier, dossier.sources.keys()),
    matrix: matrixView(dossier),
    wordings: wordings(dossier),
    lineage: lineageView(dossier),
    inclusionRule: pack.inclusionRule,
    knownGaps: pack.knownGaps,
    corrections: pack.corrections.map(({ date, text, refs }) => ({
      date,
      text,
      citations: citationsOf(dossier, refs),
    })),
  };
}
