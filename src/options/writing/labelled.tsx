import { useEffect, useId, useState } from 'preact/hooks';

interface FieldProps {
  label: string;
  value: string;
  hint?: string | undefined;
  /** Several lines? */
  long?: boolean;
  required?: boolean;
  /** For an id, a date or an address, which are Latin in every language. */
  latin?: boolean;
  /** Offered while typing. */
  offers?: readonly string[];
  onValue: (value: string) => void;
  onDone?: () => void;
}

/** A labelled field for text. */
export function Field({ label, value, hint, long, required, latin, offers, ...on }: FieldProps) {
  const id = useId();
  const shared = {
    id,
    value,
    required: required ?? false,
    dir: latin ? ('ltr' as const) : ('auto' as const),
    'aria-describedby': hint === undefined ? undefined : `${id}-hint`,
    onInput: (event: Event) => on.onValue((event.currentTarget as HTMLInputElement).value),
    onChange: () => on.onDone?.(),
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {long ? (
        <textarea {...shared} rows={3} maxLength={2_000} />
      ) : (
        <input {...shared} maxLength={300} list={offers ? `${id}-offers` : undefined} />
      )}
      {offers && (
        <datalist id={`${id}-offers`}>
          {offers.map((offer) => (
            <option key={offer} value={offer} />
          ))}
        </datalist>
      )}
      {hint !== undefined && (
        <p id={`${id}-hint`} class="quiet">
          {hint}
        </p>
      )}
    </div>
  );
}

interface SavedFieldProps extends Omit<FieldProps, 'onValue' | 'onDone'> {
  onSave: (value: string) => void;
}

/** A field that is saved when it is left. What another page writes meanwhile does not undo typing. */
export function SavedField({ value, onSave, ...field }: SavedFieldProps) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  return (
    <Field
      {...field}
      value={text}
      onValue={setText}
      onDone={() => text.trim() !== value && onSave(text.trim())}
    />
  );
}

interface ChoiceProps<Value extends string> {
  label: string;
  value: Value;
  choices: readonly (readonly [value: Value, label: string])[];
  /** Is the empty one no choice? */
  required?: boolean;
  onValue: (value: Value) => void;
}

/** One of several, in a list that unfolds. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, value, choices, required = false, onValue } = props;
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        required={required}
        onChange={(event) => onValue(event.currentTarget.value as Value)}
      >
        {choices.map(([one, name]) => (
          <option key={one} value={one} selected={one === value}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
