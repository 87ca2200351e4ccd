import type { Pack } from './schema.ts';

const files = import.meta.glob<unknown>('../../seeds/*/*.json', { eager: true, import: 'default' });

/**
 * The dossiers that come with the extension. They are not checked again here: the build has checked
 * them, and stops when one is broken.
 */
export function builtinPacks(): Pack[] {
  const dossiers = new Map<string, Record<string, unknown>>();
  for (const [path, content] of Object.entries(files)) {
    const [dossier, name] = path.split('/').slice(-2) as [string, string];
    const pack = dossiers.get(dossier) ?? {};
    pack[name.replace(/\.json$/, '')] = content;
    dossiers.set(dossier, pack);
  }
  return [...dossiers.values()] as unknown as Pack[];
}
