import { t } from '../i18n/text.ts';
import { native } from '../platform/native.ts';
import { lockedIn } from '../settings/managed.ts';
import { useLibrary, useShelf } from '../ui/use-library.ts';
import { usePolicy } from '../ui/use-policy.ts';
import { useSettings } from '../ui/use-settings.ts';
import { Delays } from './delays.tsx';
import { Companies } from './hidden-companies.tsx';
import { Locks } from './locks.tsx';
import { Badge, Look, Mode, Quotations, Theme } from './preferences.tsx';
import { AddingDesk } from './records/adding-context.tsx';
import { Records } from './records/records.tsx';
import { SaveLine, Saving } from './saving.tsx';
import { SettingsFile } from './settings-file.tsx';
import { Commands } from './shortcuts.tsx';
import { Misreads, Sites } from './sites.tsx';
import { VersionLine } from './version-line.tsx';
import { Writing } from './writing/writing.tsx';

/**
 * In a private window of Firefox, a page of the extension has a database of its own, and the storage that
 * pages read is everybody's: what was changed here would undo what is kept.
 */
const isPrivate = native.extension?.inIncognitoContext === true;

function NotHere() {
  return (
    <section>
      <h2>{t('packsTitle')}</h2>
      <p>{t('recordsElsewhere')}</p>
    </section>
  );
}

/** Every setting, saved as it is changed. */
export function Options() {
  const settings = useSettings();
  const policy = usePolicy();
  const library = useLibrary();
  const shelf = useShelf();
  return (
    <Saving>
      <main class="document">
        <header>
          <h1>{t('settings')}</h1>
          <p class="quiet">{t('settingsIntro')}</p>
        </header>
        {settings && policy && library && shelf && (
          <Locks value={lockedIn(policy)}>
            <Mode settings={settings} />
            <Look settings={settings} />
            <Quotations settings={settings} />
            <Companies settings={settings} library={library} shelf={shelf} />
            <Sites settings={settings} />
            <Misreads settings={settings} library={library} />
            <Theme settings={settings} />
            <Delays settings={settings} />
            <Badge settings={settings} />
            <Commands />
            {isPrivate ? (
              <NotHere />
            ) : (
              <AddingDesk>
                <Records shelf={shelf} />
                <Writing />
              </AddingDesk>
            )}
            <SettingsFile />
          </Locks>
        )}
        <VersionLine />
      </main>
      <SaveLine />
    </Saving>
  );
}
