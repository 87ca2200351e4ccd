import { createContext, Fragment } from 'preact';
import { useContext } from 'preact/hooks';
import { t, tn } from '../../i18n/text.ts';
import type { Citation, SentenceView, SourceView } from '../../record/views/view-types.ts';
import { quotedLink } from '../quoted-link.ts';
import { typeset } from '../typeset.ts';
import { OutwardLink } from './outward-link.tsx';

/** The numbered list of sources that references on this face point into. */
export const Sources = createContext<readonly SourceView[]>([]);

/**
 * How many numbers may follow a sentence; more are noise everywhere but on the record page. At a
 * glance there are none: the list of sources has them.
 */
export const MostReferences = createContext(5);

/** A reference mark: the source's number, which opens the source at the words that bear it out. */
function Reference({ citation }: { citation: Citation }) {
  const number = useContext(Sources).findIndex(({ id }) => id === citation.source.id) + 1;
  const href = quotedLink(citation);
  const label = t('sourceNumber', String(number), citation.source.site);
  return (
    <sup class="ref">
      {href === null ? (
        <span title={label}>{number}</span>
      ) : (
        <OutwardLink href={href} title={label} aria-label={label}>
          {number}
        </OutwardLink>
      )}
    </sup>
  );
}

/**
 * Parts numbers where they are copied or printed, too; and a line may break there, where Firefox (153)
 * breaks none by itself.
 */
const HAIR_SPACE = '\u200a';

export function References({ citations }: { citations: readonly Citation[] }) {
  const numbers = useContext(Sources);
  const most = useContext(MostReferences);
  if (most === 0) return null;
  const at = (citation: Citation) => numbers.findIndex(({ id }) => id === citation.source.id);
  // A source that bears a sentence out twice is named once, by the citation that has its words.
  const bySource = new Map<string, Citation>();
  for (const citation of citations) {
    const known = bySource.get(citation.source.id);
    if (!known || (known.quote === null && citation.quote !== null)) {
      bySource.set(citation.source.id, citation);
    }
  }
  const shown = [...bySource.values()].sort((a, b) => at(a) - at(b));
  const few = shown.length <= most ? shown : shown.slice(0, most - 1);
  return (
    <>
      {few.map((citation, i) => (
        <Fragment key={citation.source.id}>
          {i > 0 && HAIR_SPACE}
          <Reference citation={citation} />
        </Fragment>
      ))}
      {few.length < shown.length && (
        <>
          {HAIR_SPACE}
          <sup class="ref more" title={tn('moreSources', shown.length - few.length)}>
            {`+${shown.length - few.length}`}
          </sup>
        </>
      )}
    </>
  );
}

/** Sentences of ours, each with its references; what only other coverage bears out says so. */
export function Sentences({ sentences }: { sentences: readonly SentenceView[] }) {
  return (
    <p lang="en" dir="ltr">
      {sentences.map((sentence) => (
        <span key={sentence.text} class="sentence">
          {typeset(sentence.text)}
          <References citations={sentence.citations} />
          {sentence.fromOtherCoverage && <OtherCoverage />}{' '}
        </span>
      ))}
    </p>
  );
}

export function OtherCoverage() {
  return <span class="quiet"> ({t('fromOtherCoverage')})</span>;
}
