import { optionalInfos } from './optional-infos.ts';

/** A record that comes with the extension and is not in use until the reader adds it. */
export interface OptionalRecord {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  /**
   * The pack as raw JSON, to be checked and added like a file of the reader's. Read from the
   * extension's own package; rejects when that is damaged.
   */
  readonly load: () => Promise<Readonly<Record<string, unknown>>>;
}

// Each a file of its own in the package, read when it is asked for.
const parts = import.meta.glob<unknown>(
  ['../../../seeds/optional/*/*.json', '!../../../seeds/optional/*/pack.json'],
  { import: 'default' },
);

/** The optional records, by title. What they are called is known before they are loaded. */
export function optionalRecords(): readonly OptionalRecord[] {
  return Object.entries(optionalInfos)
    .map(([path, info]) => {
      const folder = path.slice(0, path.lastIndexOf('/') + 1);
      return {
        id: info.id,
        title: info.title,
        version: info.version,
        load: () => load(folder, info),
      };
    })
    .sort((a, b) => a.title.localeCompare(b.title, 'en'));
}

async function load(folder: string, pack: unknown): Promise<Readonly<Record<string, unknown>>> {
  const own = Object.entries(parts).filter(([path]) => path.startsWith(folder));
  const read = await Promise.all(
    own.map(async ([path, part]) => [path.slice(folder.length, -'.json'.length), await part()]),
  );
  return { pack, ...Object.fromEntries(read) };
}
