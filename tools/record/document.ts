import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HASH_DIGITS, normaliseParagraph } from '../../src/record/paragraph.ts';

/** A stored document: its paragraphs, normalised, in order. Locators count from 1. */
export type Paragraphs = readonly string[];

/** Documents by file name. */
export type Documents = ReadonlyMap<string, Paragraphs>;

/** Reads every `.txt` file of a folder. Rejects when the folder cannot be read. */
export async function readDocuments(dir: string): Promise<Documents> {
  const names = (await readdir(dir)).filter((name) => name.endsWith('.txt')).sort();
  const read = async (name: string): Promise<[string, Paragraphs]> => [
    name,
    paragraphsOf(await readFile(join(dir, name), 'utf8')),
  ];
  return new Map(await Promise.all(names.map(read)));
}

/** The lines of a document that are not blank. */
export function paragraphsOf(text: string): Paragraphs {
  return text.split('\n').map(normaliseParagraph).filter(Boolean);
}

/** The hash that a locator carries: 12 hexadecimal digits of the paragraph's SHA-256. */
export function paragraphHash(paragraph: string): string {
  return createHash('sha256')
    .update(normaliseParagraph(paragraph))
    .digest('hex')
    .slice(0, HASH_DIGITS);
}

/** Ends a sentence: a stop, any closing marks, white space, then what can begin a sentence. */
const SENTENCE_END = /(?<!\b(?:Inc|Co|U\.S|Mr|Ms|Dr))([.?!]["”’']*)\s+(?=["“(A-Z])/g;

/** The sentences of a paragraph, in order. Together, with spaces between, they are the paragraph. */
export function sentencesOf(paragraph: string): string[] {
  return paragraph.replace(SENTENCE_END, '$1\n').split('\n');
}
