import { useState } from 'preact/hooks';
import { t } from '../i18n/text.ts';
import { DELAYS, type Settings } from '../settings/fields.ts';
import { LockNote, useLocks } from './locks.tsx';
import { useSave } from './saving.tsx';

const LABELS = { openDelay: 'openDelay', closeDelay: 'closeDelay' } as const;

/** How long the pointer rests before a card opens, and how long a card that was left stays. */
export function Delays({ settings }: { settings: Settings }) {
  return (
    <section>
      <h2>{t('delaysTitle')}</h2>
      {(['openDelay', 'closeDelay'] as const).map((name) => (
        <Delay key={name} name={name} value={settings[name]} />
      ))}
    </section>
  );
}

function Delay({ name, value }: { name: keyof typeof LABELS; value: number }) {
  const save = useSave();
  const locked = useLocks()[name] !== undefined;
  const [wrong, setWrong] = useState(false);
  const change = (input: HTMLInputElement) => {
    setWrong(!input.validity.valid || input.value === '');
    if (input.validity.valid && input.value !== '') void save({ [name]: input.valueAsNumber });
  };
  const { min, max } = DELAYS;
  return (
    <div class="field">
      <label for={name}>
        {t(LABELS[name])}
        {locked && <LockNote />}
      </label>
      <span>
        <input
          id={name}
          name={name}
          type="number"
          min={min}
          max={max}
          step={50}
          value={value}
          disabled={locked}
          aria-invalid={wrong}
          aria-describedby={wrong ? `${name}-wrong` : undefined}
          onChange={(event) => change(event.currentTarget)}
        />{' '}
        {t('milliseconds')}
      </span>
      {wrong && (
        <p id={`${name}-wrong`} role="alert">
          {t('delayOutOfRange', String(min), String(max))}
        </p>
      )}
    </div>
  );
}
