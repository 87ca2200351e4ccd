import { packDatabase } from '../shelf/database.ts';
import { LIMITS } from '../shelf/pack-limits.ts';
import { isPublished, publish, type Sink } from '../shelf/publish.ts';
import * as shelf from '../shelf/shelf.ts';
import { assess } from './assess.ts';
import type { Assessed, FromWorker, Progress, Request, ToWorker } from './desk-messages.ts';
import { readFileText } from './read-file.ts';

/**
 * Checks, compiles and keeps the reader's records, off the page's thread: a file may have 64 MB and
 * tens of thousands of names.
 */
const post = (message: FromWorker) => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if ('written' in data) return settle(data.written, data.failure);
  const { to, request } = data;
  act(request, (progress) => post({ to, progress })).then(
    (answer) => post({ to, answer }),
    (error: unknown) => post({ to, failure: failureOf(error) }),
  );
});

async function act(request: Request, onProgress: (progress: Progress) => void): Promise<unknown> {
  switch (request.kind) {
    case 'assess':
      return assessFile(request, onProgress);
    case 'export':
      return exported(request.id);
    case 'forget':
      return shelf.forgetWaiting(request.token);
    case 'finish':
      return (await isPublished()) ? undefined : publish(sink);
    default: {
      const answer = await changed(request);
      await publish(sink);
      return answer;
    }
  }
}

type Changing = Exclude<Request, { kind: 'assess' | 'export' | 'forget' | 'finish' }>;

function changed(request: Changing): Promise<unknown> {
  switch (request.kind) {
    case 'accept':
      return shelf.acceptWaiting(request.token);
    case 'setOn':
      return shelf.setOn(request.id, request.isOn);
    case 'move':
      return shelf.move(request.id, request.by);
    case 'remove':
      return shelf.remove(request.id);
    case 'goBack':
      return shelf.goBack(request.id, request.entry);
  }
}

async function assessFile(
  { file, name, origin }: Extract<Request, { kind: 'assess' }>,
  onProgress: (progress: Progress) => void,
): Promise<Assessed> {
  if (file.size > LIMITS.bytes) return { kind: 'too-large', most: LIMITS.bytes };
  const text = await readFileText(file, (read) => onProgress({ stage: 'reading', read }));
  return assess(text, {
    file: name,
    origin,
    onStage: (stage) => onProgress({ stage, read: 1 }),
  });
}

async function exported(id: string): Promise<Blob> {
  const pack = await (await packDatabase()).get('packs', id);
  if (!pack) throw new shelf.ShelfRefusal('not-there');
  return new Blob([`${JSON.stringify(pack, null, 2)}\n`], { type: 'application/json' });
}

/** What waits for the page to have written something. */
const waiting = new Map<number, (failure: string | null) => void>();
let last = 0;

function settle(number: number, failure: string | null): void {
  waiting.get(number)?.(failure);
  waiting.delete(number);
}

function write(set: Record<string, unknown>, remove: readonly string[]): Promise<void> {
  const number = ++last;
  return new Promise((resolve, reject) => {
    waiting.set(number, (failure) => (failure === null ? resolve() : reject(new Error(failure))));
    post({ write: number, set, remove });
  });
}

const sink: Sink = {
  set: (items) => write(items, []),
  remove: (keys) => write({}, keys),
};

function failureOf(error: unknown) {
  const { message = String(error) } = error as Error;
  return error instanceof shelf.ShelfRefusal
    ? { message, reason: error.reason, most: error.most }
    : { message, reason: null, most: 0 };
}
