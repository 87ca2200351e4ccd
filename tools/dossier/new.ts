import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { withoutMarks } from '../record/draft-marks.ts';
import { CommandError } from './command-error.ts';
import { draftOf } from './draft/draft.ts';
import { editorFiles } from './draft/editor.ts';
import { find } from './finding/find.ts';
import { newReport } from './new-report.ts';
import { slug } from './reading/file-names.ts';
import { readFolder } from './reading/read-folder.ts';

export interface NewOptions {
  readonly dir: string;
  readonly documents: string;
  readonly id: string | undefined;
  readonly title: string | undefined;
}

/**
 * Starts a record from a folder of documents: a draft in one file a key, the documents as text, and an
 * editor's settings. Nothing that is there is overwritten.
 *
 * @returns what there is to say of it, line by line.
 * @throws {CommandError} when the folder is not empty or holds no document.
 */
export async function startRecord({
  dir,
  documents: from,
  id,
  title,
}: NewOptions): Promise<string[]> {
  await refuseIfThere(dir);
  const dossier = id ?? slug(basename(resolve(dir)));
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(dossier)) {
    throw new CommandError(
      `"${dossier}" is no id: lower-case words joined by hyphens. Give one with --id.`,
    );
  }
  const { documents, leftOut } = await readFolder(from);
  if (documents.length === 0) {
    throw new CommandError([`${from} holds no document that can be read.`, ...leftOut].join('\n'));
  }
  const found = find(documents);
  const draft = draftOf(found, { id: dossier, title: title?.trim() || null });
  await write(
    join(dir, 'documents'),
    documents.map(({ file, paragraphs }) => [file, `${paragraphs.join('\n')}\n`]),
  );
  await write(
    join(dir, '.vscode'),
    [...editorFiles()].map(([file, content]) => [file, json(content)]),
  );
  await write(
    dir,
    Object.entries(draft).map(([part, content]) => [`${part}.json`, json(content)]),
  );
  // Documents are other people's text.
  await write(dir, [['.gitignore', 'documents/\n']]);
  return newReport(found, leftOut, { dir, marks: withoutMarks(draft) });
}

async function refuseIfThere(dir: string): Promise<void> {
  const there = await readdir(dir).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    if (error.code === 'ENOTDIR') throw new CommandError(`${dir} is a file, or lies in one.`);
    throw error;
  });
  if (there.length === 0) return;
  throw new CommandError(
    `${dir} is not empty, and nothing is overwritten: name a folder that is not there yet.`,
  );
}

const json = (content: unknown) => `${JSON.stringify(content, null, 2)}\n`;

async function write(dir: string, files: readonly (readonly [string, string])[]): Promise<void> {
  await mkdir(dir, { recursive: true });
  for (const [name, content] of files) await writeFile(join(dir, name), content, { flag: 'wx' });
}
