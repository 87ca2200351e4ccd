/** A part of the picture that is new, and how long the whole then stays. */
export interface WebpFrame {
  /** Of the upper left corner, in pixels; both even, as the container counts in pairs. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** In milliseconds. */
  readonly duration: number;
  /** A WebP file of that part, opaque. */
  readonly image: Uint8Array;
}

/**
 * Puts pictures that are WebP files already into one animated WebP file, which plays for ever. Nothing
 * is encoded anew (https://developers.google.com/speed/webp/docs/riff_container).
 *
 * @param size of the whole, in pixels.
 * @throws when a frame does not lie in it, begins at an odd pixel, or is no WebP file.
 */
export function animatedWebp(
  size: { readonly width: number; readonly height: number },
  frames: readonly WebpFrame[],
): Buffer {
  const ANIMATION = 0x02;
  const header = Buffer.alloc(10);
  header.writeUInt8(ANIMATION, 0);
  header.writeUIntLE(size.width - 1, 4, 3);
  header.writeUIntLE(size.height - 1, 7, 3);
  // Background: white; played without end.
  const animation = Buffer.from([255, 255, 255, 255, 0, 0]);
  return chunk('RIFF', [
    Buffer.from('WEBP'),
    chunk('VP8X', [header]),
    chunk('ANIM', [animation]),
    ...frames.map((frame) => frameChunk(size, frame)),
  ]);
}

function frameChunk(size: { width: number; height: number }, frame: WebpFrame): Buffer {
  const { x, y, width, height, duration, image } = frame;
  const isInside = x >= 0 && y >= 0 && x + width <= size.width && y + height <= size.height;
  if (!isInside || width < 1 || height < 1 || x % 2 !== 0 || y % 2 !== 0) {
    throw new Error(
      `No frame of ${size.width} × ${size.height}: ${width} × ${height} at ${x}, ${y}`,
    );
  }
  /** In place of what was there, not over it; it stays. */
  const NO_BLENDING = 0x02;
  const head = Buffer.alloc(16);
  head.writeUIntLE(x / 2, 0, 3);
  head.writeUIntLE(y / 2, 3, 3);
  head.writeUIntLE(width - 1, 6, 3);
  head.writeUIntLE(height - 1, 9, 3);
  head.writeUIntLE(duration, 12, 3);
  head.writeUInt8(NO_BLENDING, 15);
  return chunk('ANMF', [head, bitstreamOf(image)]);
}

/** The chunk that holds the pixels of a WebP file. */
function bitstreamOf(image: Uint8Array): Buffer {
  const file = Buffer.from(image);
  if (file.toString('latin1', 0, 4) !== 'RIFF' || file.toString('latin1', 8, 12) !== 'WEBP') {
    throw new Error('Not a WebP file.');
  }
  for (let at = 12; at + 8 <= file.length; ) {
    const name = file.toString('latin1', at, at + 4);
    const end = at + 8 + padded(file.readUInt32LE(at + 4));
    if (name === 'VP8 ' || name === 'VP8L') return file.subarray(at, end);
    at = end;
  }
  throw new Error('A WebP file without pixels.');
}

function chunk(name: string, parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const head = Buffer.alloc(8);
  head.write(name, 'latin1');
  head.writeUInt32LE(content.length, 4);
  return Buffer.concat([head, content, Buffer.alloc(padded(content.length) - content.length)]);
}

/** Chunks begin at even places. */
const padded = (length: number): number => length + (length % 2);
