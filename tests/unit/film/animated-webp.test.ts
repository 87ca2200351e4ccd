import { describe, expect, it } from 'vitest';
import { animatedWebp, type WebpFrame } from '../../../tools/film/animated-webp.ts';

/** A WebP file of one chunk, or more. */
function webp(...chunks: readonly (readonly [name: string, content: string])[]): Buffer {
  const parts = chunks.map(([name, content]) => {
    const head = Buffer.alloc(8);
    head.write(name, 'latin1');
    head.writeUInt32LE(content.length, 4);
    return Buffer.concat([head, Buffer.from(content), Buffer.alloc(content.length % 2)]);
  });
  const body = Buffer.concat([Buffer.from('WEBP'), ...parts]);
  const size = Buffer.alloc(4);
  size.writeUInt32LE(body.length);
  return Buffer.concat([Buffer.from('RIFF'), size, body]);
}

/** The chunks that begin at a place, by name and content. */
function chunksIn(file: Buffer, from: number): [name: string, content: Buffer][] {
  const found: [string, Buffer][] = [];
  for (let at = from; at < file.length; ) {
    const length = file.readUInt32LE(at + 4);
    found.push([file.toString('latin1', at, at + 4), file.subarray(at + 8, at + 8 + length)]);
    at += 8 + length + (length % 2);
  }
  return found;
}

const SIZE = { width: 300, height: 200 };
const frame = (change: Partial<WebpFrame> = {}): WebpFrame => ({
  ...{ x: 0, y: 0, ...SIZE, duration: 1000, image: webp(['VP8 ', 'pixels']) },
  ...change,
});

describe('an animated WebP file', () => {
  it('is of its size, says that it moves, and plays for ever', () => {
    const file = animatedWebp(SIZE, [frame()]);
    expect(file.toString('latin1', 0, 4) + file.toString('latin1', 8, 12)).toBe('RIFFWEBP');
    expect(file.readUInt32LE(4)).toBe(file.length - 8);
    const [[name, header], [then, animation]] = chunksIn(file, 12) as [
      [string, Buffer],
      [string, Buffer],
    ];
    expect([name, then]).toEqual(['VP8X', 'ANIM']);
    expect([header[0], header.readUIntLE(4, 3), header.readUIntLE(7, 3)]).toEqual([2, 299, 199]);
    expect(animation.readUInt16LE(4)).toBe(0);
  });

  it('has each picture’s pixels as they came, in their place and for their time', () => {
    const image = webp(['VP8X', 'extended'], ['VP8 ', 'odd']);
    const part = frame({ x: 10, y: 4, width: 31, height: 17, duration: 70_000, image });
    const file = animatedWebp(SIZE, [frame(), part]);
    const frames = chunksIn(file, 12).filter(([name]) => name === 'ANMF');
    expect(frames.length).toBe(2);
    const content = frames[1]?.[1] as Buffer;
    const numbers = [0, 3, 6, 9, 12].map((at) => content.readUIntLE(at, 3));
    expect(numbers).toEqual([5, 2, 30, 16, 70_000]);
    expect(chunksIn(content, 16)).toEqual([['VP8 ', Buffer.from('odd')]]);
    expect(content.length % 2).toBe(0);
  });

  it('is not made of what does not fit in', () => {
    const wrong = [frame({ x: 2 }), frame({ x: 1, width: 10 }), frame({ height: 0 })];
    for (const one of wrong) expect(() => animatedWebp(SIZE, [one])).toThrow('No frame of');
    const png = frame({ image: Buffer.from('\x89PNG\r\n\x1a\n0000') });
    expect(() => animatedWebp(SIZE, [png])).toThrow('Not a WebP file.');
    expect(() => animatedWebp(SIZE, [frame({ image: webp(['EXIF', 'data']) })])).toThrow('without');
  });
});
