/** Written by the build: of each folder in `public/_locales`, the messages by their keys. */
declare const __CATALOGUES__: Readonly<Record<string, Readonly<Record<string, string>>>>;

export const LANGUAGES: readonly string[] = Object.keys(__CATALOGUES__);

let catalogue = __CATALOGUES__.en ?? {};

/** From here on messages are in this language. @param folder as in `public/_locales`. */
export function speak(folder: string): void {
  catalogue = __CATALOGUES__[folder] ?? catalogue;
}

/** As `i18n.getMessage` of an extension: empty where there is none; `$1` to `$9` are substituted. */
export function messageOf(key: string, values: string | readonly string[] = []): string {
  const given = [values].flat();
  return (catalogue[key] ?? '').replace(/\$([1-9])/g, (_, n) => given[Number(n) - 1] ?? '');
}

/** The languages' own names, by folder: “Deutsch”. */
export function nameOf(folder: string): string {
  const tag = tagOf(folder);
  const name = new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}

/** A BCP 47 tag: folders are named with an underscore. */
export const tagOf = (folder: string): string => folder.replace('_', '-');

/** The folder that serves a reader best. @param wanted tags, the best first. */
export function folderFor(wanted: readonly string[]): string {
  for (const tag of wanted) {
    const [base] = tag.split('-');
    const found =
      LANGUAGES.find((folder) => tagOf(folder) === tag) ??
      LANGUAGES.find((folder) => folder.split('_')[0] === base);
    if (found !== undefined) return found;
  }
  return 'en';
}
