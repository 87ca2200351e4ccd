import { dateText } from '../../i18n/date-text.ts';
import { joined, language, t } from '../../i18n/text.ts';
import type { Assessment, Update } from '../../packs/adding/assess.ts';
import type { ShelfEntry } from '../../packs/shelf/shelf-entry.ts';

const number = (value: number) => value.toLocaleString(language());
/** So many names are told in a line. */
const NAMES_SHOWN = 30;

const HOW = {
  added: 'change_added',
  changed: 'change_changed',
  removed: 'change_removed',
} as const;

const PARTS = {
  pack: 'part_pack',
  claims: 'part_claims',
  positions: 'part_positions',
  entities: 'part_entities',
  sources: 'part_sources',
  disagreements: 'part_disagreements',
  timeline: 'part_timeline',
  lineage: 'part_lineage',
  summaries: 'part_summaries',
  names: 'part_names',
} as const;

interface Props {
  assessment: Assessment;
  onAccept: () => void;
  onDecline: () => void;
}

/** What a record holds, looks for and clashes with, before the reader takes it. */
export function Assessed({ assessment, onAccept, onDecline }: Props) {
  const { entry, names, clashes, clashCount, cost, update } = assessment;
  return (
    <section class="assessed">
      <h3>
        {update
          ? t('assessUpdate', entry.title, entry.version, update.fromVersion)
          : t('assessNew', entry.title, entry.version)}
      </h3>
      {update?.isOlder && <p role="alert">{t('isOlder')}</p>}
      <About entry={entry} />
      {names.length > 0 && (
        <p>
          {t('namesMarked', joined(names.slice(0, NAMES_SHOWN)))}
          <More count={entry.counts.names - NAMES_SHOWN} />
        </p>
      )}
      {names.length > 0 && <p class="quiet">{t('pageCost', costText(cost))}</p>}
      {clashes.length > 0 && (
        <>
          <h4>{t('clashesTitle')}</h4>
          <ul class="problems">
            {clashes.map(({ name, with: title }) => (
              <li key={name}>
                {title === null ? t('clashCommon', name) : t('clashWith', name, title)}
              </li>
            ))}
          </ul>
          <More count={clashCount - clashes.length} />
        </>
      )}
      {update && <Changes update={update} />}
      <p class="tools">
        <button type="button" class="chief" onClick={onAccept}>
          {t(update ? 'acceptUpdate' : 'acceptNew')}
        </button>
        <button type="button" onClick={onDecline}>
          {t('decline')}
        </button>
      </p>
    </section>
  );
}

/** Who keeps a record, for which day it speaks, how much it holds. */
export function About({ entry }: { entry: ShelfEntry }) {
  const { curator, licence, asOf, counts } = entry;
  const { claims, positions, sources, companies, names } = counts;
  return (
    <>
      <p class="quiet">
        <bdi>{t('keptBy', curator, licence)}</bdi> {t('asOf', dateText(asOf))}
      </p>
      <p class="quiet">
        {t('recordCounts', ...[claims, positions, sources, companies, names].map(number))}
      </p>
    </>
  );
}

/** In tenths of a millisecond: less cannot be told from nothing. */
const costText = (ms: number) =>
  Math.max(0.1, ms).toLocaleString(language(), { maximumFractionDigits: 1 });

export function More({ count }: { count: number }) {
  return count > 0 ? <span class="quiet"> {t('problemsMore', number(count))}</span> : null;
}

function Changes({ update: { changes, counts } }: { update: Update }) {
  const { added, changed, removed } = counts;
  const all = added + changed + removed;
  if (all === 0) return <p>{t('nothingChanges')}</p>;
  return (
    <>
      <h4>{t('changesTitle', ...[added, changed, removed].map(number))}</h4>
      <ul class="changes">
        {changes.map(({ part, how, id, before, after }) => (
          <li key={`${part} ${id}`}>
            <span class="label">
              {t(HOW[how])} · {t(PARTS[part])} · <bdi>{id}</bdi>
            </span>
            {before !== null && before !== after && (
              <del lang="en" dir="ltr">
                {before}
              </del>
            )}
            {after !== null && (
              <span lang="en" dir="ltr">
                {after}
              </span>
            )}
          </li>
        ))}
      </ul>
      <More count={all - changes.length} />
    </>
  );
}
