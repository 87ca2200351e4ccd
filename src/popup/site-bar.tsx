import { useState } from 'preact/hooks';
import { notSaved } from '../i18n/not-saved.ts';
import { t } from '../i18n/text.ts';
import { setSiteHidden } from '../settings/choices.ts';
import { isSiteHidden } from '../settings/host-names.ts';
import { lockedIn } from '../settings/managed.ts';
import { updateSettings } from '../settings/store.ts';
import { BrandMark } from '../ui/parts/brand-mark.tsx';
import { usePolicy } from '../ui/use-policy.ts';
import { useSettings } from '../ui/use-settings.ts';
import type { TabState } from './tab.ts';
import type { Waiting } from './use-tab.ts';

/** The product's name, and the switch for this site; in view wherever the popup is scrolled to. */
export function SiteBar({ tab }: { tab: TabState | Waiting }) {
  return (
    <header>
      <BrandMark />
      <h1>{t('extensionName')}</h1>
      {tab.kind === 'read' && <SiteSwitch site={tab.site} />}
    </header>
  );
}

function SiteSwitch({ site }: { site: string }) {
  const settings = useSettings();
  const policy = usePolicy();
  const [failure, setFailure] = useState('');
  if (settings === null || policy === null) return null;
  const on = !isSiteHidden(settings, site);
  const toggle = () => {
    updateSettings((now) => setSiteHidden(now, site, on)).then(
      () => setFailure(''),
      (error: unknown) => setFailure(notSaved(error)),
    );
  };
  return (
    <>
      {/* It can be pressed where the organisation has turned it off, and says so. */}
      <button
        type="button"
        role="switch"
        class="switch"
        aria-checked={on}
        aria-disabled={isSiteHidden(lockedIn(policy), site)}
        onClick={toggle}
      >
        {t('onThisSite')}
        <i />
      </button>
      {failure && <p role="alert">{failure}</p>}
    </>
  );
}
