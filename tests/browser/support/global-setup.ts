import type { TestProject } from 'vitest/node';
import { buildAll } from '../../../tools/build/build.ts';
import { makeUsedProfile } from './used-profile.ts';

/** Browser tests run against what readers get: the built extension. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await buildAll();
  const made = process.env.BROWSER === 'chromium' ? null : await makeUsedProfile();
  project.provide('usedProfile', made?.folder ?? null);
  return async () => made?.remove();
}
