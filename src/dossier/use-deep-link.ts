import { useEffect, useRef } from 'preact/hooks';
import { EVERYTHING, type Filter } from './filter.ts';

/**
 * Goes to what the address's fragment names, at first and whenever it changes: the browser itself
 * looked for it before there was anything in the page. What is folded or filtered away is shown.
 *
 * @param filter the one that has been applied.
 */
export function useDeepLink(filter: Filter, setFilter: (filter: Filter) => void): void {
  const pending = useRef<string | null>(location.hash);
  const arrive = () => {
    const element = document.getElementById(idIn(pending.current ?? ''));
    if (!element) return;
    // Once the filter has let go, this is called again.
    if (element.closest('[hidden]')) return setFilter(EVERYTHING);
    pending.current = null;
    show(element);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each filtering, and only then.
  useEffect(arrive, [filter]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it reads what it needs from the address.
  useEffect(() => {
    const go = () => {
      pending.current = location.hash;
      arrive();
    };
    addEventListener('hashchange', go);
    return () => removeEventListener('hashchange', go);
  }, []);
}

/** A fragment may be typed, and then not be one that can be decoded. */
function idIn(fragment: string): string {
  try {
    return decodeURIComponent(fragment.slice(1));
  } catch {
    return '';
  }
}

function show(element: HTMLElement): void {
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (at instanceof HTMLDetailsElement) at.open = true;
  }
  // What is folded in an entry is what its link is for.
  const inside = element.querySelector<HTMLDetailsElement>(':scope > .disagreement');
  if (inside) inside.open = true;
  for (const before of document.querySelectorAll('[data-here]'))
    before.removeAttribute('data-here');
  element.setAttribute('data-here', '');
  element.tabIndex = -1;
  element.scrollIntoView();
  element.focus({ preventScroll: true });
}
