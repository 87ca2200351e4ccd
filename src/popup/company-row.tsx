import type { ComponentChildren } from 'preact';
import { t, tn } from '../i18n/text.ts';
import type { CompanyRecordView } from '../record/views/view-types.ts';
import { MostReferences, Sentences } from '../ui/parts/citations.tsx';
import { Disagreement } from '../ui/parts/disagreement.tsx';
import { Fold } from '../ui/parts/fold.tsx';
import { Position } from '../ui/parts/position.tsx';
import { typeset } from '../ui/typeset.ts';

interface Props {
  company: CompanyRecordView;
  /** Whose record it is in, below its name. */
  whose?: ComponentChildren;
  /** Beside the name. */
  aside?: ComponentChildren;
  /** Below all else, once it is open. */
  more?: ComponentChildren;
}

/** One company: what it says in a line; its own words, and what was reported, a press away. */
export function CompanyRow({ company, whose, aside, more }: Props) {
  const [first, ...others] = company.positions;
  const [difference] = company.disagreements;
  const summary = (
    <>
      <span class="name" lang="en">
        {company.name}
      </span>
      {whose}
      <span class="gist" lang="en" dir="ltr">
        {typeset(first?.gist ?? company.part.text)}
      </span>
    </>
  );
  return (
    <div class="company-row">
      <Fold summary={summary}>
        {() => (
          <MostReferences.Provider value={0}>
            {first?.words != null && <Position position={first} brief />}
            <Sentences sentences={company.reported.slice(0, 1)} />
            {difference && (
              <div>
                <p class="label">{t('whereReportsDiffer')}</p>
                <Disagreement item={difference} />
              </div>
            )}
            {others.length > 0 && (
              <Fold summary={tn('moreStatements', others.length)}>
                {() => others.map((position) => <Position key={position.id} position={position} />)}
              </Fold>
            )}
            {more}
          </MostReferences.Provider>
        )}
      </Fold>
      {aside}
    </div>
  );
}
