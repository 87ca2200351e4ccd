import { useState } from 'preact/hooks';
import { t } from '../i18n/text.ts';
import type { Library } from '../record/library.ts';
import type { Settings } from '../settings/fields.ts';
import { hostIn } from '../settings/host-names.ts';
import { LockNote, useLocks } from './locks.tsx';
import { useSave } from './saving.tsx';

/** Sites on which nothing is marked. */
export function Sites({ settings }: { settings: Settings }) {
  const { hiddenSites, allowedSites } = settings;
  return (
    <section>
      <h2>{t('sitesTitle')}</h2>
      <p class="quiet">{t('sitesHint')}</p>
      <SiteList name="hiddenSites" sites={hiddenSites} />
      <AddSite hiddenSites={hiddenSites} />
      {allowedSites.length > 0 && (
        <>
          <h3 class="label">{t('allowedSitesTitle')}</h3>
          <SiteList name="allowedSites" sites={allowedSites} />
        </>
      )}
    </section>
  );
}

interface SiteListProps {
  name: 'hiddenSites' | 'allowedSites';
  sites: readonly string[];
}

function SiteList({ name, sites }: SiteListProps) {
  const save = useSave();
  const locked = useLocks()[name] ?? [];
  return (
    <ul class="entries">
      {sites.map((site) => (
        <li key={site}>
          <bdi>{site}</bdi>
          {locked.includes(site) ? (
            <LockNote />
          ) : (
            <button
              type="button"
              aria-label={t('removeEntry', site)}
              onClick={() => save({ [name]: sites.filter((other) => other !== site) })}
            >
              {t('remove')}
            </button>
          )}
        </li>
      ))}
    </ul>
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

/** Words that the reader said are not a company; nothing where there are none. */
export function Misreads({ settings, library }: { settings: Settings; library: Library }) {
  const save = useSave();
  const { misread } = settings;
  if (misread.length === 0) return null;
  const nameOf = (subject: string) => {
    const [dossier = '', entity = ''] = subject.split('/');
    const among = library.has(dossier) ? [library.get(dossier)] : [...library.values()];
    return among.flatMap((one) => one?.companies.get(entity)?.name ?? [])[0] ?? entity;
  };
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
