import type { Dossier } from '../dossier.ts';
import { citationsOf, noneSeeded } from './sentence.ts';
import type { TimelineEntryView } from './view-types.ts';

/** What happened when, as precisely as the sources allow; earliest first. */
export function timelineView(dossier: Dossier): TimelineEntryView[] {
  return dossier.pack.timeline.map(({ id, date, text, refs }) => {
    const citations = citationsOf(dossier, refs);
    return { id, date, text, citations, fromOtherCoverage: noneSeeded(dossier, citations) };
  });
}
