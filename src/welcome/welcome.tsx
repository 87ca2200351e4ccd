import { useEffect, useState } from 'preact/hooks';
import { t } from '../i18n/text.ts';
import { browser } from '../platform/browser.ts';
import { askBackground } from '../protocol/ask.ts';
import { builtinRules } from '../spotting/builtin-rules.ts';

/** Opened once, on install: what it does, what it reads, that nothing leaves, how to turn it off. */
export function Welcome() {
  return (
    <main class="document">
      <header>
        <h1>{t('extensionName')}</h1>
        <p>{t('welcomeLead')}</p>
      </header>
      <section>
        <h2>{t('tryTitle')}</h2>
        <p class="quiet">{t('tryHint')}</p>
        <article class="sample">
          <p>{t('trySample')}</p>
          <p>{t('tryQuiet')}</p>
        </article>
        <Keys />
      </section>
      <section>
        <h2>{t('readsTitle')}</h2>
        <p>{t('readsText')}</p>
      </section>
      <section>
        <h2>{t('leavesTitle')}</h2>
        <p>{t('leavesText')}</p>
      </section>
      <section>
        <h2>{t('offTitle')}</h2>
        <ul>
          <li>{t('offSite')}</li>
          <li>{t('offOne')}</li>
          <li>{t('offAll')}</li>
        </ul>
        <Ways />
      </section>
    </main>
  );
}

/** The shortcuts as they are set now; nothing where the browser has none. */
function Keys() {
  const [shortcuts, setShortcuts] = useState<readonly string[]>([]);
  useEffect(() => {
    void browser.commands?.getAll().then((commands) => {
      const of = (wanted: string) => commands.find(({ name }) => name === wanted)?.shortcut;
      const known = ['next-mention', 'previous-mention', '_execute_action'].map(of);
      if (known.every(Boolean)) setShortcuts(known as string[]);
    });
  }, []);
  return shortcuts.length === 0 ? null : <p class="quiet">{t('tryKeys', ...shortcuts)}</p>;
}

function Ways() {
  const [failed, setFailed] = useState(false);
  const attempt = (act: () => Promise<unknown>) => () => {
    act().then(
      () => setFailed(false),
      () => setFailed(true),
    );
  };
  const [first] = builtinRules;
  return (
    <p class="tools">
      <button type="button" onClick={attempt(() => browser.runtime.openOptionsPage())}>
        {t('openSettings')}
      </button>
      {first && (
        <button
          type="button"
          onClick={attempt(() =>
            askBackground({
              type: 'popup→background:openRecord',
              dossier: first.dossier,
              entity: null,
            }),
          )}
        >
          {t('openRecord')}
        </button>
      )}
      {failed && <span role="alert">{t('notOpened')}</span>}
    </p>
  );
}
