import { useId, useRef } from 'preact/hooks';
import { readText } from './read-text.ts';

interface Props {
  label: string;
  onText: (text: string, file: string) => void;
}

/** Asks for a JSON file and hands its text on. The same file can be chosen again once mended. */
export function FileButton({ label, onText }: Props) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const read = async (field: HTMLInputElement) => {
    const file = field.files?.[0];
    if (!file) return;
    const text = await readText(file);
    field.value = '';
    onText(text, file.name);
  };
  return (
    <>
      <button type="button" onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        id={id}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={(event) => void read(event.currentTarget)}
      />
    </>
  );
}
