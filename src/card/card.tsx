import { useEffect, useState } from 'preact/hooks';
import type { SourceName } from '../record/views/types.ts';
import { Sentences, Sources } from '../ui/parts/citations.tsx';
import { Disagreement } from '../ui/parts/disagreement.tsx';
import { Fold } from '../ui/parts/fold.tsx';
import { Position } from '../ui/parts/position.tsx';
import { joined, language, t, tn } from '../ui/text.ts';
import type { CardProps } from './face-contract.ts';
import { Foot } from './foot.tsx';

const TITLE = 'card-title';

/** One company's card, or the story's: first what it is, then who said what, then where it differs. */
export function Card(props: CardProps) {
  const { view, onClose } = props;
  return (
    <Sources.Provider value={view.sources}>
      <div class="card" role="dialog" aria-labelledby={TITLE} tabIndex={-1}>
        <header>
          <h2 id={TITLE} lang="en" dir="ltr">
            {view.company?.name ?? view.dossier.title}
          </h2>
          <button
            type="button"
            class="close"
            aria-label={t('close')}
            title={t('close')}
            onClick={onClose}
          >
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <path d="m4 4 8 8m0-8-8 8" />
            </svg>
          </button>
        </header>
        <Part {...props} />
        <section>
          <h3 class="label">{t('reported')}</h3>
          <Sentences sentences={view.reported} />
          <Carried view={view} />
        </section>
        <Positions {...props} />
        <Disagreements {...props} />
        <Foot {...props} />
        <Refusal {...props} />
      </div>
    </Sources.Provider>
  );
}

/** Says that a press was not taken, where the reader looks, until one is. */
function Refusal({ onPress }: CardProps) {
  const [last, setLast] = useState<'taken' | 'refused'>('taken');
  useEffect(() => onPress(setLast), [onPress]);
  return (
    <p class="refusal" role="status">
      {last === 'refused' && t('pressRefused')}
    </p>
  );
}

function Part({ view: { company } }: CardProps) {
  if (company === null) return null;
  return (
    <div>
      {company.alsoKnownAs !== null && (
        <p class="quiet" lang="en" dir="ltr">
          {company.alsoKnownAs}
        </p>
      )}
      <Sentences sentences={[company.part]} />
    </div>
  );
}

/** How many reports carry what is said, and how few origins they have. */
function Carried({ view }: Pick<CardProps, 'view'>) {
  const reports = unique(view.reported.flatMap(({ corroboration }) => corroboration.reports));
  const roots = unique(view.reported.flatMap(({ corroboration }) => corroboration.roots));
  if (reports.length === 0) return null;
  const origin = roots.length === 0 ? t('originUnknown') : t('origin', joined(roots.map(siteOf)));
  return (
    <p class="quiet">
      {tn('carriedBy', reports.length)} {origin}
    </p>
  );
}

function Positions({ view }: CardProps) {
  const [first, ...others] = view.positions;
  if (first === undefined) return null;
  const named = view.company === null;
  return (
    <section>
      <h3 class="label">{t(named ? 'statedPositions' : 'statedPosition')}</h3>
      <Position position={first} named={named} />
      {others.length > 0 && (
        <Fold summary={tn('moreStatements', others.length)}>
          {() => (
            <>
              {others.map((position) => (
                <Position key={position.id} position={position} named={named} />
              ))}
              <More count={view.morePositions} />
            </>
          )}
        </Fold>
      )}
    </section>
  );
}

function Disagreements({ view }: CardProps) {
  const [first, ...others] = view.disagreements;
  if (first === undefined) return null;
  return (
    <section>
      <h3 class="label">{t('whereReportsDiffer')}</h3>
      <Disagreement item={first} />
      {others.length > 0 && (
        <Fold summary={tn('moreDifferences', others.length)}>
          {() => (
            <>
              {others.map((item) => (
                <Disagreement key={item.id} item={item} />
              ))}
              <More count={view.moreDisagreements} />
            </>
          )}
        </Fold>
      )}
    </section>
  );
}

/** What a glance leaves out; the button that opens the record stands below. */
function More({ count }: { count: number }) {
  if (count === 0) return null;
  return <p class="quiet">{t('moreInRecord', count.toLocaleString(language()))}</p>;
}

const siteOf = ({ site }: SourceName) => site;

function unique(sources: readonly SourceName[]): SourceName[] {
  return [...new Map(sources.map((source) => [source.id, source])).values()];
}
