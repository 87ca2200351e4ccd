import type { SpottingRules } from './schema.ts';

const files = import.meta.glob<SpottingRules>('../../seeds/*/names.json', {
  eager: true,
  import: 'default',
});

/** The rules of the dossiers that come with the extension. Checked when it is built. */
export const builtinRules: readonly SpottingRules[] = Object.values(files);
