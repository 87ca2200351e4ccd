import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '../settings/fields.ts';
import { loadSettings, onSettingsChanged } from '../settings/store.ts';

/** The settings in force, kept up to date; null until they have been read. */
export function useSettings(): Settings | null {
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(() => {
    void loadSettings().then(setSettings);
    return onSettingsChanged(setSettings);
  }, []);
  return settings;
}
