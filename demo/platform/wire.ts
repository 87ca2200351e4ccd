/** What goes between the demonstration's page and its frames, by `postMessage`. */
export type ToWhole = {
  readonly call: string;
  readonly args: readonly unknown[];
  readonly turn: number;
};
export type ToFrame =
  | { readonly turn: number; readonly value: unknown }
  | { readonly turn: number; readonly error: string }
  | { readonly event: EventName; readonly args: readonly unknown[] }
  /** Goes to an entry of the record, by its id. */
  | { readonly goTo: string };
export type EventName = 'storage.onChanged' | 'runtime.onMessage';

/** The one call that is not of the extension interfaces: which language is spoken here? */
export const LANGUAGE = 'language';
