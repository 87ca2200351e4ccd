import type { Pack } from '../../record/schema.ts';

/** What is known of the optional records without loading them, by the path of their `pack.json`. */
export const optionalInfos = import.meta.glob<Pack['pack']>('../../../seeds/optional/*/pack.json', {
  eager: true,
  import: 'default',
});
