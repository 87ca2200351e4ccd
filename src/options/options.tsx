import { t } from '../i18n/text.ts';
import { lockedIn } from '../settings/managed.ts';
import { useLibrary } from '../ui/use-library.ts';
import { usePolicy } from '../ui/use-policy.ts';
import { useSettings } from '../ui/use-settings.ts';
import { Delays } from './delays.tsx';
import { Companies } from './hidden-companies.tsx';
import { Locks } from './locks.tsx';
import { Packs } from './packs.tsx';
import { Badge, Look, Mode, Quotations, Theme } from './preferences.tsx';
import { SaveLine, Saving } from './saving.tsx';
import { SettingsFile } from './settings-file.tsx';
import { Commands } from './shortcuts.tsx';
import { Misreads, Sites } from './sites.tsx';

/** Every setting, saved as it is changed. */
export function Options() {
  const settings = useSettings();
  const policy = usePolicy();
  const library = useLibrary();
  return (
    <Saving>
      <main class="document">
        <header>
          <h1>{t('settings')}</h1>
          <p class="quiet">{t('settingsIntro')}</p>
        </header>
        {settings && policy && library && (
          <Locks value={lockedIn(policy)}>
            <Mode settings={settings} />
            <Look settings={settings} />
            <Quotations settings={settings} />
            <Companies settings={settings} library={library} />
            <Sites settings={settings} />
            <Misreads settings={settings} library={library} />
            <Theme settings={settings} />
            <Delays settings={settings} />
            <Badge settings={settings} />
            <Commands />
            <Packs library={library} />
            <SettingsFile />
          </Locks>
        )}
      </main>
      <SaveLine />
    </Saving>
  );
}
