import { useId, useRef } from 'preact/hooks';

interface Props {
  label: string;
  /** Of a button that stands beside others of the same label. */
  name?: string;
  /** May several be chosen? */
  multiple?: boolean;
  onFiles: (files: readonly File[]) => void;
}

/** Asks for JSON files and hands them on. The same file can be chosen again once mended. */
export function FileButton({ label, name, multiple = false, onFiles }: Props) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const choose = (field: HTMLInputElement) => {
    const files = [...(field.files ?? [])];
    field.value = '';
    if (files.length > 0) onFiles(files);
  };
  return (
    <>
      <button type="button" aria-label={name} onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        id={id}
        type="file"
        accept=".json,application/json"
        multiple={multiple}
        hidden
        onChange={(event) => choose(event.currentTarget)}
      />
    </>
  );
}
