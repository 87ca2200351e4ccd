import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PageServer } from '../../tools/browser/page-server.ts';
import type { Session } from '../../tools/browser/session.ts';
import { fuzz } from '../../tools/fuzz/fuzz.ts';
import { BROWSERS, launchExtension, testPage } from './support/extension.ts';

/** `npm run fuzz` goes on from here, for as long as one likes. Firefox takes twice the time. */
const DOCUMENTS = { chromium: 200, firefox: 100 } as const;

describe.each(BROWSERS)('in %s', (kind) => {
  let session: Session;
  let server: PageServer;

  beforeAll(async () => {
    session = await launchExtension(kind, { companion: false });
    server = await PageServer.start();
  });

  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  it(`${DOCUMENTS[kind]} documents made at random are read, and left as they are`, async () => {
    const url = server.addPage(testPage('empty.html'));
    expect(await fuzz(session, url, { from: 1, count: DOCUMENTS[kind] })).toEqual([]);
  }, 180_000);
});
