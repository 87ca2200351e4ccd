import { useEffect, useState } from 'preact/hooks';
import { t } from '../i18n/text.ts';
import { browser } from '../platform/browser.ts';

interface Command {
  readonly name?: string;
  readonly description?: string;
  readonly shortcut?: string;
}

/** The browser keeps the shortcuts; here they are listed, with the way to change them. */
export function Commands() {
  const [commands, setCommands] = useState<readonly Command[]>([]);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    // Firefox for Android has no commands.
    void browser.commands?.getAll().then(setCommands);
  }, []);
  if (commands.length === 0) return null;
  return (
    <section>
      <h2>{t('commandsTitle')}</h2>
      <dl class="commands">
        {commands.map(({ name, description, shortcut }) => (
          <div key={name}>
            <dt>{description || t('openSummary')}</dt>
            <dd>
              {shortcut ? <kbd>{shortcut}</kbd> : <span class="quiet">{t('noShortcut')}</span>}
            </dd>
          </div>
        ))}
      </dl>
      <button
        type="button"
        onClick={() =>
          changeShortcuts().then(
            () => setFailed(false),
            () => setFailed(true),
          )
        }
      >
        {t('changeShortcuts')}
      </button>
      {failed && <p role="alert">{t('notOpened')}</p>}
    </section>
  );
}

/** Rejects where the browser lets nobody there. */
async function changeShortcuts(): Promise<void> {
  const { commands } = browser as { commands: { openShortcutSettings?: () => Promise<void> } };
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  // Edge goes from there to its own page of that name.
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
