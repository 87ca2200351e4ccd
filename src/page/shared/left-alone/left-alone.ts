import { isSiteAllowed } from '../../../settings/effective.ts';
import { loadSettings } from '../../../settings/store.ts';
import { designModeOf } from '../../dom/document.ts';
import { isAccountPage } from './account-pages.ts';
import { isSecretPage } from './secret-parts.ts';

/**
 * Why a frame is not read, now: it is at an address where a company's customers sign in or see their
 * accounts; it is for a password or a card's number; or somebody writes in it.
 */
export type LeftAlone = 'account' | 'secret' | 'editor';

/** Asked before each reading, since any page may become another. Null where it is read. */
export async function whyLeftAlone(): Promise<LeftAlone | null> {
  // No event tells of this.
  if (designModeOf() === 'on') return 'editor';
  const why = isAccountPage(location) ? 'account' : isSecretPage() ? 'secret' : null;
  if (why === null) return null;
  return isSiteAllowed(await loadSettings(), location.hostname) ? null : why;
}
