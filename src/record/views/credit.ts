import { type Dossier, need } from '../dossier.ts';
import type { PartialDate, PositionEvidence } from '../schema.ts';
import { sourceLink } from './source.ts';
import type { CreditView } from './view-types.ts';

/** How one page credits a statement. */
export function creditView(
  dossier: Dossier,
  { source, attribution }: PositionEvidence,
): CreditView {
  const { speaker, role, recipients, date } = attribution;
  return {
    source: sourceLink(dossier, source),
    speaker: speaker === undefined ? null : need(dossier.people, speaker).name,
    role: role ?? null,
    to: recipients ?? [],
    date: date ?? byPublication(need(dossier.sources, source).published),
  };
}

/** What a page quotes was said by the time that it was published. */
function byPublication(published: PartialDate | null): PartialDate | null {
  if (published === null) return null;
  const { value, precision, inferred } = published;
  return { value, precision, by: true, ...(inferred === undefined ? {} : { inferred }) };
}

/** Credits of other pages, as far as each says more than the pages before it. */
export function otherCredits(
  dossier: Dossier,
  first: PositionEvidence,
  evidence: readonly PositionEvidence[],
): CreditView[] {
  const known = new Set(facts(first));
  return evidence.flatMap((item) => {
    const news = facts(item).filter((fact) => !known.has(fact));
    for (const fact of news) known.add(fact);
    return item === first || news.length === 0 ? [] : [creditView(dossier, item)];
  });
}

function facts({ attribution: { speaker, recipients = [] } }: PositionEvidence): string[] {
  return [
    ...(speaker === undefined ? [] : [`by ${speaker}`]),
    ...recipients.map((to) => `to ${to}`),
  ];
}
