import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileOf, type HeavyPage, makeHeavyPages } from '../../benchmarks/heavy-pages.ts';
import { loadHeavy } from '../../benchmarks/measures/heavy.ts';
import { PageServer } from '../../tools/browser/page-server.ts';
import type { Session } from '../../tools/browser/session.ts';
import { BROWSERS, launchExtension } from '../browser/support/extension.ts';

/**
 * In milliseconds, generous: a machine may be slow, or do something else as well. `npm run bench -- --only
 * heavy` compares with a browser that does not have the extension.
 */
const SLICE = 400;
const IN_ALL = 5_000;
/** What takes that much rests for this long: `budget.ts` gives back a quarter, after a second at first. */
const UNTIL_READ = (IN_ALL - 1_000) / 0.25;
/** What `budget.ts` gives: milliseconds at first, then a share of all time. Half again, as above. */
const ALLOWANCE = 1_500;
const SHARE = 0.075;

const RESTLESS: HeavyPage = 'names that come and go without an end';
/** One of each kind; the bench takes them all. */
const calm: readonly HeavyPage[] = [
  'empty text nodes, 200,000 in a row',
  'a log of 5 MB',
  'a text of 5 MB without a space',
  '20,000 elements inside each other',
  'class attributes of 10 MB',
  '11,000 inline elements in one paragraph',
  '20,000 open shadow roots',
  'fields for passwords, 400 beside 5 MB of text',
  'runs of dots and dashes, 2 MB',
];

let server: PageServer;
let folder: string;
let base: string;

beforeAll(async () => {
  [server, folder] = await Promise.all([PageServer.start(), makeHeavyPages()]);
  base = server.addFolder(folder);
});

afterAll(async () => {
  await server?.close();
  if (folder) await rm(folder, { recursive: true, force: true });
});

describe.each(BROWSERS)('in %s', (kind) => {
  let session: Session;

  beforeAll(async () => {
    session = await launchExtension(kind, { companion: false });
  });

  afterAll(async () => {
    await session?.close();
  });

  it.each(calm)('%s: read in short pieces, and then left alone', async (name) => {
    const { report, share } = await loadHeavy(session, base + fileOf(name), UNTIL_READ);
    expect(report?.longestSliceMs).toBeLessThan(SLICE);
    expect(report?.spotMs).toBeLessThan(IN_ALL);
    expect(report?.extent).not.toBe('resting');
    expect(share).toBeLessThan(0.01);
  });

  it('says that it keeps the first of very many names', async () => {
    const { report } = await loadHeavy(session, base + fileOf('180,000 names'));
    expect(report).toMatchObject({ extent: 'part', topic: 'about' });
    expect(report?.mentions).toHaveLength(5_000);
    expect(report?.mentions.filter(({ marked }) => marked).length).toBeGreaterThan(1_000);
  });

  it('reads as well what comes later, 200,000 nodes at once', async () => {
    const file = fileOf('empty text nodes, 200,000 in a row');
    const { report, share } = await loadHeavy(session, `${base}${file}?later`);
    expect(report?.longestSliceMs).toBeLessThan(SLICE);
    expect(report?.mentions.length).toBeGreaterThan(0);
    expect(share).toBeLessThan(0.01);
  });

  it(`${RESTLESS}: takes no more than a small share`, async () => {
    const start = performance.now();
    const { report, mentions } = await loadHeavy(session, base + fileOf(RESTLESS), 10_000, true);
    const most = ALLOWANCE + (performance.now() - start) * SHARE;
    expect(mentions).toBeGreaterThan(0);
    expect(report?.spotMs).toBeLessThan(most);
    expect(report?.longestSliceMs).toBeLessThan(SLICE);
  });
});
