import { useState } from 'preact/hooks';
import { t } from '../i18n/text.ts';
import type { ShelfEntry } from '../packs/shelf/shelf-entry.ts';
import type { Dossier } from '../record/dossier.ts';
import type { Library } from '../record/library.ts';
import { shownPart } from '../record/shown-part.ts';
import { subjectOf, subjectsOf } from '../settings/effective.ts';
import type { Settings } from '../settings/fields.ts';
import { useLibrary } from '../ui/use-library.ts';
import { LockNote, useLocks } from './locks.tsx';
import { useSave } from './saving.tsx';

/** What can be hidden: a company of one record, or the passages about its story. */
interface Hideable {
  readonly dossier: string;
  /** Null for the passages. */
  readonly entity: string | null;
  readonly name: string;
}

interface Props {
  settings: Settings;
  /** Of the dossiers that come along. */
  library: Library;
  shelf: readonly ShelfEntry[];
}

/** Which companies are marked, and what is hidden until the record changes, record by record. */
export function Companies({ settings, library, shelf }: Props) {
  return (
    <section>
      <h2>{t('companiesTitle')}</h2>
      <p class="quiet">{t('companiesHint')}</p>
      {[...library.values()].map((dossier) => (
        <InRecord key={dossier.id} dossier={dossier} settings={settings} />
      ))}
      {shelf
        .filter(({ unfit }) => unfit === null)
        .map(({ id, title }) => (
          <OwnRecord key={id} id={id} title={title} settings={settings} />
        ))}
    </section>
  );
}

/** Opened when the reader asks: there may be hundreds of records. */
function OwnRecord({ id, title, settings }: { id: string; title: string; settings: Settings }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <bdi lang="en">{title}</bdi>
      </summary>
      {isOpen && <Opened id={id} settings={settings} />}
    </details>
  );
}

function Opened({ id, settings }: { id: string; settings: Settings }) {
  const dossier = useLibrary([id])?.get(id);
  return dossier ? <InRecord dossier={dossier} settings={settings} /> : null;
}

function InRecord({ dossier, settings }: { dossier: Dossier; settings: Settings }) {
  const { id, companies, pack } = dossier;
  const all: Hideable[] = [
    ...shownPart(dossier).listed.map((entity) => ({
      dossier: id,
      entity,
      name: companies.get(entity)?.name ?? entity,
    })),
    { dossier: id, entity: null, name: t('passagesOf', pack.pack.title) },
  ];
  return (
    <ul class="checks">
      {all.map((one) => (
        <li key={subjectOf(one)}>
          <Company subject={one} settings={settings} />
        </li>
      ))}
    </ul>
  );
}

function Company({ subject, settings }: { subject: Hideable; settings: Settings }) {
  const save = useSave();
  const { hiddenSubjects, snoozed } = settings;
  const names = subjectsOf(subject);
  const locked = useLocks().hiddenSubjects?.some((name) => names.includes(name)) ?? false;
  const hidden = names.some((name) => hiddenSubjects.includes(name));
  const setHidden = (hide: boolean) => {
    const others = hiddenSubjects.filter((name) => !names.includes(name));
    void save({ hiddenSubjects: hide ? [...others, subjectOf(subject)] : others });
  };
  const wake = () => {
    const others = Object.entries(snoozed).filter(([name]) => !names.includes(name));
    void save({ snoozed: Object.fromEntries(others) });
  };
  return (
    <>
      <label class="choice">
        <input
          type="checkbox"
          name="company"
          value={subjectOf(subject)}
          checked={!hidden}
          disabled={locked}
          onChange={(event) => setHidden(!event.currentTarget.checked)}
        />
        <span>
          {subject.name}
          {locked && <LockNote />}
        </span>
      </label>
      {names.some((name) => snoozed[name] !== undefined) && (
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
