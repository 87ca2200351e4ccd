import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** Keys are apart from what is kept, so that what is broken can be listed and removed, too. */
interface Drafts extends DBSchema {
  drafts: { key: string; value: unknown };
  captures: { key: string; value: unknown };
}
export type Shelf = 'drafts' | 'captures';

const NAME = 'on-record-drafts';
const VERSION = 1;

let opened: Promise<IDBPDatabase<Drafts>> | null = null;

/** The database of what a reader writes. Rejects with the browser's reason where there is none. */
export function database(): Promise<IDBPDatabase<Drafts>> {
  const forget = () => {
    opened = null;
  };
  opened ??= openDB<Drafts>(NAME, VERSION, {
    upgrade(db) {
      db.createObjectStore('drafts');
      db.createObjectStore('captures');
    },
    // Another page of a newer version, or the reader who clears the browser's data, goes first.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      forget();
    },
    terminated: forget,
  });
  opened.catch(forget);
  return opened;
}

const CHANNEL = 'on-record-drafts';

/** Tells all pages of the extension, this one too, that something was written or removed. */
export function tellOfChange(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(null);
  channel.close();
}

/** Calls back when any page wrote or removed something. */
export function onDraftsChanged(callback: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = () => callback();
  return () => channel.close();
}
