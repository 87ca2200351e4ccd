import type { PositionView } from '../../record/views/types.ts';
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
  if (position.kind === 'none') return t('noStatement');
  const { speaker, role, to, date, speakerFrom } = position;
  const details = [
    ...(position.kind === 'declined' ? [t('declined')] : []),
    ...(position.kind === 'paraphrase' ? [t('paraphrased')] : []),
    ...(role === null ? [] : [isolated(role)]),
    to.length === 0 ? t('recipientUnknown') : t('saidTo', joined(to)),
    date === null ? t('dateUnknown') : dateText(date),
    ...(speakerFrom === null ? [] : [t('speakerFrom', speakerFrom.site)]),
  ];
  return (
    <>
      <span class="speaker">{speaker ?? t('speakerUnknown')}</span>
      {details.map((detail) => ` · ${detail}`).join('')}
    </>
  );
}
