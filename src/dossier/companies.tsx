import { t } from '../i18n/text.ts';
import type { CompanyRecordView } from '../record/views/view-types.ts';
import { Sentences } from '../ui/parts/citations.tsx';
import { Position } from '../ui/parts/position.tsx';
import { typeset } from '../ui/typeset.ts';
import { Item, Permalink } from './item.tsx';
import { Section } from './section.tsx';

/** Each company: what was reported, or else its part, and everything it is on record as saying. */
export function Companies({ companies }: { companies: readonly CompanyRecordView[] }) {
  return (
    <Section id="companies" title={t('companiesTitle')}>
      {companies.map((company) => (
        <Company key={company.id} company={company} />
      ))}
    </Section>
  );
}

function Company({ company }: { company: CompanyRecordView }) {
  const id = `company-${company.id}`;
  return (
    <article id={id} class="company" tabIndex={-1}>
      <div class="prose" data-item data-about={company.id}>
        <div class="titled">
          <h3 lang="en" dir="ltr">
            {company.name}
          </h3>
          <Permalink id={id} name={company.name} />
        </div>
        {company.alsoKnownAs !== null && (
          <p class="quiet" lang="en" dir="ltr">
            {typeset(company.alsoKnownAs)}
          </p>
        )}
        {company.reported.length === 0 && <Sentences sentences={[company.part]} />}
        <h4 class="label">{t('reported')}</h4>
        <Sentences sentences={company.reported.slice(0, 1)} />
      </div>
      <h4 class="label">{t('statedPositions')}</h4>
      <Sentences sentences={company.reported.slice(1)} />
      <div class="positions">
        {company.positions.map((position) => (
          <Item
            key={position.id}
            id={`position-${position.id}`}
            name={position.gist}
            about={[company.id]}
          >
            <Position position={position} />
            {position.note !== null && (
              <p class="quiet" lang="en" dir="ltr">
                {typeset(position.note)}
              </p>
            )}
          </Item>
        ))}
      </div>
    </article>
  );
}
