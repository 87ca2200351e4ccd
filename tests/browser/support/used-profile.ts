import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from '../../../tools/browser/launch.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of a profile with which Firefox has been started and closed; null without Firefox. */
    usedProfile: string | null;
  }
}

/** Starts Firefox once, without the extension, so that the tests' own need not all begin from nothing. */
export async function makeUsedProfile(): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'on-record-profile-'));
  const session = await launch({ kind: 'firefox', extension: null, profile: folder });
  await session.newPage();
  await session.close();
  return { folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }) };
}
