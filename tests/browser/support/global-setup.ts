import { buildAll } from '../../../tools/build/build.ts';

/** Browser tests run against what readers get: the built extension. */
export default async function setup(): Promise<void> {
  await buildAll();
}
