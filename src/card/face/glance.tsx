import { dateText } from '../../i18n/date-text.ts';
import { t, tn } from '../../i18n/text.ts';
import { Sentences } from '../../ui/parts/citations.tsx';
import { Disagreement } from '../../ui/parts/disagreement.tsx';
import { Position } from '../../ui/parts/position.tsx';
import type { CardProps } from './card-props.ts';

type Viewed = Pick<CardProps, 'view'>;

/** One sentence, how many reports carry it from how few origins, and the day that all of it is of. */
export function Reported({ view }: Viewed) {
  const [first] = view.reported;
  if (first === undefined) return null;
  const { reports, roots } = first.corroboration;
  return (
    <section class="reported">
      <h3 class="visually-hidden">{t('reported')}</h3>
      <Sentences sentences={[first]} />
      <p class="quiet">
        {reports.length > 0 && tn('reportsCount', reports.length)}
        {roots.length > 0 && `, ${tn('originsCount', roots.length)}`}
        {reports.length > 0 && ' · '}
        {t('asOf', dateText(view.dossier.asOf))}
      </p>
    </section>
  );
}

export function FirstPosition({ view }: Viewed) {
  const [first] = view.positions;
  if (first === undefined) return null;
  const named = view.company === null;
  return (
    <section class="said">
      <h3 class="visually-hidden">{t(named ? 'statedPositions' : 'statedPosition')}</h3>
      <Position position={first} named={named} brief />
    </section>
  );
}

export function FirstDifference({ view }: Viewed) {
  const [first] = view.disagreements;
  if (first === undefined) return null;
  return (
    <section>
      <h3 class="label">{t('whereReportsDiffer')}</h3>
      <Disagreement item={first} />
    </section>
  );
}
