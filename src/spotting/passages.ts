import { sentences } from './casing.ts';
import { lazy, placesOf } from './matcher.ts';
import { anyPhraseSource, phraseFinder } from './phrases.ts';
import type { EntityRules, SpottingRules, TopicWords } from './schema.ts';

type Kind = EntityRules['kind'];

/** A company named in a text. */
export interface NamedCompany {
  readonly start: number;
  readonly end: number;
  readonly kind: Kind;
}

/** A sentence about data-sharing: where it stands, and the words that make it one. */
export interface Passage {
  readonly start: number;
  readonly end: number;
  readonly cues: readonly string[];
  /** Does it name, or speak of, a company that would get the data? */
  readonly platform: boolean;
}

/** What one text says on the subject. */
export interface TopicSigns {
  readonly passages: readonly Passage[];
  /** Sentences on customers' data that tell another story: a theft, the police. */
  readonly opposed: number;
  /** A name of the subject itself, as it stands there. */
  readonly subject: string | null;
  readonly neighbour: string | null;
}

/** What a page's title says on the subject. */
export interface TitleSigns {
  readonly cues: readonly string[];
  /**
   * `sure`: names the subject, or data with who would get it. `likely`: data and who holds it.
   * `parties`: only the dossier's platform and a bank ("What if Facebook partners with your bank?").
   */
  readonly strength: 'sure' | 'likely' | 'parties';
}

export interface PassageFinder {
  /** Where a passage or a name of the subject may stand, ascending. */
  places(text: string): number[];
  read(text: string, names: readonly NamedCompany[]): TopicSigns;
  /** A title says the same with fewer words. Null when it says nothing of the kind. */
  readTitle(text: string, names: readonly NamedCompany[]): TitleSigns | null;
  isOpposed(text: string): boolean;
}

export function passageFinder(dossiers: readonly SpottingRules[]): PassageFinder {
  const languages = dossiers.flatMap((rules) => Object.values(rules.topic ?? {}));
  const phrases = (...parts: (keyof TopicWords)[]) =>
    parts.flatMap((part) => languages.flatMap((words) => words[part] ?? []));
  const gate = lazy(() => {
    const telling = phrases('financial', 'customer', 'subject', 'neighbour');
    return new RegExp(telling.length === 0 ? '(?!)' : anyPhraseSource(telling), 'gi');
  });
  const financialIn = phraseFinder(phrases('financial'));
  const customerIn = phraseFinder(phrases('customer'));
  const shareIn = phraseFinder(phrases('share'));
  const bankIn = phraseFinder(phrases('bank'));
  const platformIn = phraseFinder(phrases('platform'));
  const subjectIn = phraseFinder(phrases('subject'));
  const neighbourIn = phraseFinder(phrases('neighbour'));
  const againstIn = phraseFinder(phrases('against'));

  /** Who is spoken of: by name, or by a word outside of the words for the data itself. */
  function parties(text: string, names: readonly NamedCompany[], data: string | null) {
    const named = (kind: Kind) => {
      const name = names.find((one) => one.kind === kind);
      return name === undefined ? null : text.slice(name.start, name.end);
    };
    const rest = data === null ? text : text.replace(data, '|');
    return {
      bank: named('bank') ?? bankIn(rest),
      platform: named('platform') ?? platformIn(rest),
    };
  }

  return {
    places: (text) => placesOf(gate(), text),
    isOpposed: (text) => againstIn(text) !== null,

    read(text, names) {
      const passages: Passage[] = [];
      let opposed = 0;
      for (const { start, end } of sentences(text)) {
        const sentence = text.slice(start, end);
        const financial = financialIn(sentence);
        const data = financial ?? customerIn(sentence);
        if (data === null) continue;
        if (againstIn(sentence) !== null) {
          opposed++;
          continue;
        }
        const share = shareIn(sentence);
        if (share === null) continue;
        const { bank, platform } = parties(sentence, within(names, start, end), data);
        // Financial data speaks for itself and for "the company"; other data needs both parties.
        const complete =
          financial === null
            ? bank !== null && platform !== null
            : bank !== null || platform !== null || names.length > 0;
        if (!complete) continue;
        const cues = [data, share, bank, platform].filter((word) => word !== null);
        passages.push({ start, end, cues, platform: platform !== null });
      }
      return { passages, opposed, subject: subjectIn(text), neighbour: neighbourIn(text) };
    },

    readTitle(text, names) {
      const subject = subjectIn(text);
      if (subject !== null) return { cues: [subject], strength: 'sure' };
      const financial = financialIn(text);
      const data = financial ?? customerIn(text);
      const share = shareIn(text);
      const { bank, platform } = parties(text, names, data);
      const cues = [data, share, bank, platform].filter((word) => word !== null);
      const both = bank !== null && platform !== null;
      if (data !== null && both) return { cues, strength: 'sure' };
      if (financial !== null && platform !== null) return { cues, strength: 'sure' };
      if (data !== null && share !== null && bank !== null) return { cues, strength: 'likely' };
      const own = names.some((name) => name.kind === 'platform');
      return own && bank !== null ? { cues, strength: 'parties' } : null;
    },
  };
}

function within(names: readonly NamedCompany[], start: number, end: number): NamedCompany[] {
  return names
    .filter((name) => name.start >= start && name.end <= end)
    .map((name) => ({ ...name, start: name.start - start, end: name.end - start }));
}
