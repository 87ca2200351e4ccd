import { useEffect } from 'preact/hooks';
import { isPrinted } from './print.ts';

/** On paper nothing can be unfolded: what is printed is open meanwhile, and as it was afterwards. */
export function useOpenForPrint(): void {
  useEffect(() => {
    let closed: HTMLDetailsElement[] = [];
    const open = () => {
      closed = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')].filter(
        isPrinted,
      );
      for (const details of closed) details.open = true;
    };
    const close = () => {
      for (const details of closed) details.open = false;
    };
    addEventListener('beforeprint', open);
    addEventListener('afterprint', close);
    return () => {
      removeEventListener('beforeprint', open);
      removeEventListener('afterprint', close);
    };
  }, []);
}
