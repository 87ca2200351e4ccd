import type { Dossier } from '../dossier.ts';
import type { Disagreement } from '../schema.ts';
import { citationsOf } from './sentence.ts';
import { sourceNames } from './source.ts';
import type { DisagreementView } from './view-types.ts';

function disagreementView(dossier: Dossier, item: Disagreement): DisagreementView {
  const { id, line, aspect, about, follows, settled, company } = item;
  return {
    id,
    line,
    aspect,
    about,
    sides: item.sides.map(({ says, at }) => ({
      says,
      sources: sourceNames(
        dossier,
        at.map(({ source }) => source),
      ),
    })),
    company: company ? { text: company.text, citations: citationsOf(dossier, company.refs) } : null,
    follows,
    settled: {
      by: settled.by,
      text: settled.text,
      citations: citationsOf(dossier, settled.refs),
    },
  };
}

/** Disagreements about one company, or all; in the order of the dossier, the weightiest first. */
export function disagreementsOf(dossier: Dossier, entity: string | null): DisagreementView[] {
  return dossier.pack.disagreements
    .filter(({ about }) => entity === null || about.includes(entity))
    .map((item) => disagreementView(dossier, item));
}
