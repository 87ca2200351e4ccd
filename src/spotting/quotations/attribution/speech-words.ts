import { lazy } from '../../../common/lazy.ts';
import { wordsOf } from '../../text/words.ts';
import english from './english.json' with { type: 'json' };

/** The part that a word or a phrase plays where somebody is credited. */
export type Part =
  | 'verb'
  | 'according'
  | 'role'
  | 'bank'
  | 'platform'
  | 'company-noun'
  | 'determiner'
  | 'statement'
  | 'he-she'
  | 'it-they'
  | 'outlet'
  | 'other'
  | 'title'
  | 'join'
  | 'contrast'
  | 'doubt'
  | 'belongs'
  | 'stop';

/** No phrase has more words. */
export const LONGEST_PHRASE = 5;

/** By its words, in lower case and parted by spaces. Where two lists have one, the later wins. */
export const speechWords = lazy((): ReadonlyMap<string, Part> => {
  const { companies } = english;
  const lists: readonly (readonly [Part, string])[] = [
    ['stop', english.stops],
    ['join', english.joins],
    ['contrast', english.contrasts],
    ['doubt', english.doubts],
    ['belongs', english.belongs],
    ['determiner', english.determiners],
    ['he-she', english.people],
    ['it-they', english.things],
    ['title', english.titles],
    ['other', english.others],
    ['outlet', english.outlets],
    ['company-noun', companies.any],
    ['platform', companies.platform],
    ['bank', companies.bank],
    ['statement', english.statements],
    ['role', english.roles],
    ['verb', english.verbs],
    ['according', english.accordingTo],
  ];
  return new Map(
    lists.flatMap(([part, phrases]) =>
      phrases.split('|').map((phrase) => [wordsOf(phrase).words.join(' '), part] as const),
    ),
  );
});
