import { useEffect, useState } from 'preact/hooks';
import { loadShelf } from '../packs/shelf/load-shelf.ts';
import { openLibrary } from '../packs/shelf/open-record.ts';
import { onPacksChanged } from '../packs/shelf/own-packs.ts';
import type { ShelfEntry } from '../packs/shelf/shelf-entry.ts';
import { builtinPacks } from '../record/builtin-packs.ts';
import type { Library } from '../record/library.ts';

/**
 * The dossiers that come with the extension, and those of the reader's own that are asked for, kept up
 * to date; null until they have been opened. A record may be large: no face opens all of them.
 */
export function useLibrary(ids: readonly string[] = []): Library | null {
  const [library, setLibrary] = useState<Library | null>(null);
  const wanted = [...new Set(ids)].sort().join(' ');
  useEffect(() => {
    let isLate = false;
    const open = () =>
      void openLibrary(wanted.split(' ').filter(Boolean)).then(
        (opened) => isLate || setLibrary(opened),
      );
    open();
    const stop = onPacksChanged(open);
    return () => {
      isLate = true;
      stop();
    };
  }, [wanted]);
  return library;
}

/** All records that are not built in, kept up to date; null until they are known. */
export function useShelf(): readonly ShelfEntry[] | null {
  const [shelf, setShelf] = useState<readonly ShelfEntry[] | null>(null);
  useEffect(() => {
    const load = () =>
      void loadShelf().then(setShelf, (error: unknown) => {
        console.error('On Record: your own records could not be read.', error);
        setShelf([]);
      });
    load();
    return onPacksChanged(load);
  }, []);
  return shelf;
}

/** A record by what a list of records needs. */
export interface RecordChoice {
  readonly id: string;
  readonly title: string;
}

/** All records that can be read: those that come with the extension at the head. */
export function choicesOf(shelf: readonly ShelfEntry[]): RecordChoice[] {
  return [
    ...builtinPacks().map(({ pack: { id, title } }) => ({ id, title })),
    ...shelf
      .filter(({ isOn, unfit }) => isOn && unfit === null)
      // Two may have one title; whose each is tells them apart.
      .map(({ id, title, curator }) => ({ id, title: `${title} · ${curator}` })),
  ];
}
