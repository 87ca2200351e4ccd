import type { LeftAlone } from '../../../protocol/to-page.ts';
import { isSiteAllowed } from '../../../settings/effective.ts';
import { loadSettings } from '../../../settings/store.ts';
import { designModeOf } from '../../dom/document.ts';
import { isAccountPage } from './account-pages.ts';
import { isSecretPage } from './secret-parts.ts';

/** Asked before each reading, since any page may become another. Null where it is read. */
export async function whyLeftAlone(): Promise<LeftAlone | null> {
  // No event tells of this.
  if (designModeOf() === 'on') return 'editor';
  const why = isAccountPage(location) ? 'account' : isSecretPage() ? 'secret' : null;
  if (why === null) return null;
  return isSiteAllowed(await loadSettings(), location.hostname) ? null : why;
}
