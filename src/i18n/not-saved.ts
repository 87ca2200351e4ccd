import { SettingLocked } from '../settings/own-part.ts';
import { t } from './text.ts';

/** Why a setting was not saved, in a sentence. */
export function notSaved(error: unknown): string {
  if (error instanceof SettingLocked) return t('setByOrganisation');
  return t('notSaved', error instanceof Error ? error.message : String(error));
}
