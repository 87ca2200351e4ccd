import { joined, type MessageKey, t } from '../i18n/text.ts';
import type { Why } from '../spotting/types.ts';

/** Why something was marked, in the reader's words, with the words on the page that decided. */
export function whyText({ rule, cues }: Why): string {
  const words = joined(cues.map((cue) => t('quoted', cue)));
  // A test holds that there is a message for each rule of the spotting room.
  return t(`why_${rule.replaceAll('-', '_')}` as MessageKey, words) || t('whyOther', words);
}
