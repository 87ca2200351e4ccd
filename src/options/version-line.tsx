import { t } from '../i18n/text.ts';
import { native } from '../platform/native.ts';

/** Which version this is, and the licences of all that it is made of, which the build puts beside it. */
export function VersionLine() {
  return (
    <p class="quiet">
      {t('extensionName')} {native.runtime.getManifest().version}
      {' · '}
      <a href="/THIRD-PARTY-LICENSES.txt">{t('softwareLicences')}</a>
    </p>
  );
}
