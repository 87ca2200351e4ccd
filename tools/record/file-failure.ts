import { resolve } from 'node:path';

const SENTENCES: Readonly<Record<string, (path: string) => string>> = {
  ENOENT: (path) => `There is no file or folder ${path}.`,
  EACCES: (path) => `${path} may not be read.`,
  EISDIR: (path) => `${path} is a folder; a file is needed.`,
  ENOTDIR: (path) => `${path} is not a folder, or not in one.`,
};

/** What went wrong with a file and where, as a sentence; null when it was something else. */
export function fileFailure(error: unknown, asked?: string): string | null {
  const { code = '', path = asked } = error as NodeJS.ErrnoException;
  // Reading a folder names no path.
  return path === undefined ? null : (SENTENCES[code]?.(resolve(path)) ?? null);
}
