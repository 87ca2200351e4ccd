import type { Dossier } from '../dossier.ts';
import { aboutOf, companiesBy } from './companies-of.ts';
import { disagreementsOf } from './disagreement.ts';
import { companyView, dossierView } from './dossier.ts';
import { lineageView } from './lineage.ts';
import { matrixView } from './matrix.ts';
import { positionsOf, wordings } from './position.ts';
import { citationsOf, noneSeeded, sentenceView } from './sentence.ts';
import { sourceDetails } from './source.ts';
import type { RecordView, StoryView, TimelineEntryView } from './view-types.ts';

/** Everything on record about one story. */
export function recordView(dossier: Dossier): RecordView {
  return {
    ...storyView(dossier),
    matrix: matrixView(dossier),
    wordings: wordings(dossier),
    lineage: lineageView(dossier),
    sourcesAbout: sourcesAbout(dossier),
  };
}

function sourcesAbout(dossier: Dossier): RecordView['sourcesAbout'] {
  const about = companiesBy(dossier, ({ source, restsOn }) => [source, ...restsOn]);
  return Object.fromEntries([...dossier.sources.keys()].map((id) => [id, about(id)]));
}

/** What is told of a story, without what compares the sources. */
export function storyView(dossier: Dossier): StoryView {
  const { pack, summaries } = dossier.pack;
  return {
    dossier: dossierView(dossier),
    summary: summaries.story.map((sentence) => sentenceView(dossier, sentence)),
    companies: dossier.listed.map((id) => ({
      ...companyView(dossier, id),
      reported: (summaries.companies[id] ?? []).map((s) => sentenceView(dossier, s)),
      positions: positionsOf(dossier, id),
      disagreements: disagreementsOf(dossier, id),
    })),
    disagreements: disagreementsOf(dossier, null),
    timeline: timelineView(dossier),
    sources: sourceDetails(dossier, dossier.sources.keys()),
    inclusionRule: pack.inclusionRule,
    knownGaps: pack.knownGaps,
    corrections: pack.corrections.map(({ date, text, refs }) => ({
      date,
      text,
      citations: citationsOf(dossier, refs),
    })),
  };
}

/** What happened when, as precisely as the sources allow; earliest first. */
function timelineView(dossier: Dossier): TimelineEntryView[] {
  return dossier.pack.timeline.map(({ id, date, text, refs }) => {
    const citations = citationsOf(dossier, refs);
    return {
      id,
      about: aboutOf(dossier, refs),
      date,
      text,
      citations,
      fromOtherCoverage: noneSeeded(dossier, citations),
    };
  });
}
