/** One thing that is wrong with a dossier. */
export interface Problem {
  /** The file in which it stands: `claims.json`, or the name of a single-file pack. */
  readonly file: string;
  /** Where in that file: `[3].evidence[0].source`; empty for the file as a whole. */
  readonly path: string;
  readonly reason: string;
}

/** One line: file, path, reason. */
export function problemLine({ file, path, reason }: Problem): string {
  return [file, path, reason].filter(Boolean).join(': ').replaceAll('\n', ' ');
}

/** Names the file of a problem, given the path from the root of the whole pack. */
export type Locate = (path: readonly (string | number)[]) => Pick<Problem, 'file' | 'path'>;

/** For a dossier that is split into one file a key. */
export const inSplitFiles: Locate = ([key, ...rest]) => ({
  file: key === undefined ? 'dossier' : `${key}.json`,
  path: pathText(rest),
});

/** For a pack that is a single file. */
export function inOneFile(file: string): Locate {
  return (path) => ({ file, path: pathText(path) });
}

function pathText(path: readonly (string | number)[]): string {
  return path
    .map((key, i) => (typeof key === 'number' ? `[${key}]` : `${i > 0 ? '.' : ''}${key}`))
    .join('');
}
