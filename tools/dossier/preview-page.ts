import type { Pack } from '../../src/record/schema.ts';

/** Paragraphs of a page that is only to show marks. */
const MOST_QUOTATIONS = 12;

/**
 * A page on which a record's companies and quotations stand, each as a page would have them: nothing
 * is said there that the record does not say.
 */
export function previewPage({ pack, entities, positions, names }: Pack): string {
  const nameOf = new Map(entities.map(({ id, name }) => [id, name]));
  const spotted = names?.entities ?? [];
  const mentions = spotted.map(({ entity, long, short = [] }) => {
    const forms = [...long, ...short.map(({ name }) => name)];
    return `${nameOf.get(entity) ?? entity} is in this record, and may be called ${forms.join(', ')}.`;
  });
  const quotations = positions.flatMap((position) => {
    if (position.kind !== 'quotation') return [];
    const shown = position.evidence.find(
      ({ source, quote }) => source === position.wordingFrom && quote,
    );
    return shown?.quote
      ? [`“${shown.quote.exact},” ${nameOf.get(position.entity) ?? position.entity} said.`]
      : [];
  });
  const paragraphs = [...mentions, ...quotations.slice(0, MOST_QUOTATIONS)];
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${escaped(pack.title)}</title>
<style>body { font: 18px/1.6 serif; margin: 40px auto; max-width: 640px; padding: 0 16px; color-scheme: light dark; }</style>
<article>
<h1>${escaped(pack.title)}</h1>
${paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('\n')}
</article>
</html>
`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

const escaped = (text: string) => text.replace(/[&<>"]/g, (letter) => ENTITIES[letter] ?? '');
