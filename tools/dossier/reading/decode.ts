/** Why a file is no document; the message is the end of a sentence that begins with its name. */
export class NoDocument extends Error {
  override readonly name = 'NoDocument';
}

const BYTE_ORDER_MARKS = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
] as const;

/** A page says its encoding within its first bytes, as the HTML standard has it. */
const PRESCAN_BYTES = 1024;
const CHARSET = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{1,40})/i;

/**
 * The text of a file: by its byte order mark, else UTF-8, else, for HTML, what the page itself says.
 *
 * @throws {NoDocument} for what is no text, or text in an encoding that cannot be told.
 */
export function decode(bytes: Uint8Array, isHtml: boolean): string {
  if (bytes.length === 0) throw new NoDocument('is empty');
  const marked = BYTE_ORDER_MARKS.find((mark) => mark.bytes.every((byte, i) => bytes[i] === byte));
  if (marked)
    return decoded(bytes, marked.encoding, `is not sound ${marked.encoding.toUpperCase()}`);
  if (bytes.includes(0)) {
    const reason = 'is not text, or is UTF-16 without a byte order mark: save it as UTF-8';
    throw new NoDocument(reason);
  }
  try {
    return decoded(bytes, 'utf-8', '');
  } catch {
    const named = isHtml ? charsetIn(bytes) : null;
    if (named === null) throw new NoDocument('is not UTF-8 text: save it as UTF-8');
    return decoded(bytes, named, `is not in the encoding that it names, ${named}`);
  }
}

function decoded(bytes: Uint8Array, encoding: string, wrong: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new NoDocument(wrong);
  }
}

function charsetIn(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, PRESCAN_BYTES));
  return CHARSET.exec(head)?.[1]?.toLowerCase() ?? null;
}
