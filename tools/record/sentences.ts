import type { Check, Finding } from '../../src/record/check/finding.ts';
import type { Pack } from '../../src/record/schema.ts';
import { escaped } from '../../src/spotting/text/letters.ts';
import { withoutQuotations } from './set-off.ts';

/** Words of one sentence of ours. */
const SENTENCE_WORDS = 32;

/** What is read at a glance: the story's summary, and each company's. */
const STORY_WORDS = 70;
const COMPANY_WORDS = 40;

/** Times that mean nothing to who reads them years later. */
const RELATIVE =
  /\b(?:(?:last|past|this|next|previous) (?:week|month|year|quarter)|today|yesterday|tomorrow|recently|nowadays|currently|(?:days?|weeks?|months?|years?) ago|at present)\b/i;

/** Words that point at a sentence before, which a card may not show. */
const POINTING =
  /^(?:it|he|she|they|this|that|these|those|his|her|its|their|other coverage|some of them)\b/i;

/**
 * Our own sentences can be read alone, by anybody, at any time: short, dated, with their subject in
 * them, and a statement of the past told as of the past. Words in single quotation marks are others'.
 */
export const checkSentences: Check = (pack) => {
  const companies = pack.entities.flatMap((one) =>
    one.kind === 'company' ? [escaped(one.name)] : [],
  );
  const said = [...companies, 'the bank', 'the company', 'a spokes\\w+', 'a representative'];
  const present = new RegExp(
    `(?:${said.join('|')}) (?:says|denies|declines|confirms|admits|claims)\\b`,
    'i',
  );
  return [
    ...checkGlance(pack),
    ...sentencesOf(pack).flatMap(({ path, text, standsAlone }) => {
      const own = withoutQuotations(text);
      const found: Finding[] = [];
      for (const sentence of text.split(/(?<=[.;:]) (?=\p{Lu})/u)) {
        const count = sentence.split(/\s+/).length;
        if (count <= SENTENCE_WORDS) continue;
        found.push({ path, reason: `has a sentence of ${count} words; at most ${SENTENCE_WORDS}` });
      }
      const relative = RELATIVE.exec(own)?.[0];
      if (relative !== undefined) found.push({ path, reason: `says "${relative}" without a date` });
      const pointing = standsAlone ? POINTING.exec(own)?.[0] : undefined;
      if (pointing !== undefined) {
        found.push({
          path,
          reason: `begins with "${pointing}", which points at nothing on a card`,
        });
      }
      const tense = present.exec(own)?.[0];
      if (tense !== undefined) {
        found.push({ path, reason: `says "${tense}" of a statement of the past` });
      }
      return found;
    }),
  ];
};

function checkGlance({ summaries }: Pack): Finding[] {
  const tooLong = (path: Finding['path'], sentences: readonly { text: string }[], most: number) => {
    const count = sentences.flatMap(({ text }) => text.split(/\s+/)).length;
    return count > most ? [{ path, reason: `has ${count} words; at most ${most}` }] : [];
  };
  return [
    ...tooLong(['summaries', 'story'], summaries.story, STORY_WORDS),
    ...Object.entries(summaries.companies).flatMap(([id, sentences]) =>
      tooLong(['summaries', 'companies', id], sentences, COMPANY_WORDS),
    ),
  ];
}

interface OurSentence {
  readonly path: readonly (string | number)[];
  readonly text: string;
  /** Read without the sentences around it. */
  readonly standsAlone: boolean;
}

function sentencesOf(pack: Pack): OurSentence[] {
  const { story, companies } = pack.summaries;
  const alone = (path: OurSentence['path'], text: string) => ({ path, text, standsAlone: true });
  return [
    ...story.map(({ text }, i) => alone(['summaries', 'story', i, 'text'], text)),
    ...Object.entries(companies).flatMap(([id, sentences]) =>
      sentences.map(({ text }, i) => alone(['summaries', 'companies', id, i, 'text'], text)),
    ),
    ...pack.claims.map(({ text }, i) => alone(['claims', i, 'text'], text)),
    ...pack.positions.map(({ gist }, i) => alone(['positions', i, 'gist'], gist)),
    ...pack.disagreements.map(({ line }, i) => alone(['disagreements', i, 'line'], line)),
    ...pack.timeline.map(({ text }, i) => alone(['timeline', i, 'text'], text)),
    ...pack.entities.flatMap((entity, i) =>
      entity.kind === 'company'
        ? [{ path: ['entities', i, 'part', 'text'], text: entity.part.text, standsAlone: false }]
        : [],
    ),
  ];
}
