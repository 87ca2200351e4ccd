import { dateText } from '../i18n/date-text.ts';
import { t } from '../i18n/text.ts';
import type { RecordView } from '../record/views/view-types.ts';
import { References } from '../ui/parts/citations.tsx';
import { OutwardLink } from '../ui/parts/outward-link.tsx';
import { typeset } from '../ui/typeset.ts';
import { Section } from './section.tsx';

/** What the record is: its rule, its gaps, its corrections, and exactly which version this is. */
export function About({ view }: { view: RecordView }) {
  const { dossier } = view;
  return (
    <Section id="about" title={t('aboutTitle')}>
      <div class="prose about">
        <h3 class="label">{t('inclusionRule')}</h3>
        <p lang="en" dir="ltr" data-item>
          {typeset(view.inclusionRule)}
        </p>
        <h3 class="label">{t('knownGaps')}</h3>
        <ul class="bullets" lang="en" dir="ltr">
          {view.knownGaps.map((gap) => (
            <li key={gap} data-item>
              {typeset(gap)}
            </li>
          ))}
        </ul>
        <h3 class="label">{t('corrections')}</h3>
        <Corrections view={view} />
        <h3 class="label">{t('versionTitle')}</h3>
        <p>{`${t('version', dossier.version)}. ${t('curatedBy', dossier.curator)}`}</p>
        <p class="hash" dir="ltr">
          SHA-256 <code>{dossier.hash}</code>
        </p>
        <h3 class="label">{t('licence')}</h3>
        <p lang="en" dir="ltr">
          {dossier.licence.url === null ? (
            dossier.licence.name
          ) : (
            <OutwardLink href={dossier.licence.url}>{dossier.licence.name}</OutwardLink>
          )}
          {dossier.licence.note !== null && ` ${dossier.licence.note}`}
        </p>
      </div>
    </Section>
  );
}

function Corrections({ view }: { view: RecordView }) {
  if (view.corrections.length === 0) return <p>{t('noCorrections')}</p>;
  return (
    <ul class="bullets">
      {view.corrections.map((correction) => (
        <li key={correction.text} data-item>
          {dateText(correction.date)}:{' '}
          <span lang="en" dir="ltr">
            {typeset(correction.text)}
            <References citations={correction.citations} />
          </span>
        </li>
      ))}
    </ul>
  );
}
