import { language, t } from '../../i18n/text.ts';
import type { Assessment } from '../../packs/adding/assess.ts';
import type { Assessed } from '../../packs/adding/desk-messages.ts';
import type { DeskFailure } from '../../packs/adding/pack-desk.ts';

const number = (value: number) => value.toLocaleString(language());
const MEGABYTE = 1024 * 1024;

const TOO_MANY = {
  claims: 'packTooManyClaims',
  names: 'packTooManyNames',
  'odd-names': 'packTooManyOddNames',
} as const;

/** Why a change of the records was not made. */
export function failureText({ reason, most, message }: DeskFailure): string {
  if (reason === 'too-many-records') return t('tooManyRecords', number(most));
  if (reason === 'too-many-names') return t('tooManyNames', number(most));
  if (reason === 'not-there') return t('recordGone');
  if (reason === 'changed-since') return t('recordChangedSince');
  return t('notSaved', message);
}

/** Why a file cannot be added, where that is one sentence. */
export function refusalText(
  file: string,
  why: Exclude<Assessed, Assessment | { kind: 'problems' }>,
): string {
  switch (why.kind) {
    case 'too-large':
      return t('packTooLarge', file, number(why.most / MEGABYTE));
    case 'too-much':
      return t(TOO_MANY[why.what], file, number(why.most));
    case 'taken': {
      const { by, id, title, curator } = why.taken;
      return by === 'builtin'
        ? t('idOfBuiltin', file, id, title)
        : t('idOfAnother', file, id, title, curator);
    }
  }
}
