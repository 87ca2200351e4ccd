import type { Found } from '../finding/find.ts';
import { draftEntities } from './entities.ts';
import { draftLineage } from './lineage.ts';
import {
  type Beginning,
  draftNames,
  draftNone,
  draftPack,
  draftSummaries,
  draftTimeline,
} from './rest.ts';
import { draftSources } from './sources.ts';
import { draftStatements } from './statements.ts';

/** The parts of a record by name, in the order in which they are worked on. Every entry is unchecked. */
export function draftOf(found: Found, beginning: Beginning): Readonly<Record<string, unknown>> {
  const { claims, positions } = draftStatements(found);
  return {
    pack: draftPack(beginning),
    sources: draftSources(found.documents),
    entities: draftEntities(found),
    claims,
    positions: [...positions, ...draftNone(found, positions)],
    disagreements: [],
    timeline: draftTimeline(found),
    summaries: draftSummaries(found),
    lineage: draftLineage(found),
    names: draftNames(found, beginning.id),
  };
}
