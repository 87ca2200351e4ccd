import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type Adding, useAdding } from './use-adding.ts';

const AddingContext = createContext<Adding | null>(null);

/** One desk for all of a page that adds records. */
export function AddingDesk({ children }: { children: ComponentChildren }) {
  return <AddingContext.Provider value={useAdding()}>{children}</AddingContext.Provider>;
}

/** @throws outside of an {@link AddingDesk}. */
export function useDesk(): Adding {
  const adding = useContext(AddingContext);
  if (!adding) throw new Error('outside AddingDesk');
  return adding;
}
