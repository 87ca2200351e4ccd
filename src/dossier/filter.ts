const HIGHLIGHT = 'search';

/** What is to be seen of the record. */
export interface Filter {
  /** Words that an entry must hold, in any order. */
  readonly query: string;
  /** Id of the company that an entry must be about; null for all. */
  readonly company: string | null;
}

export const EVERYTHING: Filter = { query: '', company: null };

/**
 * Hides the `data-item` elements that lack a word of the query or are about other companies
 * (`data-about`), and sections that are left empty; opens what holds a word, and marks it. Case and
 * accents do not count.
 *
 * @returns how many items are left in each section, by its id; null when everything is shown.
 */
export function filterItems(root: HTMLElement, filter: Filter): ReadonlyMap<string, number> | null {
  const words = fold(filter.query).split(/\s+/).filter(Boolean);
  const isOn = words.length > 0 || filter.company !== null;
  const items = [...root.querySelectorAll<HTMLElement>('[data-item]')];
  for (const item of items) {
    item.hidden = !isAbout(item, filter.company) || !holds(item, words);
    unfold(item, words.length > 0 && !item.hidden);
  }
  for (const group of root.querySelectorAll<HTMLElement>('[data-section], .company, .group')) {
    group.hidden = isOn && shownIn(group).length === 0;
  }
  const shown = items.filter((item) => !item.hidden);
  markWords(shown, words);
  if (!isOn) return null;
  const sections = [...root.querySelectorAll<HTMLElement>('[data-section]')];
  return new Map(sections.map((section) => [section.id, shownIn(section).length]));
}

function shownIn(group: HTMLElement): HTMLElement[] {
  return [...group.querySelectorAll<HTMLElement>('[data-item]')].filter((item) => !item.hidden);
}

function isAbout({ dataset: { about } }: HTMLElement, company: string | null): boolean {
  return company === null || about === undefined || about.split(' ').includes(company);
}

function holds(item: HTMLElement, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = fold(item.textContent);
  return words.every((word) => text.includes(word));
}

/** What the filter opened it closes, and nothing else. */
function unfold(item: HTMLElement, open: boolean): void {
  for (const details of item.querySelectorAll<HTMLDetailsElement>('details')) {
    if (open && !details.open) {
      details.open = true;
      details.dataset.opened = '';
    } else if (!open && details.dataset.opened !== undefined) {
      details.open = false;
      delete details.dataset.opened;
    }
  }
}

function markWords(items: readonly HTMLElement[], words: readonly string[]): void {
  // Firefox has a preference that turns them off. What is found is shown all the same.
  if (CSS.highlights === undefined) return;
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

/** Lower case, without accents, with the quotation marks that a keyboard has. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .toLowerCase();
}
