import { sentences } from './casing.ts';
import { lazy, placesOf } from './matcher.ts';
import { anyPhraseSource, phraseFinder } from './phrases.ts';
import type { EntityRules, SpottingRules, TopicWords } from './schema.ts';
import type { Verdict } from './types.ts';

type Kind = EntityRules['kind'];

/** A stretch of text with the kinds of company that are named in it. */
export interface Sentence {
  readonly text: string;
  readonly names: readonly { readonly kind: Kind; readonly text: string }[];
}

/** A sentence about data-sharing: where it stands, and the words that make it one. */
export interface Passage {
  readonly start: number;
  readonly end: number;
  readonly cues: readonly string[];
}

/** What one block adds to the verdict. */
export interface BlockTopic {
  readonly passages: readonly Passage[];
  readonly subject: string | null;
  readonly neighbour: string | null;
}

export interface TopicFinder {
  /** Where a passage or a name of the subject may stand, ascending. */
  places(text: string): number[];
  read(text: string, names: readonly { start: number; end: number; kind: Kind }[]): BlockTopic;
  judge(title: Sentence, blocks: readonly BlockTopic[]): Verdict;
}

export function topicFinder(dossiers: readonly SpottingRules[]): TopicFinder {
  const languages = dossiers.flatMap((rules) => Object.values(rules.topic ?? {}));
  const phrases = (part: keyof TopicWords) => languages.flatMap((words) => words[part] ?? []);
  const finder = (part: keyof TopicWords) => phraseFinder(phrases(part));
  const gate = lazy(() => {
    const source = anyPhraseSource([
      ...phrases('financial'),
      ...phrases('customer'),
      ...phrases('subject'),
      ...phrases('neighbour'),
    ]);
    return new RegExp(source === '' ? '(?!)' : source, 'gi');
  });
  const words = {
    financial: finder('financial'),
    customer: finder('customer'),
    share: finder('share'),
    bank: finder('bank'),
    platform: finder('platform'),
    subject: finder('subject'),
    neighbour: finder('neighbour'),
    against: finder('against'),
  };

  /** The words that make a sentence a passage, or null. A title is terse: it may leave out the verb. */
  function cues({ text, names }: Sentence, terse: boolean): string[] | null {
    const financial = words.financial(text);
    const data = financial ?? words.customer(text);
    if (data === null || words.against(text) !== null) return null;
    const share = words.share(text);
    if (share === null && !terse) return null;
    const named = (kind: Kind) => names.find((name) => name.kind === kind)?.text ?? null;
    const rest = text.replace(data, ' ');
    const bank = named('bank') ?? words.bank(rest);
    const platform = named('platform') ?? words.platform(rest);
    const parties =
      financial === null ? bank !== null && platform !== null : bank !== null || platform !== null;
    if (!parties) return null;
    return [data, share, bank, platform].filter((word) => word !== null);
  }

  return {
    places: (text) => placesOf(gate(), text),

    read(text, names) {
      const passages: Passage[] = [];
      for (const { start, end } of sentences(text)) {
        const inside = names
          .filter((name) => name.start >= start && name.end <= end)
          .map((name) => ({ kind: name.kind, text: text.slice(name.start, name.end) }));
        const found = cues({ text: text.slice(start, end), names: inside }, false);
        if (found !== null) passages.push({ start, end, cues: found });
      }
      return { passages, subject: words.subject(text), neighbour: words.neighbour(text) };
    },

    judge(title, blocks) {
      const passages = blocks.flatMap((block) => block.passages);
      const subjects = blocks.map((block) => block.subject).filter((word) => word !== null);
      const titleSubject = words.subject(title.text);
      const titleCues = titleSubject === null ? cues(title, true) : [titleSubject];
      const first = passages[0]?.cues ?? [];
      if (
        titleCues !== null &&
        (titleSubject !== null || passages.length > 0 || subjects.length > 0)
      ) {
        return { topic: 'about', why: { rule: 'topic-title', cues: titleCues } };
      }
      if (passages.length + Math.min(subjects.length, 1) >= 2 && passages.length > 0) {
        return { topic: 'about', why: { rule: 'topic-passages', cues: first } };
      }
      if (titleCues !== null || passages.length > 0 || subjects.length > 0) {
        return {
          topic: 'touches',
          why: {
            rule: 'topic-touched',
            cues: titleCues ?? (first.length > 0 ? first : subjects.slice(0, 3)),
          },
        };
      }
      const neighbour =
        words.neighbour(title.text) ?? blocks.find((block) => block.neighbour !== null)?.neighbour;
      if (neighbour)
        return { topic: 'touches', why: { rule: 'topic-neighbour', cues: [neighbour] } };
      return { topic: 'none', why: { rule: 'topic-none', cues: [] } };
    },
  };
}
