import { messageOf } from '../catalogues.ts';
import { ListenerList } from './events.ts';
import { own } from './own.ts';
import type { ToFrame, ToWhole } from './wire.ts';

let turns = 0;
const waiting = new Map<number, (message: ToFrame) => void>();

/** Has the page around this frame do something. */
export function ask(call: string, ...args: readonly unknown[]): Promise<unknown> {
  const turn = ++turns;
  return new Promise((resolve, reject) => {
    waiting.set(turn, (message) => {
      if ('error' in message) reject(new Error(message.error));
      else resolve('value' in message ? message.value : undefined);
    });
    // A page that was opened as a file has no origin that could be named.
    parent.postMessage({ call, args, turn } satisfies ToWhole, '*');
  });
}

const onMessage = new ListenerList();
const onChanged = new ListenerList();

const area = (name: string) => ({
  get: (keys?: unknown) => ask(`storage.${name}.get`, keys),
  set: (items: unknown) => ask(`storage.${name}.set`, items),
  remove: (keys: unknown) => ask(`storage.${name}.remove`, keys),
});

/** The same for a frame: nearly all of it is asked of the page around it. */
export const framed = {
  runtime: {
    id: own.runtime.id,
    getURL: own.runtime.getURL,
    onMessage,
    sendMessage: (message: unknown) => ask('runtime.sendMessage', message),
    openOptionsPage: () => ask('runtime.openOptionsPage'),
  },
  tabs: {
    query: (which: unknown) => ask('tabs.query', which),
    sendMessage: (tab: number, message: unknown) => ask('tabs.sendMessage', tab, message),
    reload: (tab: number) => ask('tabs.reload', tab),
  },
  storage: {
    sync: area('sync'),
    local: area('local'),
    session: area('session'),
    managed: area('managed'),
    onChanged,
  },
  i18n: { getMessage: messageOf },
};

/** Begins to listen to the page around this frame. */
export function listenToWhole(): void {
  addEventListener('message', ({ source, data }: MessageEvent<ToFrame>) => {
    if (source !== parent) return;
    if ('goTo' in data) return goTo(data.goTo);
    if ('event' in data) {
      (data.event === 'storage.onChanged' ? onChanged : onMessage).send(...data.args);
      return;
    }
    waiting.get(data.turn)?.(data);
    waiting.delete(data.turn);
  });
}

/** Also where the address is that already. */
function goTo(entry: string): void {
  location.hash = '';
  location.hash = entry;
}
