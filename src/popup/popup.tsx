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
  // The one that the page has most to do with; else the first.
  const first = mentioned.find((id) => library?.has(id)) ?? library?.keys().next().value;
  return (
    <>
      <SiteBar tab={tab} />
      <main>
        <Status tab={tab} />
        {tab.kind === 'read' && library && <OnThisPage tab={tab} library={library} />}
        <Recent />
        {library && shelf && (
          <Story
            dossier={library.get(chosen ?? first ?? '')}
            choices={choicesOf(shelf)}
            choose={choose}
            named={named(tab)}
          />
        )}
      </main>
    </>
  );
}

/** Of each dossier, the companies that the page names: they have been listed. */
function named(tab: TabState | Waiting): ReadonlySet<string> {
  const mentions = tab.kind === 'read' ? tab.mentions : [];
  const names = mentions.filter(({ kind }) => kind !== 'quotation');
  return new Set(names.map(({ dossier, entity }) => `${dossier} ${entity}`));
}
