import type { ComponentChildren } from 'preact';
import type { CHOICES } from '../settings/fields.ts';
import { LockNote, useLocks } from './locks.tsx';

interface Props<Value extends string> {
  name: keyof typeof CHOICES;
  title: string;
  value: Value;
  choices: readonly {
    value: Value;
    label: string;
    hint?: string;
    sample?: ComponentChildren;
  }[];
  onChoose: (value: Value) => void;
}

/** One of several, each with a line on what it does. */
export function Radios<Value extends string>(props: Props<Value>) {
  const { name, title, value, choices, onChoose } = props;
  const locked = useLocks()[name] !== undefined;
  return (
    <fieldset disabled={locked} aria-describedby={locked ? `${name}-lock` : undefined}>
      <legend>
        <h2>{title}</h2>
      </legend>
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
