import { useEffect, useState } from 'preact/hooks';
import { joined, language, t, tn } from '../../i18n/text.ts';
import { BrandMark } from '../../ui/parts/brand-mark.tsx';
import { MostReferences, Sentences, Sources } from '../../ui/parts/citations.tsx';
import { Disagreement } from '../../ui/parts/disagreement.tsx';
import { Fold } from '../../ui/parts/fold.tsx';
import { OtherCredits, Position } from '../../ui/parts/position.tsx';
import { Whose } from '../../ui/parts/whose.tsx';
import { Wordings } from '../../ui/parts/wordings.tsx';
import { typeset } from '../../ui/typeset.ts';
import type { CardProps } from './card-props.ts';
import { Foot } from './foot.tsx';
import { FirstDifference, FirstPosition, Reported } from './glance.tsx';
import { OtherRecord } from './other-record.tsx';
import { Statement } from './statement.tsx';

const TITLE = 'card-title';

/**
 * One company's card, or the story's. What is seen before any scrolling is the whole of it in short:
 * what was reported, what the company said, where reports differ. The rest is below, and a foot that
 * stays in view leads to it.
 */
export function Card(props: CardProps) {
  const { view, others, onClose } = props;
  return (
    <Sources.Provider value={view.sources}>
      <div class="card" role="dialog" aria-labelledby={TITLE} tabIndex={-1}>
        <header>
          <BrandMark />
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
            <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
              <path d="m4 4 8 8m0-8-8 8" />
            </svg>
          </button>
        </header>
        <Whose dossier={view.dossier} />
        {others.length > 0 && (
          <span class="whose">
            <bdi>
              {t(
                'alsoInRecords',
                joined(others.map(({ dossier }) => `${dossier.title} · ${dossier.curator}`)),
              )}
            </bdi>
          </span>
        )}
        <MostReferences.Provider value={0}>
          {view.statement ? (
            <Statement {...props} statement={view.statement} />
          ) : (
            <>
              <Reported view={view} />
              <FirstPosition view={view} />
              <FirstDifference view={view} />
            </>
          )}
        </MostReferences.Provider>
        <Rest view={view} />
        {others.map((other) => (
          <OtherRecord key={other.dossier.id} view={other} />
        ))}
        <Foot {...props}>
          <Refusal {...props} />
        </Foot>
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

type Viewed = Pick<CardProps, 'view'>;

/**
 * What a glance leaves out: the rest of the summary, further statements, further differences. Of words
 * that were pointed at, all that stands in a company's glance is further.
 */
function Rest({ view }: Viewed) {
  const { company, reported, positions, disagreements, statement } = view;
  const named = company === null;
  const first = statement?.position ?? positions[0];
  const more = statement ? positions : positions.slice(1);
  const differences = statement ? disagreements : disagreements.slice(1);
  // What a company said is told by its own words, where it has any.
  const isTold = !named && !statement && first?.words != null;
  return (
    <section class="rest">
      {company?.alsoKnownAs != null && (
        <p class="quiet" lang="en" dir="ltr">
          {typeset(company.alsoKnownAs)}
        </p>
      )}
      {!isTold && <Sentences sentences={statement ? reported : reported.slice(1)} />}
      {first && first.otherCredits.length > 0 && (
        <p class="quiet">
          <OtherCredits position={first} />
        </p>
      )}
      {first && <Wordings position={first} />}
      {more.length > 0 && (
        <Fold summary={tn('moreStatements', more.length)}>
          {() => (
            <>
              {more.map((position) => (
                <Position key={position.id} position={position} named={named} />
              ))}
              <More count={view.morePositions} />
            </>
          )}
        </Fold>
      )}
      {differences.length > 0 && (
        <Fold summary={tn('moreDifferences', differences.length)}>
          {() => (
            <>
              {differences.map((item) => (
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

/** The button that opens the record stands below. */
function More({ count }: { count: number }) {
  if (count === 0) return null;
  return <p class="quiet">{t('moreInRecord', count.toLocaleString(language()))}</p>;
}
