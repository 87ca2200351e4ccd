import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadPack } from '../../src/record/load.ts';
import type { Pack } from '../../src/record/schema.ts';
import { addPack } from '../../tools/browser/add-pack.ts';
import { PageServer } from '../../tools/browser/page-server.ts';
import { settledReport } from '../../tools/browser/reports.ts';
import type { Session } from '../../tools/browser/session.ts';
import { draftOf } from '../../tools/dossier/draft/draft.ts';
import { find } from '../../tools/dossier/finding/find.ts';
import { previewPage } from '../../tools/dossier/preview-page.ts';
import { readFolder } from '../../tools/dossier/reading/read-folder.ts';
import { filled } from '../unit/dossier-command/filled.ts';
import { BROWSERS, launchExtension } from './support/extension.ts';

const STORIES = fileURLToPath(new URL('../unit/dossier-command/stories', import.meta.url));

/** A record that began as a draft of documents, with its gaps filled. */
async function recordOfStories(): Promise<Pack> {
  const found = find((await readFolder(STORIES)).documents);
  const { pack, problems } = loadPack(filled(draftOf(found, { id: 'made-up', title: 'Made up' })));
  if (!pack) throw new Error(JSON.stringify(problems));
  return pack;
}

describe.each(BROWSERS)('a record that is being written, in %s', (kind) => {
  let session: Session;
  let server: PageServer;
  let folder: string;

  beforeAll(async () => {
    session = await launchExtension(kind);
    server = await PageServer.start();
    folder = await mkdtemp(join(tmpdir(), 'on-record-preview-'));
  });

  afterAll(async () => {
    await session?.close();
    await server?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('is added as a reader would add it, and marks the page made of it', async () => {
    const pack = await recordOfStories();
    const file = join(folder, 'made-up.json');
    await writeFile(file, JSON.stringify(pack));
    await addPack(session, file);
    const html = join(folder, 'preview.html');
    await writeFile(html, previewPage(pack));
    const page = await session.newPage();
    await page.goto(server.addPage(html), { waitUntil: 'domcontentloaded' });
    const { mentions } = await settledReport(session, page);
    const marked = new Set(
      mentions.flatMap((one) => (one.marked && one.entity ? [one.entity] : [])),
    );
    const companies = pack.entities.flatMap(({ kind: what, id }) =>
      what === 'company' ? [id] : [],
    );
    expect([...marked].sort()).toEqual(companies.sort());
  });

  it('is refused in the page’s own words where it is broken', async () => {
    const file = join(folder, 'broken.json');
    await writeFile(file, '{"pack": {}}');
    await expect(addPack(session, file)).rejects.toThrow(/broken\.json:\n.*broken\.json/s);
  });
});
