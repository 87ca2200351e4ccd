import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { dateText } from '../i18n/date-text.ts';
import { language, t } from '../i18n/text.ts';
import { native } from '../platform/native.ts';
import { askBackground } from '../protocol/ask.ts';
import type { Dossier } from '../record/dossier.ts';
import { shownPart } from '../record/shown-part.ts';
import { storyView } from '../record/views/record.ts';
import type { StoryView } from '../record/views/view-types.ts';
import { MostReferences, Sentences, Sources } from '../ui/parts/citations.tsx';
import { Disagreement } from '../ui/parts/disagreement.tsx';
import { Fold } from '../ui/parts/fold.tsx';
import { SourceList } from '../ui/parts/source-list.tsx';
import { TimelineList } from '../ui/parts/timeline-list.tsx';
import { Whose } from '../ui/parts/whose.tsx';
import type { RecordChoice } from '../ui/use-library.ts';
import { CompanyRow } from './company-row.tsx';

interface Props {
  /** Id of the one that is shown, or on its way. */
  chosen: string;
  /** Undefined while one that was chosen is being opened, and where it cannot be. */
  dossier: Dossier | undefined;
  choices: readonly RecordChoice[];
  choose: (id: string) => void;
  /** Companies listed above, each as its dossier's id and its own. */
  named: ReadonlySet<string>;
}

/** The whole story: the summary at once, the rest a press away. */
export function Story({ chosen, dossier, choices, choose, named }: Props) {
  const view = useMemo(() => (dossier ? storyView(shownPart(dossier)) : null), [dossier]);
  return (
    <Sources.Provider value={view?.sources ?? []}>
      {choices.length > 1 && (
        <label class="chooser">
          <span class="label">{t('record')}</span>
          <select value={chosen} onChange={(event) => choose(event.currentTarget.value)}>
            {choices.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
      )}
      {view ? (
        <>
          <Summary view={view} />
          <OtherCompanies view={view} named={named} />
          <Sections view={view} />
          <Foot view={view} />
        </>
      ) : (
        <p role="status">{t('noRecord')}</p>
      )}
    </Sources.Provider>
  );
}

function Summary({ view }: { view: StoryView }) {
  return (
    <section class="story" aria-labelledby="story">
      <h2 id="story" lang="en" dir="ltr">
        {view.dossier.title}
      </h2>
      <Whose dossier={view.dossier} />
      <MostReferences.Provider value={3}>
        <Sentences sentences={view.summary} />
      </MostReferences.Provider>
      <p class="quiet">{t('asOf', dateText(view.dossier.asOf))}</p>
    </section>
  );
}

/** Those that the page does not name; on a page without any, all. */
function OtherCompanies({ view, named }: { view: StoryView; named: ReadonlySet<string> }) {
  const others = view.companies.filter(({ id }) => !named.has(`${view.dossier.id} ${id}`));
  if (others.length === 0) return null;
  const isAll = others.length === view.companies.length;
  return (
    <section class="others" aria-labelledby="others">
      <h2 id="others" class="label">
        {t(isAll ? 'statedPositions' : 'alsoInStory')}
      </h2>
      <ul class="companies">
        {others.map((company) => (
          <li key={company.id}>
            <CompanyRow company={company} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Sections({ view }: { view: StoryView }) {
  return (
    <>
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
