import { useState } from 'preact/hooks';
import { notSaved } from '../../i18n/not-saved.ts';
import { t } from '../../i18n/text.ts';
import { extensionIsThere } from '../../platform/native.ts';
import type { HideChoice } from '../../settings/choices.ts';
import { makeChoice, undoChoice } from '../../settings/recent-choices.ts';
import { choiceDone } from '../../ui/choice-text.ts';

interface Props {
  label: string;
  choice: HideChoice;
  /** Of the company that it is about; null for passages. */
  name: string | null;
}

type State = { step: 'offered' } | { step: 'done' } | { step: 'failed'; error: unknown };

/** A choice that takes effect at once and can be taken back where it was made. */
export function Choice({ label, choice, name }: Props) {
  const [state, setState] = useState<State>({ step: 'offered' });
  const attempt = (act: (choice: HideChoice) => Promise<void>, step: 'done' | 'offered') => () => {
    act(choice).then(
      () => setState({ step }),
      (error: unknown) => setState({ step: 'failed', error }),
    );
  };
  return (
    <div class="choice">
      {state.step === 'done' ? (
        <button type="button" data-lasts onClick={attempt(undoChoice, 'offered')}>
          {t('undo')}
        </button>
      ) : (
        <button type="button" data-lasts onClick={attempt(makeChoice, 'done')}>
          {label}
        </button>
      )}
      <p role="status">
        {state.step === 'done' && choiceDone(choice, name)}
        {state.step === 'failed' &&
          (extensionIsThere() ? notSaved(state.error) : t('extensionGone'))}
      </p>
    </div>
  );
}
