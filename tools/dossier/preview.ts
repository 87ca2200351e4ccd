import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadPack } from '../../src/record/load.ts';
import type { Pack } from '../../src/record/schema.ts';
import { addPack } from '../browser/add-pack.ts';
import { parsePage } from '../browser/page-argument.ts';
import { buildAll } from '../build/build.ts';
import { printReport } from '../record/print-report.ts';
import type { DossierReport } from '../record/seeds.ts';
import { browserToStart, hasDisplay, openPage } from '../start/open-page.ts';
import { showInText } from '../start/show-in-text.ts';
import { checkRecord } from './open-record.ts';
import { packText } from './pack.ts';
import { previewPage } from './preview-page.ts';

/**
 * Shows a page in a real browser that has the extension with a record added. A record that is sound but
 * for what is still unchecked can be looked at, too; what has gaps cannot be.
 *
 * @param page a file or an address; one made of the record without it.
 * @returns 0, or 1 when the record is not fit to be added.
 */
export async function preview(record: string, page: string | undefined): Promise<number> {
  if (page !== undefined) await parsePage(page);
  const report = await checkRecord(record);
  const [dossier] = report.dossiers;
  const pack = dossier && fitPack(dossier);
  if (!dossier || !pack) {
    printReport(report);
    console.error(
      'Nothing is shown: a record with gaps or errors is none that a reader could add.',
    );
    return 1;
  }
  const { length } = dossier.marked.unchecked;
  if (length > 0) console.log(`${length} entries are unchecked; this record cannot be packed yet.`);
  await buildAll();
  const folder = await mkdtemp(join(tmpdir(), 'on-record-preview-'));
  try {
    const file = join(folder, `${pack.pack.id}.json`);
    const made = join(folder, 'preview.html');
    await writeFile(file, packText(dossier));
    await writeFile(made, previewPage(pack));
    await show(file, page ?? made);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return 0;
}

/** What the extension would take: its own checks, and no gap. */
function fitPack({ raw, marked }: DossierReport): Pack | null {
  return marked.gaps.length > 0 ? null : loadPack(raw).pack;
}

async function show(file: string, page: string): Promise<void> {
  const { session, tab, close } = await openPage(browserToStart(), page);
  try {
    await addPack(session, file);
    // A page that was open before is read anew.
    await tab.bringToFront();
    await tab.reload({ waitUntil: 'domcontentloaded' });
    if (hasDisplay) {
      console.log('Rest the pointer on a marked name. Close the browser, or press Ctrl+C, to end.');
      await new Promise<void>((resolve) => session.browser.once('disconnected', () => resolve()));
    } else await showInText(session, tab);
  } finally {
    await close();
  }
}
