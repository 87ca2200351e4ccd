import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { t } from '../i18n/text.ts';
import type { Settings } from '../settings/fields.ts';

const LockContext = createContext<Partial<Settings>>({});

/** Around everything that asks what the organisation has locked. */
export const Locks = LockContext.Provider;

/** The settings, and of lists the entries, that the organisation has locked. */
export const useLocks = (): Partial<Settings> => useContext(LockContext);

/** Stands beside what the reader cannot change. */
export function LockNote({ id }: { id?: string }) {
  return (
    <span id={id} class="quiet lock-note">
      {t('setByOrganisation')}
    </span>
  );
}
