import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join, parse } from 'node:path';
import { type Paragraphs, paragraphsOf } from '../../record/document.ts';
import { decode, NoDocument } from './decode.ts';
import { FreshNames, slug } from './file-names.ts';
import { readHtml } from './html-tree.ts';
import { NO_FACTS, type PageFacts, pageFacts } from './page-facts.ts';
import { pageParagraphs } from './page-paragraphs.ts';

/** A document that a record is started from. */
export interface FoundDocument {
  /** The id of its source. */
  readonly id: string;
  /** As it is called in the folder. */
  readonly from: string;
  /** As it is kept: ASCII, with `.txt`. */
  readonly file: string;
  readonly isHtml: boolean;
  readonly paragraphs: Paragraphs;
  /** What an HTML page says of itself. */
  readonly facts: PageFacts;
}

export interface ReadFolder {
  readonly documents: readonly FoundDocument[];
  /** What was left out, one line each: file, reason. */
  readonly leftOut: readonly string[];
}

/** Bytes of a file. A saved page carries its pictures and scripts. */
const MOST_BYTES = 20_000_000;
/** Characters of its text: a long book. */
const MOST_TEXT = 1_000_000;
/** Characters of a paragraph: a text without line breaks is no document of paragraphs. */
const MOST_OF_PARAGRAPH = 20_000;
const MOST_DOCUMENTS = 500;

const HTML = new Set(['.html', '.htm', '.xhtml']);
const TEXT = new Set(['.txt', '.text', '.md', '']);

/**
 * Reads the documents of a folder; folders in it are not looked into. A file that is no document is
 * named with the reason, and the others are read. Rejects when the folder cannot be read.
 */
export async function readFolder(dir: string): Promise<ReadFolder> {
  const names = (await readdir(dir)).filter((name) => !name.startsWith('.')).sort();
  const ids = new FreshNames();
  const documents: FoundDocument[] = [];
  const leftOut: string[] = [];
  for (const [i, name] of names.entries()) {
    try {
      if (documents.length >= MOST_DOCUMENTS) {
        throw new NoDocument(`is one too many: at most ${MOST_DOCUMENTS} documents a record`);
      }
      const read = await readDocument(join(dir, name));
      const id = ids.take(slug(parse(name).name) || `document-${i + 1}`);
      documents.push({ ...read, id, from: name, file: `${id}.txt` });
    } catch (error) {
      const reason =
        error instanceof NoDocument ? error.message : `cannot be read: ${(error as Error).message}`;
      leftOut.push(`${join(dir, name)}: ${reason}`);
    }
  }
  return { documents, leftOut };
}

async function readDocument(
  path: string,
): Promise<Pick<FoundDocument, 'isHtml' | 'paragraphs' | 'facts'>> {
  const { size, ...found } = await stat(path).then((one) => ({
    size: one.size,
    isFile: one.isFile(),
    isFolder: one.isDirectory(),
  }));
  if (found.isFolder) throw new NoDocument('is a folder, and folders are not looked into');
  // A pipe would be waited for without end.
  if (!found.isFile) throw new NoDocument('is no ordinary file');
  const isHtml = HTML.has(extname(path).toLowerCase());
  if (!isHtml && !TEXT.has(extname(path).toLowerCase())) {
    throw new NoDocument('is neither plain text (.txt) nor saved HTML (.html)');
  }
  if (size > MOST_BYTES)
    throw new NoDocument(`has ${millions(size)} MB; at most ${millions(MOST_BYTES)}`);
  const text = decode(await readFile(path), isHtml);
  const page = isHtml ? readHtml(text) : null;
  const paragraphs = paragraphsOf(
    (page ? pageParagraphs(page).join('\n') : text).replace(/\r\n?/g, '\n'),
  );
  const longest = paragraphs.reduce((most, one) => Math.max(most, one.length), 0);
  if (longest > MOST_OF_PARAGRAPH) {
    const reason = `has a paragraph of ${longest} characters; at most ${MOST_OF_PARAGRAPH}: put each paragraph on a line of its own`;
    throw new NoDocument(reason);
  }
  const length = paragraphs.reduce((sum, one) => sum + one.length, 0);
  if (length === 0) throw new NoDocument('has no text');
  if (length > MOST_TEXT) {
    throw new NoDocument(
      `has ${millions(length)} million characters of text; at most ${millions(MOST_TEXT)}`,
    );
  }
  return { isHtml, paragraphs, facts: page ? pageFacts(page) : NO_FACTS };
}

const millions = (count: number) => (count / 1_000_000).toFixed(1);
