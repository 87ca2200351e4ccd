import type { Sentence } from '../schema.ts';
import type { Check, Finding } from './finding.ts';

/** Words of the story's summary, and of each company's. */
const STORY_WORDS = 120;
const COMPANY_WORDS = 60;
/** A disagreement's line stands on the card; a company's words stay a short quotation. */
const LINE_WORDS = 32;
const QUOTE_WORDS = 45;

/** Lengths. Every company has a summary and a position. */
export const checkLimits: Check = (pack) => {
  const found: Finding[] = [];
  const limit = (sentences: readonly Sentence[], words: number, path: (string | number)[]) => {
    const count = sentences.reduce((sum, { text }) => sum + wordCount(text), 0);
    if (count > words) found.push({ path, reason: `has ${count} words; at most ${words}` });
  };
  const spoken = new Set(pack.positions.map(({ entity }) => entity));
  limit(pack.summaries.story, STORY_WORDS, ['summaries', 'story']);
  for (const [i, entity] of pack.entities.entries()) {
    if (entity.kind !== 'company') continue;
    const { companies } = pack.summaries;
    const summary = Object.hasOwn(companies, entity.id) ? companies[entity.id] : undefined;
    const path = ['summaries', 'companies', entity.id];
    if (summary) limit(summary, COMPANY_WORDS, path);
    else found.push({ path, reason: 'is missing' });
    if (!spoken.has(entity.id)) {
      const reason = `"${entity.id}" has no position; one of kind "none" says so`;
      found.push({ path: ['entities', i, 'id'], reason });
    }
  }
  for (const [i, { line }] of pack.disagreements.entries()) {
    const count = wordCount(line);
    const reason = `has ${count} words; at most ${LINE_WORDS}`;
    if (count > LINE_WORDS) found.push({ path: ['disagreements', i, 'line'], reason });
  }
  for (const list of ['claims', 'positions'] as const) {
    for (const [i, item] of pack[list].entries()) {
      if (!('evidence' in item)) continue;
      for (const [j, { quote }] of item.evidence.entries()) {
        const count = quote ? wordCount(quote.exact) : 0;
        const reason = `has ${count} words; a short quotation has at most ${QUOTE_WORDS}`;
        const path = [list, i, 'evidence', j, 'quote', 'exact'];
        if (count > QUOTE_WORDS) found.push({ path, reason });
      }
    }
  }
  return found;
};

function wordCount(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}
