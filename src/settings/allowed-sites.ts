import { PREFIX, readArea } from './areas.ts';
import { layered } from './layers.ts';

const NAME = 'allowedSites';
const KEY = PREFIX + NAME;

/**
 * `allowedSites` as `loadSettings` has it, without the other settings and their checks, for what is
 * loaded on every page. Never rejects.
 */
export async function loadAllowedSites(): Promise<readonly string[]> {
  const [synced, local, policy] = await Promise.all([
    readArea('sync', [KEY]),
    readArea('local', [KEY]),
    readArea('managed', [NAME]),
  ]);
  return layered([] as readonly string[], policy[NAME], { ...synced, ...local }[KEY], isTexts);
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}
