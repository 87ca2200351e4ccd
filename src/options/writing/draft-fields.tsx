import { t } from '../../i18n/text.ts';
import { changeCompany, changePage } from '../../writing/change-draft.ts';
import type { Draft } from '../../writing/draft.ts';
import type { Edit } from './draft-view.tsx';
import { pageKindChoices, RECORD_FIELDS } from './entry-labels.ts';
import { Choice, SavedField } from './labelled.tsx';

interface Props {
  draft: Draft;
  edit: Edit;
}

/** What the record is, who keeps it, by what rule, and its summary. */
export function AboutRecord({ draft, edit }: Props) {
  return (
    <div class="part" id="part-record">
      {RECORD_FIELDS.map(([name, label, { hint, ...look } = {}]) => (
        <SavedField
          key={name}
          label={t(label)}
          value={draft[name]}
          hint={hint && t(hint)}
          {...look}
          onSave={(text) => void edit((now) => ({ ...now, [name]: text }))}
        />
      ))}
    </div>
  );
}

/** Of each company that an entry is about: its part, its summary, and whether it is marked. */
export function AboutCompanies({ draft, edit }: Props) {
  const used = new Set(draft.entries.flatMap(({ companies }) => companies));
  const companies = draft.companies.filter(({ id }) => used.has(id));
  if (companies.length === 0) return <p class="quiet">{t('noCompaniesYet')}</p>;
  return (
    <ul>
      {companies.map(({ id, name, part, summary, marked }) => {
        const set = (patch: Parameters<typeof changeCompany>[2]) =>
          void edit((now) => changeCompany(now, id, patch));
        return (
          <li key={id} class="part" id={`part-company-${id}`}>
            <h4>
              <bdi>{name}</bdi>
            </h4>
            <SavedField
              label={t('companyName')}
              value={name}
              onSave={(text) => text !== '' && set({ name: text })}
            />
            <SavedField
              label={t('companyPart')}
              value={part}
              onSave={(text) => set({ part: text })}
            />
            <SavedField
              label={t('companySummary')}
              value={summary}
              long
              onSave={(text) => set({ summary: text })}
            />
            <label class="choice">
              <input
                type="checkbox"
                checked={marked}
                onChange={(event) => set({ marked: event.currentTarget.checked })}
              />
              <span>
                {t('markName')}
                <span class="quiet hint">{t('markNameHint')}</span>
              </span>
            </label>
          </li>
        );
      })}
    </ul>
  );
}

/** Of each page that an entry stands on: what kind it is, and how far it can be relied on. */
export function AboutPages({ draft, edit }: Props) {
  const citing = new Set(draft.entries.map(({ page }) => page));
  const pages = draft.pages.filter(({ id }) => citing.has(id));
  if (pages.length === 0) return <p class="quiet">{t('noPagesYet')}</p>;
  return (
    <ul>
      {pages.map(({ id, address, title, site, byline, kind, published, quality }) => {
        const set = (patch: Parameters<typeof changePage>[2]) =>
          void edit((now) => changePage(now, id, patch));
        return (
          <li key={id} class="part" id={`part-page-${id}`}>
            <h4>
              <bdi>{title || site}</bdi>
            </h4>
            <p class="quiet address" dir="ltr">
              {address}
            </p>
            <SavedField
              label={t('pageTitle')}
              value={title}
              onSave={(text) => set({ title: text })}
            />
            <SavedField label={t('pageSite')} value={site} onSave={(text) => set({ site: text })} />
            <SavedField
              label={t('pageByline')}
              value={byline}
              onSave={(text) => set({ byline: text })}
            />
            <Choice
              label={t('pageKind')}
              value={kind}
              choices={pageKindChoices()}
              onValue={(value) => set({ kind: value })}
            />
            <SavedField
              label={t('publishedField')}
              hint={t('dateHint')}
              value={published}
              latin
              onSave={(text) => set({ published: text })}
            />
            <SavedField
              label={t('pageQuality')}
              value={quality}
              long
              onSave={(text) => set({ quality: text })}
            />
          </li>
        );
      })}
    </ul>
  );
}
