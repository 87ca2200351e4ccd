import { t } from '../i18n/text.ts';
import type { Library } from '../record/library.ts';
import { subjectOf } from '../settings/effective.ts';
import type { Settings } from '../settings/fields.ts';
import { LockNote, useLocks } from './locks.tsx';
import { useSave } from './saving.tsx';

interface Subject {
  readonly id: string;
  readonly name: string;
}

/** Which companies are marked, and what is hidden until the record changes. */
export function Companies({ settings, library }: { settings: Settings; library: Library }) {
  return (
    <section>
      <h2>{t('companiesTitle')}</h2>
      <p class="quiet">{t('companiesHint')}</p>
      <ul class="checks">
        {subjects(library).map((subject) => (
          <li key={subject.id}>
            <Company subject={subject} settings={settings} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Company({ subject, settings }: { subject: Subject; settings: Settings }) {
  const save = useSave();
  const { hiddenSubjects, snoozed } = settings;
  const locked = useLocks().hiddenSubjects?.includes(subject.id) ?? false;
  const hidden = hiddenSubjects.includes(subject.id);
  const setHidden = (hide: boolean) => {
    const others = hiddenSubjects.filter((id) => id !== subject.id);
    void save({ hiddenSubjects: hide ? [...others, subject.id] : others });
  };
  const wake = () => {
    const { [subject.id]: _dropped, ...others } = snoozed;
    void save({ snoozed: others });
  };
  return (
    <>
      <label class="choice">
        <input
          type="checkbox"
          name="company"
          value={subject.id}
          checked={!hidden}
          disabled={locked}
          onChange={(event) => setHidden(!event.currentTarget.checked)}
        />
        <span>
          {subject.name}
          {locked && <LockNote />}
        </span>
      </label>
      {snoozed[subject.id] !== undefined && (
        <p class="quiet snoozed">
          {t('snoozedNote')}{' '}
          <button type="button" onClick={wake}>
            {t('showAgain')}
          </button>
        </p>
      )}
    </>
  );
}

/** Companies by name, and each dossier's passages; a company of two dossiers once. */
function subjects(library: Library): Subject[] {
  const byId = new Map<string, Subject>();
  for (const { id, companies, pack } of library.values()) {
    for (const company of companies.values()) byId.set(company.id, company);
    const passages = subjectOf({ dossier: id, entity: null });
    byId.set(passages, { id: passages, name: t('passagesOf', pack.pack.title) });
  }
  return [...byId.values()];
}
