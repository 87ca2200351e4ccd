import { t } from '../../i18n/text.ts';
import { Limit } from '../../writing/limit.ts';

const LIMITS = {
  drafts: 'limitDrafts',
  entries: 'limitEntries',
  captures: 'limitCaptures',
  names: 'limitNames',
} as const;

/** Why something was not kept, in the reader's words. */
export function failureText(error: unknown): string {
  if (error instanceof Limit) return t(LIMITS[error.of], String(error.most));
  return t('notSaved', error instanceof Error ? error.message : String(error));
}
