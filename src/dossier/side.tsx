import { language, type MessageKey, t, tn } from '../i18n/text.ts';
import type { CompanyRecordView } from '../record/views/view-types.ts';
import { BrandMark } from '../ui/parts/brand-mark.tsx';
import { EVERYTHING, type Filter } from './filter.ts';
import { useCurrentSection } from './use-current-section.ts';

/** The page's sections in their order, each with its title. */
const SECTIONS = [
  ['summary', 'summary'],
  ['companies', 'companiesTitle'],
  ['differences', 'whereReportsDiffer'],
  ['wordings', 'wordingsTitle'],
  ['matrix', 'matrixTitle'],
  ['lineage', 'lineageTitle'],
  ['timeline', 'timeline'],
  ['sources', 'sources'],
  ['about', 'aboutTitle'],
] as const satisfies readonly (readonly [id: string, title: MessageKey])[];

const IDS = SECTIONS.map(([id]) => id);

interface Props {
  companies: readonly CompanyRecordView[];
  filter: Filter;
  /** How many entries of each section are shown; null when all are. */
  shown: ReadonlyMap<string, number> | null;
  onFilter: (filter: Filter) => void;
}

/** What is looked for and where one is: search, one company, and the sections, with what each holds. */
export function Side({ companies, filter, shown, onFilter }: Props) {
  const current = useCurrentSection(IDS);
  return (
    <aside class="side">
      <p class="brand">
        <BrandMark /> {t('extensionName')}
      </p>
      <search>
        <label for="search">{t('search')}</label>
        <input
          id="search"
          type="search"
          value={filter.query}
          onInput={(event) => onFilter({ ...filter, query: event.currentTarget.value })}
        />
      </search>
      <fieldset class="companies-filter">
        <legend class="label">{t('company')}</legend>
        {[null, ...companies].map((company) => (
          <label key={company?.id ?? ''}>
            <input
              type="radio"
              name="company"
              checked={filter.company === (company?.id ?? null)}
              onChange={() => onFilter({ ...filter, company: company?.id ?? null })}
            />
            <span {...(company ? { lang: 'en' } : {})}>{company?.name ?? t('allCompanies')}</span>
          </label>
        ))}
      </fieldset>
      <p class="quiet found" role="status">
        {shown && foundText(shown)}
      </p>
      {shown && (
        <button type="button" class="all" onClick={() => onFilter(EVERYTHING)}>
          {t('showAllEntries')}
        </button>
      )}
      <nav aria-label={t('contents')}>
        <ul>
          {SECTIONS.map(([id, title]) => (
            <li key={id} data-empty={shown?.get(id) === 0}>
              <a href={`#${id}`} {...(current === id ? { 'aria-current': 'location' } : {})}>
                {t(title)}
              </a>
              {shown && (
                <span class="quiet">{(shown.get(id) ?? 0).toLocaleString(language())}</span>
              )}
            </li>
          ))}
        </ul>
      </nav>
    </aside>
  );
}

function foundText(shown: ReadonlyMap<string, number>): string {
  const count = [...shown.values()].reduce((sum, one) => sum + one, 0);
  return count === 0 ? t('nothingFound') : tn('entriesFound', count);
}
