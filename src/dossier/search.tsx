import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t, tn } from '../i18n/text.ts';
import { filterItems } from './filter.ts';

/** Shows only the entries that hold the words, unfolded, with the words marked. */
export function Search({ content }: { content: RefObject<HTMLElement | null> }) {
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<number | null>(null);
  useEffect(() => {
    if (content.current) setFound(filterItems(content.current, query));
  }, [query, content]);
  return (
    <search>
      <label for="search">{t('search')}</label>
      <input
        id="search"
        type="search"
        value={query}
        onInput={(event) => setQuery(event.currentTarget.value)}
      />
      <p class="quiet" role="status">
        {found !== null && (found === 0 ? t('nothingFound') : tn('entriesFound', found))}
      </p>
    </search>
  );
}
