import type { Inspection } from './inspect-page.ts';

const TOPICS = {
  about: 'about bank data-sharing',
  touches: 'touches on bank data-sharing',
  none: 'not about bank data-sharing',
} as const;

/** A short report on one page, for people. */
export function asText(found: Inspection): string {
  const { page, title, topic, mentions, pageUnchanged, spotMs, longestSliceMs, errors } = found;
  const lines = [title === '' ? page : `${page}: ${title}`];
  if (pageUnchanged !== null) {
    const marked = mentions.filter((mention) => mention.marked).length;
    lines.push(
      `  ${TOPICS[topic]}; ${mentions.length} mentions, ${marked} marked; ` +
        `${spotMs.toFixed(1)} ms in all, longest piece ${longestSliceMs.toFixed(1)} ms; ` +
        (pageUnchanged ? 'page unchanged' : 'PAGE CHANGED'),
    );
  }
  for (const mention of mentions) {
    const { kind, entity, text, before, after, marked, why } = mention;
    const cues = why.cues.length > 0 ? `: ${why.cues.join(', ')}` : '';
    lines.push(
      `  ${marked ? '*' : ' '} ${entity ?? kind}  …${before.slice(-30)}[${text}]${after.slice(0, 30)}…  (${why.rule}${cues})`,
    );
    if (kind === 'quotation') lines.push(`      ${asSaid(mention)}`);
  }
  for (const error of errors) lines.push(`  error: ${error}`);
  return lines.join('\n');
}

/** Whose words they are, whom the page credits, and how it differs. */
function asSaid({ position, credit, speaker, differs = [] }: Inspection['mentions'][number]) {
  const credited = speaker === null ? 'nobody' : `“${speaker}”`;
  const differing = differs.length > 0 ? `; differs in ${differs.join(', ')}` : '';
  return `${position}: credited to ${credited} (${credit})${differing}`;
}
