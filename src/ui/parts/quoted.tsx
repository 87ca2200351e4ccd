import type { ComponentChildren } from 'preact';

interface Props {
  words: ComponentChildren;
  /** Does the page that they are from have them in quotation marks? If not, nor do we. */
  isQuoted: boolean;
}

/** A company's words in quotation marks, English ones as the words are; the first hangs in the margin. */
export function Quoted({ words, isQuoted }: Props) {
  if (!isQuoted) return words;
  return (
    <>
      <span class="open-quote">“</span>
      {words}”
    </>
  );
}
