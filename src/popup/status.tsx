import { useState } from 'preact/hooks';
import { t, tn } from '../i18n/text.ts';
import { setSiteHidden } from '../settings/choices.ts';
import { isSiteHidden, siteOf } from '../settings/effective.ts';
import { updateSettings } from '../settings/store.ts';
import { useSettings } from '../ui/use-settings.ts';
import { allowSite, type TabState } from './tab.ts';

/** One line on this page, and the switch for this site. */
export function Status({ tab }: { tab: TabState | null }) {
  return (
    <header>
      <h1>{t('extensionName')}</h1>
      {tab?.kind === 'read' && <SiteSwitch site={tab.site} />}
      <p class="status" role="status">
        {tab && statusText(tab)}
      </p>
      {tab?.kind === 'read' && tab.leftAlone !== null && tab.leftAlone !== 'editor' && (
        <AllowSite tabId={tab.tabId} site={tab.site} />
      )}
      {tab?.kind === 'read' && tab.mentions.length > 0 && !tab.canMark && (
        <p class="status">{t('cannotMark')}</p>
      )}
    </header>
  );
}

function statusText(tab: TabState): string {
  if (tab.kind === 'forbidden') return t('pageForbidden');
  if (tab.kind === 'unread') return t('pageUnread');
  if (tab.state === 'off-everywhere') return t('offEverywhere');
  if (tab.leftAlone !== null) return t('leftAlone');
  if (tab.state === 'off-here') return t('offHere', siteOf(tab.site));
  const count = tab.mentions.length;
  const mentions = tn('mentions', count);
  if (tab.extent === 'resting') return t('mentionsSoFar', mentions);
  if (count === 0) return t('noMentions');
  if (tab.extent === 'part') return t('firstMentions', mentions);
  return tab.topic === 'about' ? t('aboutTopic', mentions) : mentions;
}

function AllowSite({ tabId, site }: { tabId: number; site: string }) {
  const [failure, setFailure] = useState('');
  const allow = () => {
    allowSite(tabId, site).then(
      () => window.close(),
      (error: Error) => setFailure(t('notSaved', error.message)),
    );
  };
  return (
    <>
      <button type="button" class="allow" onClick={allow}>
        {t('allowSite', siteOf(site))}
      </button>
      {failure && <p role="alert">{failure}</p>}
    </>
  );
}

function SiteSwitch({ site }: { site: string }) {
  const settings = useSettings();
  const [failure, setFailure] = useState('');
  if (settings === null) return null;
  const on = !isSiteHidden(settings, site);
  const toggle = () => {
    updateSettings((now) => setSiteHidden(now, site, on)).then(
      () => setFailure(''),
      (error: Error) => setFailure(t('notSaved', error.message)),
    );
  };
  return (
    <>
      <button type="button" role="switch" class="switch" aria-checked={on} onClick={toggle}>
        {t('onThisSite')}
        <i />
      </button>
      {failure && <p role="alert">{failure}</p>}
    </>
  );
}
