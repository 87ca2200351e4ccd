import { useState } from 'preact/hooks';
import { choicesOf, useLibrary, useShelf } from '../ui/use-library.ts';
import { OnThisPage } from './on-this-page.tsx';
import { Recent } from './recent.tsx';
import { SiteBar } from './site-bar.tsx';
import { Status } from './status.tsx';
import { Story } from './story.tsx';
import type { TabState } from './tab.ts';
import { useTab, type Waiting } from './use-tab.ts';

/** The toolbar popup: this page first, then everything on record, on any page or none. */
export function Popup() {
  const tab = useTab();
  const shelf = useShelf();
  const [chosen, choose] = useState<string>();
  const mentioned = tab.kind === 'read' ? tab.mentions.map(({ dossier }) => dossier) : [];
  const library = useLibrary(chosen === undefined ? mentioned : [...mentioned, chosen]);
  // A built-in one where the page names any of its companies; else the first that it names.
  const named = mentioned.filter((id) => library?.has(id));
  const first =
    named.find((id) => library?.get(id)?.origin === 'builtin') ??
    named[0] ??
    library?.keys().next().value;
  return (
    <>
      <SiteBar tab={tab} />
      <main>
        <Status tab={tab} />
        {tab.kind === 'read' && library && <OnThisPage tab={tab} library={library} />}
        <Recent />
        {library && shelf && (
          <Story
            chosen={chosen ?? first ?? ''}
            dossier={library.get(chosen ?? first ?? '')}
            choices={choicesOf(shelf)}
            choose={choose}
            named={namesOn(tab)}
          />
        )}
      </main>
    </>
  );
}

/** Of each dossier, the companies that the page names: they have been listed. */
function namesOn(tab: TabState | Waiting): ReadonlySet<string> {
  const mentions = tab.kind === 'read' ? tab.mentions : [];
  const names = mentions.filter(({ kind }) => kind !== 'quotation');
  return new Set(names.map(({ dossier, entity }) => `${dossier} ${entity}`));
}
