import { language, t, tn } from '../i18n/text.ts';
import type { LineageView } from '../record/views/view-types.ts';

/** Every line of the picture as a sentence. */
export function LineageInWords({ lineage }: { lineage: LineageView }) {
  const siteOf = siteIn(lineage);
  return (
    <ul class="bullets">
      {lineage.restsOn.map(({ from, on, count, about }) => (
        <li key={`${from} ${on}`} data-item data-about={about.join(' ')}>
          {tn('restsOn', count, siteOf(from), siteOf(on))}
        </li>
      ))}
      {lineage.shared.map(({ a, b, count, about }) => (
        <li key={`${a} ${b}`} data-item data-about={about.join(' ')}>
          {tn('shares', count, siteOf(a), siteOf(b))}
        </li>
      ))}
    </ul>
  );
}

/** The lines of one source, in sentences. */
export function linesInWords(lineage: LineageView, id: string): string {
  const siteOf = siteIn(lineage);
  const named = (of: string, count: number) =>
    `${siteOf(of)} (${count.toLocaleString(language())})`;
  const list = (names: readonly string[]) => names.join('; ');
  const restsOn = lineage.restsOn.flatMap(({ from, on, count }) =>
    from === id && on !== id ? [named(on, count)] : [],
  );
  const carriedBy = lineage.restsOn.flatMap(({ from, on, count }) =>
    on === id && from !== id ? [named(from, count)] : [],
  );
  const shares = lineage.shared.flatMap(({ a, b, count }) =>
    a === id || b === id ? [named(a === id ? b : a, count)] : [],
  );
  return [
    ...(restsOn.length > 0 ? [t('restsOnList', list(restsOn))] : []),
    ...(carriedBy.length > 0 ? [t('carriedByList', list(carriedBy))] : []),
    ...(shares.length > 0 ? [t('sharesList', list(shares))] : []),
  ].join(' ');
}

function siteIn({ sources }: LineageView): (id: string) => string {
  return (id) => sources.find((source) => source.id === id)?.site ?? id;
}
