const HIGHLIGHT = 'search';

/**
 * Hides the `data-item` elements that lack a word of the query, and sections that are left empty;
 * opens what holds one. Case and accents do not count.
 *
 * @returns how many items are left; null when the query is empty, and everything is shown.
 */
export function filterItems(root: HTMLElement, query: string): number | null {
  const words = fold(query).split(/\s+/).filter(Boolean);
  const items = [...root.querySelectorAll<HTMLElement>('[data-item]')];
  for (const item of items) {
    const text = fold(item.textContent);
    item.hidden = !words.every((word) => text.includes(word));
    const details = item.querySelector<HTMLDetailsElement>('details');
    if (details) details.open = words.length > 0 && !item.hidden;
  }
  for (const section of root.querySelectorAll<HTMLElement>('[data-section], .company, .group')) {
    const inside = [...section.querySelectorAll<HTMLElement>('[data-item]')];
    section.hidden = words.length > 0 && inside.every((item) => item.hidden);
  }
  const shown = items.filter((item) => !item.hidden);
  markWords(shown, words);
  return words.length === 0 ? null : shown.length;
}

function markWords(items: readonly HTMLElement[], words: readonly string[]): void {
  const ranges = items.flatMap((item) => words.flatMap((word) => occurrences(item, word)));
  CSS.highlights.set(HIGHLIGHT, new Highlight(...ranges));
}

function occurrences(item: HTMLElement, word: string): StaticRange[] {
  const ranges: StaticRange[] = [];
  const walker = document.createTreeWalker(item, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = fold(node.nodeValue ?? '');
    // Where folding changes the length, offsets would point elsewhere: such text is not marked.
    if (text.length !== node.nodeValue?.length) continue;
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      const [startContainer, endContainer] = [node, node];
      ranges.push(
        new StaticRange({
          startContainer,
          startOffset: at,
          endContainer,
          endOffset: at + word.length,
        }),
      );
    }
  }
  return ranges;
}

/** Lower case, without accents. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
