import { t } from '../i18n/text.ts';
import type { HideChoice } from '../settings/choices.ts';

/** What a choice has done, in a sentence. @param name of the company that it is about, if any. */
export function choiceDone(choice: HideChoice, name: string | null): string {
  switch (choice.kind) {
    case 'entity':
      return name === null ? t('hidePassagesDone') : t('hideCompanyDone', name);
    case 'untilRecordChanges':
      return name === null ? t('snoozePassagesDone') : t('snoozeCompanyDone', name);
    case 'site':
      return t('hideSiteDone', choice.site);
    case 'misread':
      return t('notThisCompanyDone', choice.text, choice.site);
  }
}
