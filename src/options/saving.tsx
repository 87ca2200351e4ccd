import { type ComponentChildren, createContext } from 'preact';
import { useContext, useState } from 'preact/hooks';
import { t } from '../i18n/text.ts';
import type { Settings } from '../settings/fields.ts';
import { saveSettings } from '../settings/store.ts';

interface SaveState {
  /** What the last save came to; empty before the first. */
  readonly line: string;
  readonly failed: boolean;
  readonly save: (patch: Partial<Settings>) => Promise<boolean>;
}

const SaveContext = createContext<SaveState>({
  line: '',
  failed: false,
  save: () => Promise.reject(new Error('outside Saving')),
});

/** Saves settings and remembers how that went, for the line that says so. */
export function Saving({ children }: { children: ComponentChildren }) {
  const [outcome, setOutcome] = useState({ line: '', failed: false });
  const save = async (patch: Partial<Settings>) => {
    try {
      await saveSettings(patch);
      setOutcome({ line: t('saved'), failed: false });
      return true;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      setOutcome({ line: t('notSaved', reason), failed: true });
      return false;
    }
  };
  return <SaveContext.Provider value={{ ...outcome, save }}>{children}</SaveContext.Provider>;
}

/** Saves a change; resolves to whether it was saved. */
export function useSave(): SaveState['save'] {
  return useContext(SaveContext).save;
}

/** Says that a change was saved, or that it was not and why. */
export function SaveLine() {
  const { line, failed } = useContext(SaveContext);
  return (
    <p class={failed ? 'save-line failed' : 'save-line'} role={failed ? 'alert' : 'status'}>
      {line}
    </p>
  );
}
