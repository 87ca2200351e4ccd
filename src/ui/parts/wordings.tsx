import { t, tn } from '../../i18n/text.ts';
import type { PositionView, VariantView } from '../../record/views/view-types.ts';
import { quotedLink } from '../quoted-link.ts';
import { typeset } from '../typeset.ts';
import { differences, leftOut, sameWording } from '../wording.ts';
import { OutwardLink } from './outward-link.tsx';
import { Quoted } from './quoted.tsx';

/** The other wordings of a quotation, with what differs marked; nothing where all agree. */
export function Wordings({ position }: { position: PositionView }) {
  const others = otherWordings(position);
  if (others.length === 0) return null;
  return (
    <details>
      <summary>{tn('otherWordings', others.length)}</summary>
      <ul class="wordings">
        {others.map((variant) => (
          <li key={`${variant.source.id}-${variant.paragraph}`}>
            <Wording variant={variant} from={position.words ?? ''} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Variants whose words are not those shown first, or are credited wrongly or to nobody. */
export function otherWordings(position: PositionView): readonly VariantView[] {
  const first = position.wordingFrom?.id;
  return position.variants.filter(
    ({ source, quote, fault }) =>
      source.id !== first &&
      quote !== null &&
      (fault !== null || !sameWording(quote.exact, position.words ?? '')),
  );
}

export function Wording({ variant, from }: { variant: VariantView; from: string }) {
  const words = variant.quote?.exact ?? '';
  const missing = leftOut(words, from);
  const href = quotedLink(variant);
  return (
    <figure class="position">
      <blockquote class="words" lang="en" dir="ltr">
        <Quoted
          words={differences(words, from).map((run, i) =>
            // biome-ignore lint/suspicious/noArrayIndexKey: the runs of one wording never move.
            run.differs ? <mark key={i}>{run.text}</mark> : run.text,
          )}
          isQuoted={variant.form !== 'unquoted'}
        />
      </blockquote>
      <figcaption>
        <span class="speaker">
          {href === null ? (
            variant.source.site
          ) : (
            <OutwardLink href={href}>{variant.source.site}</OutwardLink>
          )}
        </span>
        {notes(variant, missing).map((note) => `. ${note}`)}
      </figcaption>
      {variant.note !== null && (
        <p class="quiet" lang="en" dir="ltr">
          {typeset(variant.note)}
        </p>
      )}
    </figure>
  );
}

const FAULTS = {
  misplaced: 'misattributed',
  adjoining: 'adjoining',
  'not-introduced': 'notIntroduced',
  missing: 'unattributed',
} as const;

function notes(variant: VariantView, missing: readonly string[]): string[] {
  return [
    ...(variant.form === 'unquoted' ? [t('withoutQuotationMarks')] : []),
    ...(variant.fault === null ? [] : [t(FAULTS[variant.fault])]),
    ...(variant.attributedTo === null ? [] : [t('creditedTo', variant.attributedTo)]),
    ...(missing.length === 0 ? [] : [t('leavesOut', missing.map((run) => `“${run}”`).join(' '))]),
  ];
}
