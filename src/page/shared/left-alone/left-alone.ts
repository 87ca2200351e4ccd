import type { LeftAlone } from '../../../protocol/to-page.ts';
import { loadAllowedSites } from '../../../settings/allowed-sites.ts';
import { isOn } from '../../../settings/host-names.ts';
import { designModeOf } from '../../dom/document.ts';
import { isAccountPage } from './account-pages.ts';
import { isSecretPage } from './secret-parts.ts';

/** Asked before each reading, since any page may become another. Null where it is read. */
export async function whyLeftAlone(): Promise<LeftAlone | null> {
  // No event tells of this.
  if (designModeOf() === 'on') return 'editor';
  const why = isAccountPage(location) ? 'account' : isSecretPage() ? 'secret' : null;
  if (why === null) return null;
  return isOn(await loadAllowedSites(), location.hostname) ? null : why;
}
