import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { dateText } from '../i18n/date-text.ts';
import { language, t, tn } from '../i18n/text.ts';
import { native } from '../platform/native.ts';
import { askBackground } from '../protocol/ask.ts';
import type { Library } from '../record/library.ts';
import { storyView } from '../record/views/record.ts';
import type { CompanyRecordView, StoryView } from '../record/views/view-types.ts';
import { Sentences, Sources } from '../ui/parts/citations.tsx';
import { Disagreement } from '../ui/parts/disagreement.tsx';
import { Fold } from '../ui/parts/fold.tsx';
import { Position } from '../ui/parts/position.tsx';
import { SourceList } from '../ui/parts/source-list.tsx';
import { TimelineList } from '../ui/parts/timeline-list.tsx';

interface Props {
  library: Library;
  /** The dossier to begin with. */
  first: string | undefined;
}

/** The whole story: the summary at once, the rest a press away. */
export function RecordSummary({ library, first }: Props) {
  const [chosen, choose] = useState<string>();
  const id = chosen ?? first;
  const dossier = id === undefined ? undefined : library.get(id);
  const view = useMemo(() => (dossier ? storyView(dossier) : null), [dossier]);
  if (view === null) return <p>{t('noRecord')}</p>;
  return (
    <Sources.Provider value={view.sources}>
      {library.size > 1 && (
        <label class="chooser">
          <span class="label">{t('record')}</span>
          <select value={view.dossier.id} onChange={(event) => choose(event.currentTarget.value)}>
            {[...library.values()].map(({ pack }) => (
              <option key={pack.pack.id} value={pack.pack.id}>
                {pack.pack.title}
              </option>
            ))}
          </select>
        </label>
      )}
      <Story view={view} />
      <Sections view={view} />
      <Foot view={view} />
    </Sources.Provider>
  );
}

function Story({ view }: { view: StoryView }) {
  return (
    <section class="story" aria-labelledby="story">
      <h2 id="story" lang="en" dir="ltr">
        {view.dossier.title}
      </h2>
      <Sentences sentences={view.summary} />
      <p class="quiet">{t('asOf', dateText(view.dossier.asOf))}</p>
    </section>
  );
}

function Sections({ view }: { view: StoryView }) {
  return (
    <>
      <Section title={t('statedPositions')}>
        {() => view.companies.map((company) => <Company key={company.id} company={company} />)}
      </Section>
      <Section title={t('whereReportsDiffer')} count={view.disagreements.length}>
        {() => view.disagreements.map((item) => <Disagreement key={item.id} item={item} />)}
      </Section>
      <Section title={t('timeline')} count={view.timeline.length}>
        {() => <TimelineList entries={view.timeline} />}
      </Section>
      <Section title={t('sources')} count={view.sources.length}>
        {() => <SourceList sources={view.sources} />}
      </Section>
    </>
  );
}

interface SectionProps {
  title: string;
  count?: number;
  children: () => ComponentChildren;
}

function Section({ title, count, children }: SectionProps) {
  const summary = (
    <>
      <h2>{title}</h2>
      {count !== undefined && <span class="quiet">{count.toLocaleString(language())}</span>}
    </>
  );
  return (
    <Fold class="section" summary={summary}>
      {children}
    </Fold>
  );
}

function Company({ company }: { company: CompanyRecordView }) {
  const [first, ...others] = company.positions;
  return (
    <article class="company">
      <h3 lang="en" dir="ltr">
        {company.name}
      </h3>
      {first && <Position position={first} />}
      {others.length > 0 && (
        <Fold summary={tn('moreStatements', others.length)}>
          {() => others.map((position) => <Position key={position.id} position={position} />)}
        </Fold>
      )}
    </article>
  );
}

function Foot({ view }: { view: StoryView }) {
  const [failed, setFailed] = useState(false);
  const openRecord = () => {
    askBackground({
      type: 'popup→background:openRecord',
      dossier: view.dossier.id,
      entity: null,
    }).then(
      () => window.close(),
      () => setFailed(true),
    );
  };
  const openSettings = () => {
    native.runtime.openOptionsPage().then(
      () => window.close(),
      () => setFailed(true),
    );
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: another view is another attempt.
  useEffect(() => setFailed(false), [view]);
  return (
    <footer>
      <button type="button" class="record" onClick={openRecord}>
        {t('openRecord')}
      </button>
      <button type="button" onClick={openSettings}>
        {t('settings')}
      </button>
      {failed && <p role="alert">{t('notOpened')}</p>}
      <p class="quiet">{t('noVerdict')}</p>
    </footer>
  );
}
