import { t } from '../../i18n/text.ts';
import type { Said } from '../../writing/change-draft.ts';
import type { By, Draft } from '../../writing/draft.ts';
import { severalIn } from '../../writing/typed.ts';
import { Radios } from '../radios.tsx';
import {
  creditChoices,
  formChoices,
  NAMES,
  pageKindChoices,
  sectionChoices,
} from './entry-labels.ts';
import { Choice, Field } from './labelled.tsx';

interface Props {
  said: Said;
  /** The draft that it is in or goes to; null for a new one. */
  draft: Draft | null;
  /** The entry's own id, if it is in the draft. */
  id: string | null;
  onChange: (said: Said) => void;
}

/** What a reader says of words from a page. */
export function EntryFields({ said, draft, id, onChange }: Props) {
  const set = (patch: Partial<Said>) => onChange({ ...said, ...patch });
  const isQuotation = said.kind === 'quotation';
  const { page } = said;
  const known = draft?.companies.map(({ name }) => name) ?? [];
  return (
    <>
      <Radios
        name={`kind-${id ?? 'new'}`}
        title={t('whatItIs')}
        inForm
        value={said.kind}
        onChoose={(kind) => set({ kind, sameAs: null })}
        choices={[
          { value: 'quotation', label: t('asQuotation'), hint: t('asQuotationHint') },
          { value: 'claim', label: t('asClaim'), hint: t('asClaimHint') },
        ]}
      />
      <Field
        label={isQuotation ? t('whoseWords') : t('aboutCompanies')}
        hint={isQuotation ? undefined : t('severalHint')}
        value={said.companies.join(';')}
        required
        offers={known}
        onValue={(text) => set({ companies: isQuotation ? [text] : severalIn(text) })}
      />
      <Field
        label={isQuotation ? t('gistField') : t('claimField')}
        value={said.text}
        long
        onValue={(text) => set({ text })}
      />
      <fieldset>
        <legend>
          <strong>{t('byWhom')}</strong>
        </legend>
        <p class="quiet">{t('eachPageHint')}</p>
        <Credit said={said} onChange={(by) => set({ by: { ...said.by, ...by } })} />
      </fieldset>
      <fieldset>
        <legend>
          <strong>{t('whereItGoes')}</strong>
        </legend>
        {isQuotation ? (
          <Choice
            label={t('formField')}
            value={said.form}
            choices={formChoices()}
            onValue={(form) => set({ form })}
          />
        ) : (
          <Choice
            label={t('sectionField')}
            value={said.section}
            choices={sectionChoices()}
            required
            onValue={(section) => set({ section })}
          />
        )}
        <SameAs said={said} draft={draft} id={id} onChange={onChange} />
        {page && (
          <>
            <Choice
              label={t('pageKind')}
              value={page.kind}
              choices={pageKindChoices()}
              required
              onValue={(kind) => set({ page: { ...page, kind } })}
            />
            <Field
              label={t('publishedField')}
              hint={t('dateHint')}
              value={page.published}
              latin
              onValue={(published) => set({ page: { ...page, published } })}
            />
          </>
        )}
      </fieldset>
    </>
  );
}

function Credit({ said, onChange }: { said: Said; onChange: (by: Partial<By>) => void }) {
  const { by } = said;
  const asked = by.kind in NAMES ? NAMES[by.kind as keyof typeof NAMES] : null;
  return (
    <>
      <Choice
        label={t('creditField')}
        value={by.kind}
        choices={creditChoices()}
        required
        onValue={(kind) => onChange({ kind })}
      />
      {asked && <Field label={t(asked)} value={by.name} onValue={(name) => onChange({ name })} />}
      {by.kind === 'named-speaker' && (
        <Field label={t('roleField')} value={by.role} onValue={(role) => onChange({ role })} />
      )}
      <Field
        label={t('toWhom')}
        hint={t('severalHint')}
        value={by.to}
        onValue={(to) => onChange({ to })}
      />
      <Field
        label={t('whenSaid')}
        hint={t('dateHint')}
        value={by.date}
        latin
        onValue={(date) => onChange({ date })}
      />
      {by.date !== '' && (
        <Field
          label={t('dateWordsField')}
          value={by.dateWords}
          onValue={(dateWords) => onChange({ dateWords })}
        />
      )}
    </>
  );
}

/** Another page's version of what is in the draft already; nothing where there is nothing. */
function SameAs({ said, draft, id, onChange }: Props) {
  const others = (draft?.entries ?? []).filter(
    (one) => one.id !== id && one.kind === said.kind && one.sameAs === null,
  );
  if (others.length === 0) return null;
  return (
    <Choice
      label={t('sameAsField')}
      value={said.sameAs ?? ''}
      choices={[
        ['', t('sameAsNone')],
        ...others.map((one) => [one.id, (one.text || one.quote.exact).slice(0, 80)] as const),
      ]}
      onValue={(sameAs) => onChange({ ...said, sameAs: sameAs || null })}
    />
  );
}
