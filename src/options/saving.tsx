import { type ComponentChildren, createContext } from 'preact';
import { useContext, useState } from 'preact/hooks';
import { notSaved } from '../i18n/not-saved.ts';
import { t } from '../i18n/text.ts';
import type { Settings } from '../settings/fields.ts';
import { replaceStored, saveSettings } from '../settings/store.ts';

interface SaveState {
  /** What the last save came to; empty before the first. */
  readonly line: string;
  readonly failed: boolean;
  readonly attempt: (act: () => Promise<void>) => Promise<boolean>;
}

const SaveContext = createContext<SaveState>({
  line: '',
  failed: false,
  attempt: () => Promise.reject(new Error('outside Saving')),
});

/** Saves settings and remembers how that went, for the line that says so. */
export function Saving({ children }: { children: ComponentChildren }) {
  const [outcome, setOutcome] = useState({ line: '', failed: false });
  const attempt = async (act: () => Promise<void>) => {
    try {
      await act();
      setOutcome({ line: t('saved'), failed: false });
      return true;
    } catch (error) {
      setOutcome({ line: notSaved(error), failed: true });
      return false;
    }
  };
  return <SaveContext.Provider value={{ ...outcome, attempt }}>{children}</SaveContext.Provider>;
}

/** Saves a change; resolves to whether it was saved. */
export function useSave(): (patch: Partial<Settings>) => Promise<boolean> {
  const { attempt } = useContext(SaveContext);
  return (patch) => attempt(() => saveSettings(patch));
}

/** Puts other settings in place of all that the reader set; resolves to whether that was saved. */
export function useReplace(): (own: Partial<Settings>) => Promise<boolean> {
  const { attempt } = useContext(SaveContext);
  return (own) => attempt(() => replaceStored(own));
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
