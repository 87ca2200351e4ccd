import type { ComponentChildren } from 'preact';

interface Props<Value extends string> {
  name: string;
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
  return (
    <fieldset>
      <legend>{inForm ? <strong>{title}</strong> : <h2>{title}</h2>}</legend>
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
