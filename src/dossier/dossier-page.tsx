import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { t } from '../i18n/text.ts';
import type { Dossier } from '../record/dossier.ts';
import { recordView } from '../record/views/record.ts';
import { MostReferences, Sentences, Sources } from '../ui/parts/citations.tsx';
import { useLibrary } from '../ui/use-library.ts';
import { About } from './about.tsx';
import { Companies } from './companies.tsx';
import { Disagreements } from './disagreements.tsx';
import { Head } from './head.tsx';
import { Lineage } from './lineage.tsx';
import { Matrix } from './matrix.tsx';
import { Search } from './search.tsx';
import { Section } from './section.tsx';
import { SourceDetails } from './source-details.tsx';
import { Timeline } from './timeline.tsx';
import { useOpenForPrint } from './use-open-for-print.ts';
import { WordingTable } from './wording-table.tsx';

/** The whole record of one dossier; `?dossier=` and `?entity=` in the address say where to begin. */
export function DossierPage() {
  const library = useLibrary();
  const [chosen, choose] = useState(new URLSearchParams(location.search).get('dossier'));
  useOpenForPrint();
  if (library === null) return null;
  const dossier = library.get(chosen ?? '') ?? [...library.values()][0];
  if (dossier === undefined) return <main class="document">{t('noRecord')}</main>;
  return (
    <Whole key={dossier.id} dossier={dossier} choices={[...library.values()]} choose={choose} />
  );
}

interface Props {
  dossier: Dossier;
  choices: readonly Dossier[];
  choose: (id: string) => void;
}

function Whole({ dossier, choices, choose }: Props) {
  const view = useMemo(() => recordView(dossier), [dossier]);
  const content = useRef<HTMLDivElement>(null);
  useEffect(scrollToEntity, []);
  return (
    <Sources.Provider value={view.sources}>
      <MostReferences.Provider value={Number.POSITIVE_INFINITY}>
        <main class="document">
          <Head dossier={dossier} view={view} choices={choices} choose={choose} />
          <Search content={content} />
          <div class="content" ref={content}>
            <Section id="summary" title={t('summary')}>
              <div class="prose" data-item>
                <Sentences sentences={view.summary} />
              </div>
            </Section>
            <Companies companies={view.companies} />
            <Disagreements items={view.disagreements} />
            <WordingTable wordings={view.wordings} />
            <Matrix matrix={view.matrix} />
            <Lineage lineage={view.lineage} />
            <Timeline entries={view.timeline} />
            <SourceDetails sources={view.sources} />
            <About view={view} />
          </div>
        </main>
      </MostReferences.Provider>
    </Sources.Provider>
  );
}

function scrollToEntity(): void {
  const entity = new URLSearchParams(location.search).get('entity');
  if (entity === null) return;
  const section = document.getElementById(`company-${entity}`);
  section?.scrollIntoView();
  section?.focus({ preventScroll: true });
}
