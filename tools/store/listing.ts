import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a store shows of the extension in one language. */
export interface Listing {
  /** Folder of the message catalogue, e.g. `pt_BR`. */
  readonly language: string;
  readonly name: string;
  readonly summary: string;
  /** Plain text; an empty line between paragraphs. */
  readonly description: string;
  readonly searchTerms: readonly string[];
  /** A caption for each picture, in their order. */
  readonly screenshots: readonly string[];
}

const PARTS = ['Name', 'Summary', 'Description', 'Search terms', 'Screenshots'] as const;

/**
 * Reads the listings of a folder, one file a language, sorted.
 *
 * @throws when a file has not exactly the parts of a listing, in their order.
 */
export async function readListings(folder: string): Promise<Listing[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.md')).sort();
  return Promise.all(
    files.map(async (file) => {
      const parts = partsOf(await readFile(join(folder, file), 'utf8'), 2);
      const found = [...parts.keys()].join(', ');
      if (found !== PARTS.join(', ')) throw new Error(`${file}: has ${found}.`);
      const part = (name: (typeof PARTS)[number]) => parts.get(name) ?? '';
      return {
        language: file.slice(0, -'.md'.length),
        name: part('Name'),
        summary: part('Summary'),
        description: part('Description'),
        searchTerms: itemsOf(part('Search terms')),
        screenshots: itemsOf(part('Screenshots')),
      };
    }),
  );
}

/**
 * The parts of a text by their headings, without empty lines round them; what stands before the first
 * is left out.
 *
 * @param level how many signs a heading begins with.
 */
export function partsOf(text: string, level: number): ReadonlyMap<string, string> {
  const [, ...parts] = `\n${text.replaceAll('\r\n', '\n')}`.split(`\n${'#'.repeat(level)} `);
  return new Map(
    parts.map((part) => {
      const [heading = '', ...lines] = part.split('\n');
      return [heading.trim(), lines.join('\n').trim()] as const;
    }),
  );
}

const itemsOf = (list: string): string[] =>
  list.split('\n').map((line) => line.replace(/^(?:-|\d+\.) /, ''));
