import { t } from '../i18n/text.ts';
import { useLibrary } from '../ui/use-library.ts';
import { useSettings } from '../ui/use-settings.ts';
import { Delays } from './delays.tsx';
import { Companies } from './hidden-companies.tsx';
import { Packs } from './packs.tsx';
import { Badge, Look, Mode, Quotations, Theme } from './preferences.tsx';
import { SaveLine, Saving } from './saving.tsx';
import { SettingsFile } from './settings-file.tsx';
import { Commands } from './shortcuts.tsx';
import { Misreads, Sites } from './sites.tsx';
import { Writing } from './writing/writing.tsx';

/** Every setting, saved as it is changed. */
export function Options() {
  const settings = useSettings();
  const library = useLibrary();
  return (
    <Saving>
      <main class="document">
        <header>
          <h1>{t('settings')}</h1>
          <p class="quiet">{t('settingsIntro')}</p>
        </header>
        {settings && library && (
          <>
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
            <Writing />
            <SettingsFile />
          </>
        )}
      </main>
      <SaveLine />
    </Saving>
  );
}
