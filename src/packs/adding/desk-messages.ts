import type { Origin } from '../../record/dossier.ts';
import type { ShelfEntry } from '../shelf/shelf-entry.ts';
import type { Assessment, Stage, Unfit } from './assess.ts';

/** What a page asks of the worker that checks, compiles and keeps records; see `pack-desk.ts`. */
export type Request =
  /** Answer: {@link Assessed}. */
  | { readonly kind: 'assess'; readonly file: Blob; readonly name: string; readonly origin: Origin }
  /** Answer: the {@link ShelfEntry}. */
  | { readonly kind: 'accept'; readonly token: string }
  | { readonly kind: 'forget'; readonly token: string }
  | { readonly kind: 'setOn'; readonly id: string; readonly isOn: boolean }
  | { readonly kind: 'move'; readonly id: string; readonly by: -1 | 1 }
  | { readonly kind: 'remove'; readonly id: string }
  /** @param entry as it was, of one that was removed. */
  | { readonly kind: 'goBack'; readonly id: string; readonly entry?: ShelfEntry }
  /** Gives pages the records as they are now, where that was interrupted. */
  | { readonly kind: 'finish' }
  /** Answer: the record's file, a `Blob`. */
  | { readonly kind: 'export'; readonly id: string };

export type Assessed = Assessment | Unfit | { readonly kind: 'too-large'; readonly most: number };

export interface Progress {
  readonly stage: 'reading' | Stage;
  /** Of the file, from 0 to 1. */
  readonly read: number;
}

export type ToWorker =
  | { readonly to: number; readonly request: Request }
  /** What the worker had written is there, or why it is not. */
  | { readonly written: number; readonly failure: string | null };

/** How the worker answers. It has no storage that content scripts can read: its page writes that. */
export type FromWorker =
  | { readonly to: number; readonly progress: Progress }
  | { readonly to: number; readonly answer: unknown }
  | { readonly to: number; readonly failure: Failure }
  | {
      readonly write: number;
      readonly set: Record<string, unknown>;
      readonly remove: readonly string[];
    };

export interface Failure {
  readonly message: string;
  /** Of a `ShelfRefusal`. */
  readonly reason: string | null;
  readonly most: number;
}
