import { dateText } from '../../i18n/date-text.ts';
import { isolated, joined, t } from '../../i18n/text.ts';
import type { CreditView, PositionView } from '../../record/views/view-types.ts';
import { quotedLink } from '../quoted-link.ts';
import { typeset } from '../typeset.ts';
import { OtherCoverage, References } from './citations.tsx';
import { OutwardLink } from './outward-link.tsx';
import { Quoted } from './quoted.tsx';
import { Wordings } from './wordings.tsx';

interface Props {
  position: PositionView;
  /** Name the company, where positions of several stand in one list. */
  named?: boolean;
  /** At a glance: without how others word it, and whom else they credit. */
  brief?: boolean;
}

/** What a company said, in its own words where there are any; or that it said nothing, aloud. */
export function Position({ position, named = false, brief = false }: Props) {
  const quoted = position.words !== null;
  // Words that are credited to the company alone have its name below them.
  const isNamed = named && position.credit?.speaker != null;
  return (
    <figure class="position" data-position={position.id}>
      {isNamed && <p class="label">{position.entityName}</p>}
      {quoted ? (
        <blockquote class="words" lang="en" dir="ltr">
          <Quoted words={position.words ?? ''} isQuoted={isQuotedThere(position)} />
          <References citations={position.variants} />
        </blockquote>
      ) : (
        <p lang="en" dir="ltr">
          {typeset(position.gist)}
          <References citations={position.variants} />
        </p>
      )}
      {position.credit && (
        <figcaption>
          <Caption position={position} credit={position.credit} />
          {!brief && <OtherCredits position={position} separator />}
          {position.fromOtherCoverage && <OtherCoverage />}
        </figcaption>
      )}
      {!brief && <Wordings position={position} />}
    </figure>
  );
}

/** Has the page whose wording is shown the words in quotation marks? */
function isQuotedThere({ variants, wordingFrom }: PositionView): boolean {
  return variants.some(({ source, form }) => source.id === wordingFrom?.id && form !== 'unquoted');
}

interface OtherCreditsProps {
  position: PositionView;
  /** Does it follow something? */
  separator?: boolean;
}

interface CaptionProps {
  position: PositionView;
  credit: CreditView;
}

function Caption({ position, credit }: CaptionProps) {
  const { kind, entityName } = position;
  const details = [
    ...(kind === 'declined' ? [t('declined')] : []),
    ...(kind === 'paraphrase' ? [t('paraphrased')] : []),
    ...(credit.role === null ? [] : [isolated(credit.role)]),
    credit.to.length === 0 ? t('recipientUnknown') : t('saidTo', joined(credit.to)),
    credit.date === null ? t('dateUnknown') : dateText(credit.date),
  ];
  const shown = position.variants.find(({ source }) => source.id === credit.source.id);
  const href = shown ? quotedLink(shown) : null;
  const from = t('creditFrom', credit.source.site);
  return (
    <>
      <span class="speaker">{isolated(credit.speaker ?? entityName)}</span>
      {details.map((detail) => ` · ${detail}`).join('')}
      {' · '}
      {href === null ? from : <OutwardLink href={href}>{from}</OutwardLink>}
    </>
  );
}

/** Whom other pages credit; nothing where they agree. */
export function OtherCredits({ position, separator = false }: OtherCreditsProps) {
  const { otherCredits, entityName } = position;
  if (otherCredits.length === 0) return null;
  const others = otherCredits.map((other) => creditText(other, entityName)).join('; ');
  return `${separator ? ' · ' : ''}${t('creditedElsewhere', others)}`;
}

/** One page's credit in a few words: who, to whom, and which page says so. */
function creditText({ speaker, role, to, source }: CreditView, entityName: string): string {
  const who = isolated(speaker ?? role ?? entityName);
  return [who, ...(to.length > 0 ? [t('saidTo', joined(to))] : [])]
    .join(', ')
    .concat(` (${isolated(source.site)})`);
}
