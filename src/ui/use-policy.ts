import { useEffect, useState } from 'preact/hooks';
import { loadPolicy, type Policy } from '../settings/managed.ts';
import { onSettingsChanged } from '../settings/store.ts';

/** What the organisation has set, kept up to date; null until it has been read. */
export function usePolicy(): Policy | null {
  const [policy, setPolicy] = useState<Policy | null>(null);
  useEffect(() => {
    const load = () => void loadPolicy().then(setPolicy);
    load();
    return onSettingsChanged(load);
  }, []);
  return policy;
}
