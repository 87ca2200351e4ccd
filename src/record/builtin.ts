import { loadSplitPack } from './load.ts';
import { problemLine } from './problem.ts';
import type { Pack } from './schema.ts';

const files = import.meta.glob<unknown>('../../seeds/*/*.json', { eager: true, import: 'default' });

/**
 * The dossiers that come with the extension. The build has checked them; one that is broken all
 * the same is an error here, never shown in part.
 */
export function builtinPacks(): Pack[] {
  const dossiers = new Map<string, Record<string, unknown>>();
  for (const [path, content] of Object.entries(files)) {
    const [dossier, name] = path.split('/').slice(-2) as [string, string];
    dossiers.set(dossier, { ...dossiers.get(dossier), [name]: content });
  }
  return [...dossiers].map(([dossier, split]) => {
    const { pack, problems } = loadSplitPack(split);
    if (!pack) throw new Error(`seeds/${dossier}/${problems.map(problemLine).join('; ')}`);
    return pack;
  });
}
