/** Brackets within brackets: no file of ours comes near. What reads JSON may go no deeper than a stack. */
export const MOST_DEPTH = 100;

const [QUOTE, BACKSLASH, NEW_LINE] = [34, 92, 10];
const OPENS = new Set([91, 123]);
const CLOSES = new Set([93, 125]);

/** The line on which brackets first stand deeper than {@link MOST_DEPTH}; null where they do not. */
export function deepestIn(text: string): number | null {
  let depth = 0;
  let line = 1;
  let isString = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === NEW_LINE) {
      line++;
      isString = false;
    } else if (isString) {
      if (code === BACKSLASH) i++;
      else if (code === QUOTE) isString = false;
    } else if (code === QUOTE) isString = true;
    else if (OPENS.has(code) && ++depth > MOST_DEPTH) return line;
    else if (CLOSES.has(code)) depth--;
  }
  return null;
}
