import type { Verdict } from '../types.ts';
import type { Rule } from '../why.ts';
import type { Passage, TitleSigns, TopicSigns } from './passages.ts';

/**
 * What is the page about? The title counts most; a text is about the subject without it when it
 * comes back to it, and only touches it when it speaks of it once. A story of theft or of the
 * police that has nobody to share with is another story.
 */
export function judge(
  title: TitleSigns | null,
  titleSigns: TopicSigns,
  titleOpposed: boolean,
  blocks: readonly TopicSigns[],
): Verdict {
  const passages = blocks.flatMap((block) => block.passages);
  const opposed = blocks.reduce((sum, block) => sum + block.opposed, 0);
  const subject = blocks.find((block) => block.subject !== null)?.subject ?? null;
  const shared = passages.some((passage) => passage.platform);
  const first = passages[0]?.cues ?? [];
  const sure = title?.strength === 'sure';
  const anotherStory = titleOpposed || opposed >= Math.max(passages.length, 1);
  if (anotherStory && !(shared && passages.length > opposed) && subject === null && !sure) {
    return verdict('none', 'topic-none', []);
  }
  // A near case in the title is the subject of its page.
  const near = titleSigns.neighbour !== null && !sure;
  if (title !== null && !titleOpposed && !near && isBorneOut(title, passages, subject)) {
    return verdict('about', 'topic-title', [...title.cues, ...(sure ? [] : first)]);
  }
  const returns = passages.length >= 2 && shared && !near;
  if (returns || (passages.length > 0 && subject !== null)) {
    return verdict('about', 'topic-passages', subject === null ? first : [subject, ...first]);
  }
  if (passages.length > 0) return verdict('touches', 'topic-touched', first);
  if (subject !== null) return verdict('touches', 'topic-touched', [subject]);
  if (title?.strength === 'likely' || title?.strength === 'data')
    return verdict('touches', 'topic-touched', title.cues);
  const all = [titleSigns, ...blocks];
  const neighbour = all.find((signs) => signs.neighbour !== null)?.neighbour;
  if (neighbour && all.some((signs) => signs.speaksOfCompanies)) {
    return verdict('touches', 'topic-neighbour', [neighbour]);
  }
  return verdict('none', 'topic-none', []);
}

/** Does the text bear out what the title only hints at? */
function isBorneOut(
  { strength }: TitleSigns,
  passages: readonly Passage[],
  subject: string | null,
): boolean {
  switch (strength) {
    case 'sure':
      return true;
    case 'likely':
      return subject !== null || passages.some((passage) => passage.platform);
    case 'data':
      return subject !== null || passages.length > 0;
    case 'platform':
      return passages.some((passage) => passage.bank);
    case 'party':
      return passages.some((passage) => passage.bank && passage.platform);
  }
}

function verdict(topic: Verdict['topic'], rule: Rule, cues: readonly string[]): Verdict {
  return { topic, why: { rule, cues } };
}
