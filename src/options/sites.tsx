import { useState } from 'preact/hooks';
import { t } from '../i18n/text.ts';
import type { Library } from '../record/library.ts';
import { setSiteAllowed } from '../settings/choices.ts';
import { siteOf } from '../settings/effective.ts';
import type { Settings } from '../settings/fields.ts';
import { useSave } from './saving.tsx';

/** Sites on which nothing is marked. */
export function Sites({ settings }: { settings: Settings }) {
  const save = useSave();
  const { hiddenSites, allowedSites } = settings;
  return (
    <section>
      <h2>{t('sitesTitle')}</h2>
      <p class="quiet">{t('sitesHint')}</p>
      <ul class="entries">
        {hiddenSites.map((site) => (
          <li key={site}>
            <bdi>{site}</bdi>
            <button
              type="button"
              aria-label={t('removeEntry', site)}
              onClick={() => save({ hiddenSites: hiddenSites.filter((other) => other !== site) })}
            >
              {t('remove')}
            </button>
          </li>
        ))}
      </ul>
      <AddSite hiddenSites={hiddenSites} />
      {allowedSites.length > 0 && (
        <>
          <h3 class="label">{t('allowedSitesTitle')}</h3>
          <ul class="entries">
            {allowedSites.map((site) => (
              <li key={site}>
                <bdi>{site}</bdi>
                <button
                  type="button"
                  aria-label={t('removeEntry', site)}
                  onClick={() => save(setSiteAllowed(settings, site, false))}
                >
                  {t('remove')}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function AddSite({ hiddenSites }: Pick<Settings, 'hiddenSites'>) {
  const save = useSave();
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState(false);
  const add = async (event: Event) => {
    event.preventDefault();
    const site = hostIn(text);
    setWrong(site === null);
    if (site === null) return;
    if (hiddenSites.includes(site) || (await save({ hiddenSites: [...hiddenSites, site] }))) {
      setText('');
    }
  };
  return (
    <form class="field" onSubmit={add}>
      <label for="add-site">{t('addSite')}</label>
      <span>
        <input
          id="add-site"
          dir="ltr"
          value={text}
          placeholder="news.example"
          aria-invalid={wrong}
          onInput={(event) => setText(event.currentTarget.value)}
        />{' '}
        <button type="submit">{t('add')}</button>
      </span>
      {wrong && <p role="alert">{t('notASite')}</p>}
    </form>
  );
}

/** The host name in what was typed, be it a name or a whole address; null when there is none. */
function hostIn(text: string): string | null {
  const typed = text.trim();
  const address = /^[a-z]+:\/\//i.test(typed) ? typed : `https://${typed}`;
  if (!URL.canParse(address)) return null;
  const { hostname } = new URL(address);
  // Browsers differ in what they take for a host name; this is what one can be.
  return /^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(hostname) ? siteOf(hostname) : null;
}

/** Words that the reader said are not a company; nothing where there are none. */
export function Misreads({ settings, library }: { settings: Settings; library: Library }) {
  const save = useSave();
  const { misread } = settings;
  if (misread.length === 0) return null;
  const nameOf = (subject: string) =>
    [...library.values()].flatMap(
      ({ companies }) => companies.get(subject.split('/')[1] ?? '')?.name ?? [],
    )[0] ?? subject;
  return (
    <section>
      <h2>{t('misreadTitle')}</h2>
      <ul class="entries">
        {misread.map((entry) => {
          const line = t('misreadEntry', entry.text, nameOf(entry.subject), entry.site);
          return (
            <li key={line}>
              <bdi>{line}</bdi>
              <button
                type="button"
                aria-label={t('removeEntry', line)}
                onClick={() => save({ misread: misread.filter((other) => other !== entry) })}
              >
                {t('remove')}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
