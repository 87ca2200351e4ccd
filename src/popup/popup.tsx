import { useEffect, useState } from 'preact/hooks';
import type { Library } from '../record/library.ts';
import { useLibrary } from '../ui/use-library.ts';
import { OnThisPage } from './on-this-page.tsx';
import { Recent } from './recent.tsx';
import { RecordSummary } from './record-summary.tsx';
import { Status } from './status.tsx';
import { onCounted, readTab, type TabState } from './tab.ts';

/** The toolbar popup: this page first, then everything on record, on any page or none. */
export function Popup() {
  const tab = useTab();
  const library = useLibrary();
  return (
    <>
      <Status tab={tab} />
      <main>
        {tab?.kind === 'read' && library && <OnThisPage tab={tab} library={library} />}
        {library && <Recent library={library} />}
        {library && <RecordSummary library={library} first={firstDossier(tab, library)} />}
      </main>
    </>
  );
}

function useTab(): TabState | null {
  const [tab, setTab] = useState<TabState | null>(null);
  useEffect(() => {
    const read = () => {
      // A tab that closes under the popup cannot be read either.
      readTab().then(setTab, () => setTab({ kind: 'forbidden' }));
    };
    read();
    return onCounted(read);
  }, []);
  return tab;
}

/** The dossier that the page has most to do with; else the first. */
function firstDossier(tab: TabState | null, library: Library): string | undefined {
  const mentioned = tab?.kind === 'read' ? tab.mentions.map(({ dossier }) => dossier) : [];
  return mentioned.find((id) => library.has(id)) ?? [...library.keys()][0];
}
