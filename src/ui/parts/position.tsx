import type { CreditView, PositionView } from '../../record/views/types.ts';
import { dateText } from '../dates.ts';
import { isolated, joined, t } from '../text.ts';
import { OtherCoverage, References } from './citations.tsx';
import { Wordings } from './wordings.tsx';

interface Props {
  position: PositionView;
  /** Name the company, where positions of several stand in one list. */
  named?: boolean;
}

/** What a company said, in its own words where there are any; or that it said nothing, aloud. */
export function Position({ position, named = false }: Props) {
  const quoted = position.words !== null;
  return (
    <figure class="position" data-position={position.id}>
      {named && <p class="label">{position.entityName}</p>}
      {quoted ? (
        <blockquote class="words" lang="en" dir="ltr">
          {position.words}
          <References citations={position.variants} />
        </blockquote>
      ) : (
        <p lang="en" dir="ltr">
          {position.gist}
          <References citations={position.variants} />
        </p>
      )}
      <figcaption>
        <Caption position={position} />
        {position.fromOtherCoverage && <OtherCoverage />}
      </figcaption>
      <Wordings position={position} />
    </figure>
  );
}

function Caption({ position }: { position: PositionView }) {
  const { kind, credit, otherCredits, entityName } = position;
  if (credit === null) return t('noStatement');
  const details = [
    ...(kind === 'declined' ? [t('declined')] : []),
    ...(kind === 'paraphrase' ? [t('paraphrased')] : []),
    ...(credit.role === null ? [] : [isolated(credit.role)]),
    credit.to.length === 0 ? t('recipientUnknown') : t('saidTo', joined(credit.to)),
    credit.date === null ? t('dateUnknown') : dateText(credit.date),
    t('creditFrom', credit.source.site),
  ];
  return (
    <>
      <span class="speaker">{isolated(credit.speaker ?? entityName)}</span>
      {details.map((detail) => ` · ${detail}`).join('')}
      {otherCredits.length > 0 && (
        <span class="other-credits">
          {t(
            'creditedElsewhere',
            otherCredits.map((other) => creditText(other, entityName)).join('; '),
          )}
        </span>
      )}
    </>
  );
}

/** One page's credit in a few words: who, to whom, and which page says so. */
function creditText({ speaker, role, to, source }: CreditView, entityName: string): string {
  const who = isolated(speaker ?? role ?? entityName);
  return [who, ...(to.length > 0 ? [t('saidTo', joined(to))] : [])]
    .join(', ')
    .concat(` (${isolated(source.site)})`);
}
