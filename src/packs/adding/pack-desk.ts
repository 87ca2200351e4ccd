import { storageSink } from '../shelf/storage-sink.ts';
import type { Failure, FromWorker, Progress, Request, ToWorker } from './desk-messages.ts';

/** What went wrong at the desk; `reason` is that of a `ShelfRefusal`, or null. */
export class DeskFailure extends Error {
  override readonly name = 'DeskFailure';
  readonly reason: string | null;
  readonly most: number;
  constructor({ message, reason, most }: Failure) {
    super(message);
    this.reason = reason;
    this.most = most;
  }
}

interface Waiting {
  readonly onProgress: (progress: Progress) => void;
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
}

/** A page's way to the worker that keeps the reader's records. */
export class PackDesk {
  #worker: Worker | null = null;
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;

  /** Rejects with a {@link DeskFailure}, or when it was cancelled. */
  ask<T>(request: Request, onProgress: (progress: Progress) => void = () => undefined): Promise<T> {
    const to = ++this.#last;
    return new Promise<T>((resolve, reject) => {
      this.#waiting.set(to, { onProgress, resolve, reject });
      this.#start().postMessage({ to, request } satisfies ToWorker);
    });
  }

  /** Ends whatever is being done at once; what was kept before stays. */
  cancel(): void {
    this.#worker?.terminate();
    this.#fail({ message: 'cancelled', reason: 'cancelled', most: 0 });
  }

  #start(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(new URL('./pack-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => this.#hear(data));
    // Out of memory, for instance: everything it was asked for is lost, and the next asks another.
    worker.addEventListener('error', ({ message }) => {
      worker.terminate();
      this.#fail({ message: message || 'The worker has ended.', reason: null, most: 0 });
    });
    this.#worker = worker;
    return worker;
  }

  #fail(failure: Failure): void {
    this.#worker = null;
    const all = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of all) reject(new DeskFailure(failure));
  }

  #hear(message: FromWorker): void {
    if ('write' in message) {
      void this.#write(message);
      return;
    }
    const waiting = this.#waiting.get(message.to);
    if (!waiting) return;
    if ('progress' in message) {
      waiting.onProgress(message.progress);
      return;
    }
    this.#waiting.delete(message.to);
    if ('failure' in message) waiting.reject(new DeskFailure(message.failure));
    else waiting.resolve(message.answer as never);
  }

  async #write({ write, set, remove }: Extract<FromWorker, { write: number }>): Promise<void> {
    const worker = this.#worker;
    const failure = await Promise.all([storageSink.set(set), storageSink.remove(remove)]).then(
      () => null,
      (error: Error) => error.message,
    );
    worker?.postMessage({ written: write, failure } satisfies ToWorker);
  }
}
