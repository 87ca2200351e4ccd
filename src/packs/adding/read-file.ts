import { encodingOf } from './read-text.ts';

/** Reads a file's text piece by piece. @param onRead told how much of it, from 0 to 1. */
export async function readFileText(file: Blob, onRead: (share: number) => void): Promise<string> {
  const start = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const decoder = new TextDecoder(encodingOf(start));
  const reader = file.stream().getReader();
  const pieces: string[] = [];
  let read = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return [...pieces, decoder.decode()].join('');
    pieces.push(decoder.decode(value, { stream: true }));
    read += value.length;
    onRead(read / file.size);
  }
}
