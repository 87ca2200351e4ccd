import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/packs/adding/read-text.ts';

const TEXT = '{ "title": "Ünïcode — 銀行 🏦" }';
const utf16 = (text: string, isLittle: boolean) => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), isLittle);
  return new Uint8Array(view.buffer);
};

describe('a file of JSON', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(TEXT)],
    ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${TEXT}`)],
    ['UTF-16, little-endian, with a mark', utf16(`\uFEFF${TEXT}`, true)],
    ['UTF-16, big-endian, with a mark', utf16(`\uFEFF${TEXT}`, false)],
    ['UTF-16, little-endian', utf16(TEXT, true)],
    ['UTF-16, big-endian', utf16(TEXT, false)],
  ])('in %s is read as it was written', async (_, bytes) => {
    expect(await readText(new Blob([bytes]))).toBe(TEXT);
  });

  it('may be empty, or of one byte', async () => {
    expect(await readText(new Blob([]))).toBe('');
    expect(await readText(new Blob(['1']))).toBe('1');
  });
});
