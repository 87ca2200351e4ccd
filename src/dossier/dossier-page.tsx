import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { language, t } from '../i18n/text.ts';
import type { Dossier } from '../record/dossier.ts';
import { leftOutOf, shownPart } from '../record/shown-part.ts';
import { recordView } from '../record/views/record.ts';
import type { SentenceView } from '../record/views/view-types.ts';
import { MostReferences, Sentences, Sources } from '../ui/parts/citations.tsx';
import { choicesOf, type RecordChoice, useLibrary, useShelf } from '../ui/use-library.ts';
import { About } from './about.tsx';
import { Companies } from './companies.tsx';
import { Disagreements } from './disagreements.tsx';
import { type Filter, filterItems } from './filter.ts';
import { Head } from './head.tsx';
import { CopyLink } from './item.tsx';
import { Lineage } from './lineage.tsx';
import { Matrix } from './matrix.tsx';
import { Section } from './section.tsx';
import { Side } from './side.tsx';
import { SourceDetails } from './source-details.tsx';
import { Timeline } from './timeline.tsx';
import { useDeepLink } from './use-deep-link.ts';
import { useOpenForPrint } from './use-open-for-print.ts';
import { WordingTable } from './wording-table.tsx';

/**
 * The whole record of one dossier. In the address, `?dossier=` says which, `?company=` what is
 * filtered for, `?entity=` at which company to begin, and the fragment at which entry.
 */
export function DossierPage() {
  const [chosen, choose] = useState(parameter('dossier'));
  const library = useLibrary(chosen === null ? [] : [chosen]);
  const shelf = useShelf();
  useOpenForPrint();
  if (library === null || shelf === null) return null;
  const dossier = library.get(chosen ?? '') ?? [...library.values()][0];
  if (dossier === undefined) return <main class="document">{t('noRecord')}</main>;
  return <Whole key={dossier.id} dossier={dossier} choices={choicesOf(shelf)} choose={choose} />;
}

interface Props {
  dossier: Dossier;
  choices: readonly RecordChoice[];
  choose: (id: string) => void;
}

function Whole({ dossier, choices, choose }: Props) {
  const view = useMemo(() => recordView(shownPart(dossier)), [dossier]);
  const content = useRef<HTMLDivElement>(null);
  const wanted = parameter('company');
  const [filter, setFilter] = useState<Filter>({
    query: '',
    company: wanted !== null && dossier.companies.has(wanted) ? wanted : null,
  });
  const [shown, setShown] = useState<ReadonlyMap<string, number> | null>(null);
  const [said, say] = useState('');
  useLayoutEffect(() => {
    if (content.current) setShown(filterItems(content.current, filter));
    keepInAddress(filter.company);
  }, [filter]);
  useDeepLink(filter, setFilter);
  useEffect(scrollToEntity, []);
  const copyLink = (id: string) => {
    const address = `${location.href.split('#')[0]}#${id}`;
    navigator.clipboard.writeText(address).then(
      () => say(t('linkCopied')),
      () => say(t('notCopied')),
    );
  };
  return (
    <Sources.Provider value={view.sources}>
      <MostReferences.Provider value={Number.POSITIVE_INFINITY}>
        <CopyLink.Provider value={copyLink}>
          <div class="desk">
            <Side companies={view.companies} filter={filter} shown={shown} onFilter={setFilter} />
            <main class="document">
              <Head dossier={dossier} view={view} choices={choices} choose={choose} />
              <LeftOut count={leftOutOf(dossier)} />
              <div class="content" ref={content}>
                <Summary sentences={view.summary} />
                <Companies companies={view.companies} />
                <Disagreements items={view.disagreements} />
                <WordingTable wordings={view.wordings} />
                <Matrix matrix={view.matrix} />
                <Lineage lineage={view.lineage} company={filter.company} />
                <Timeline entries={view.timeline} />
                <SourceDetails sources={view.sources} about={view.sourcesAbout} />
                <About view={view} />
              </div>
              <p class="print-note">{t('printNote')}</p>
            </main>
            <p class="toast" role="status" key={said}>
              {said}
            </p>
          </div>
        </CopyLink.Provider>
      </MostReferences.Provider>
    </Sources.Provider>
  );
}

/** A record may have more than anybody reads on a page. */
function LeftOut({ count }: { count: number }) {
  if (count === 0) return null;
  return <p role="note">{t('leftOutHere', count.toLocaleString(language()))}</p>;
}

/** Each sentence by itself: one may be about the company that is looked for, and the next not. */
function Summary({ sentences }: { sentences: readonly SentenceView[] }) {
  return (
    <Section id="summary" title={t('summary')}>
      <div class="prose lead">
        {sentences.map((sentence) => (
          <div key={sentence.text} data-item data-about={sentence.about.join(' ')}>
            <Sentences sentences={[sentence]} />
          </div>
        ))}
      </div>
    </Section>
  );
}

function parameter(name: string): string | null {
  return new URLSearchParams(location.search).get(name);
}

/** So that the page can be kept, and gone back to, as it is. */
function keepInAddress(company: string | null): void {
  const url = new URL(location.href);
  if (company === null) url.searchParams.delete('company');
  else url.searchParams.set('company', company);
  if (url.href !== location.href) history.replaceState(history.state, '', url);
}

function scrollToEntity(): void {
  const entity = parameter('entity');
  if (entity === null || location.hash !== '') return;
  const section = document.getElementById(`company-${entity}`);
  section?.scrollIntoView();
  section?.focus({ preventScroll: true });
}
