import type { ComponentChildren } from 'preact';
import type { CHOICES } from '../settings/fields.ts';
import { LockNote, useLocks } from './locks.tsx';

interface Props<Value extends string> {
  /** Of a setting, or of a form's field. */
  name: keyof typeof CHOICES | `kind-${string}`;
  title: string;
  value: Value;
  choices: readonly {
    value: Value;
    label: string;
    hint?: string;
    sample?: ComponentChildren;
  }[];
  /** Is its title no heading of the page, but a name within a form? */
  inForm?: boolean;
  onChoose: (value: Value) => void;
}

/** One of several, each with a line on what it does. */
export function Radios<Value extends string>(props: Props<Value>) {
  const { name, title, value, choices, inForm = false, onChoose } = props;
  const locks = useLocks();
  // A form's fields are no settings.
  const locked = !inForm && locks[name as keyof typeof locks] !== undefined;
  return (
    <fieldset disabled={locked} aria-describedby={locked ? `${name}-lock` : undefined}>
      <legend>{inForm ? <strong>{title}</strong> : <h2>{title}</h2>}</legend>
      {locked && <LockNote id={`${name}-lock`} />}
      {choices.map((choice) => (
        <label key={choice.value} class="choice">
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => onChoose(choice.value)}
          />
          <span>
            {choice.label}
            {choice.sample}
            {choice.hint !== undefined && <span class="quiet hint">{choice.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
