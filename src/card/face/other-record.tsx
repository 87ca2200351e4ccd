import type { CardView } from '../../record/views/view-types.ts';
import { MostReferences, Sources } from '../../ui/parts/citations.tsx';
import { Whose } from '../../ui/parts/whose.tsx';
import { FirstDifference, FirstPosition, Reported } from './glance.tsx';
import { OpenRecord } from './open-record-button.tsx';

/** What a further record has on the same company, under whose record it is. */
export function OtherRecord({ view }: { view: CardView }) {
  return (
    <Sources.Provider value={view.sources}>
      <section class="other-record" data-dossier={view.dossier.id}>
        <Whose dossier={view.dossier} />
        {view.company && (
          <h3 lang="en" dir="ltr">
            {view.company.name}
          </h3>
        )}
        <MostReferences.Provider value={0}>
          <Reported view={view} />
          <FirstPosition view={view} />
          <FirstDifference view={view} />
        </MostReferences.Provider>
        <OpenRecord view={view} />
      </section>
    </Sources.Provider>
  );
}
