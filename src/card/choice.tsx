import { useState } from 'preact/hooks';
import { type HideChoice, hide } from '../settings/choices.ts';
import type { Settings } from '../settings/fields.ts';
import { saveSettings, updateSettings } from '../settings/store.ts';
import { t } from '../ui/text.ts';

interface Props {
  label: string;
  /** What is said once it is done. */
  done: string;
  choice: HideChoice;
}

type State =
  | { step: 'offered' }
  | { step: 'done'; undo: Partial<Settings> }
  | { step: 'failed'; reason: string };

/** A choice that takes effect at once and can be taken back where it was made. */
export function Choice({ label, done, choice }: Props) {
  const [state, setState] = useState<State>({ step: 'offered' });
  const attempt = (act: () => Promise<State>) => () => {
    act().then(setState, (error: Error) => setState({ step: 'failed', reason: error.message }));
  };
  const make = attempt(async () => ({
    step: 'done',
    undo: await updateSettings((settings) => hide(settings, choice)),
  }));
  const takeBack = (undo: Partial<Settings>) =>
    attempt(async () => {
      await saveSettings(undo);
      return { step: 'offered' };
    });
  return (
    <div class="choice">
      {state.step === 'done' ? (
        <button type="button" data-lasts onClick={takeBack(state.undo)}>
          {t('undo')}
        </button>
      ) : (
        <button type="button" data-lasts onClick={make}>
          {label}
        </button>
      )}
      <p role="status">
        {state.step === 'done' && done}
        {state.step === 'failed' && t('notSaved', state.reason)}
      </p>
    </div>
  );
}
