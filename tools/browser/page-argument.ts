import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';

/** A page named on a command line. */
export type PageArgument =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'url'; readonly url: string };

/** A page that cannot be opened; the message is a sentence for people. */
export class UnusablePage extends Error {
  override readonly name = 'UnusablePage';
}

/**
 * Tells a file from an address, and refuses what no extension can read.
 *
 * @throws {UnusablePage}
 */
export async function parsePage(argument: string): Promise<PageArgument> {
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(argument)?.[1]?.toLowerCase();
  if (scheme === 'http' || scheme === 'https') {
    if (!URL.canParse(argument)) throw new UnusablePage(`${argument} is not a valid address.`);
    return { kind: 'url', url: new URL(argument).href };
  }
  if (scheme === 'file') {
    throw new UnusablePage(
      `${argument}: extensions do not run on file: addresses. Give the file's path instead; it is then served over HTTP.`,
    );
  }
  // One letter is a Windows drive, which the pattern leaves out.
  if (scheme !== undefined && !(await isFile(argument))) {
    throw new UnusablePage(`${argument}: browsers run extensions on http: and https: pages only.`);
  }
  const path = resolve(argument);
  const found = await stat(path).catch(() => null);
  if (found === null) throw new UnusablePage(`${argument}: there is no such file.`);
  if (!found.isFile()) throw new UnusablePage(`${argument} is a folder. Name a page in it.`);
  return { kind: 'file', path };
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}
