/**
 * The text of a file, in the encoding that it begins with or is plainly in: UTF-8, or UTF-16 as
 * editors on Windows save it. `Blob.text()` takes everything for UTF-8.
 */
export async function readText(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

/** By its byte order mark; without one, JSON in UTF-16 has a zero beside its first, Latin, character. */
export function encodingOf([first, second]: Uint8Array): string {
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return 'utf-16be';
  return 'utf-8';
}
