import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { packageFor } from '../../tools/build/build.ts';
import type { Measure } from '../types.ts';

export interface Size {
  readonly minified: number;
  readonly gzip: number;
}

/**
 * Sizes of what is loaded on every page, on a page where something may stand, where words on record may,
 * where the reader has records of their own, on the first card, and with the popup. In bytes.
 */
export async function sizes(): Promise<
  Record<'contentScript' | 'reading' | 'quotations' | 'own' | 'card' | 'popup', Size>
> {
  const folder = packageFor('chrome');
  return {
    contentScript: await sizeOf([join(folder, 'src/page/content.iife.js')]),
    reading: await sizeOf([join(folder, 'src/page/reading.iife.js')]),
    quotations: await sizeOf([join(folder, 'src/page/quotations.iife.js')]),
    own: await sizeOf([join(folder, 'src/page/own.iife.js')]),
    card: await sizeOf([join(folder, 'src/card/card.iife.js')]),
    popup: await sizeOf(await filesOfPage(folder, 'src/popup/popup.html')),
  };
}

export async function bytes(): Promise<Record<string, Measure>> {
  const { contentScript, reading, quotations, own, card, popup } = await sizes();
  return {
    bytes: {
      value: contentScript.gzip,
      unit: 'bytes',
      contentScript,
      reading,
      quotations,
      own,
      card,
      popup,
      readingGzip: reading.gzip,
      quotationsGzip: quotations.gzip,
      cardGzip: card.gzip,
      popupGzip: popup.gzip,
    },
  };
}

async function sizeOf(files: readonly string[]): Promise<Size> {
  const contents = await Promise.all(files.map((file) => readFile(file)));
  return {
    minified: contents.reduce((sum, { length }) => sum + length, 0),
    gzip: contents.reduce((sum, content) => sum + gzipSync(content, { level: 9 }).length, 0),
  };
}

/** A page with the scripts and styles that it loads at once, and what those import. */
async function filesOfPage(folder: string, page: string): Promise<string[]> {
  const files = new Set([join(folder, page)]);
  for (const file of files) {
    const content = await readFile(file, 'utf8');
    const pattern = file.endsWith('.html')
      ? /(?:src|href)="(\/[^"]+\.(?:js|css))"/g
      : /(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g;
    for (const [, path = ''] of content.matchAll(pattern)) {
      files.add(path.startsWith('/') ? join(folder, path) : join(file, '..', path));
    }
  }
  return [...files];
}
