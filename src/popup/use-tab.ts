import { useEffect, useState } from 'preact/hooks';
import { onCounted, readTab, type TabState } from './tab.ts';

/** A page that has not answered after so many ms is said to be busy. */
const BUSY = 1_500;

/** While the tab has not answered. */
export type Waiting = { readonly kind: 'looking' } | { readonly kind: 'busy' };

/** What the popup was opened over, kept up to date while the page is read further. */
export function useTab(): TabState | Waiting {
  const [tab, setTab] = useState<TabState | Waiting>({ kind: 'looking' });
  useEffect(() => {
    const busy = setTimeout(() => {
      setTab((now) => (now.kind === 'looking' ? { kind: 'busy' } : now));
    }, BUSY);
    let asked = 0;
    const read = () => {
      const turn = ++asked;
      const take = (state: TabState) => {
        // Of two answers under way, the later asked counts.
        if (turn === asked) setTab(state);
      };
      // A tab that closes under the popup cannot be read either.
      readTab().then(take, () => take({ kind: 'forbidden' }));
    };
    read();
    const stop = onCounted(read);
    return () => {
      clearTimeout(busy);
      stop();
    };
  }, []);
  return tab;
}
