import { messageOf } from '../catalogues.ts';
import { ListenerList } from './events.ts';
import { MemoryStorage } from './memory-storage.ts';

/** For the extension's own pages; nothing has this address. */
const ORIGIN = 'on-record-demo:///';
/** The article stands for a page on this site, whatever the file's own address. */
const ARTICLE = { id: 1, url: 'https://news.example/2018/08/article' };

interface Sender {
  readonly id: string;
  readonly url: string;
  readonly tab?: { readonly id: number };
  readonly frameId?: number;
}
type Answer = (answer: unknown) => void;

/** What of the demonstration's page the interfaces act on; set by `whole.ts`. */
export const stage = {
  /** @param address of a page of the extension. */
  open: (_address: string): void => undefined,
  openSettings: (): void => undefined,
  setBadge: (_text: string): void => undefined,
};

const ID = 'on-record-demo';
const onMessage = new ListenerList<[message: unknown, sender: Sender, answer: Answer]>();
const fromPage: Sender = { id: ID, url: ARTICLE.url, tab: { id: ARTICLE.id }, frameId: 0 };
const fromPopup: Sender = { id: ID, url: `${ORIGIN}src/popup/popup.html` };

/** Hands a message to whoever listens in this page; the first answer counts. */
function deliver(message: unknown, sender: Sender): Promise<unknown> {
  return new Promise((resolve) => {
    const willAnswer = onMessage.send(structuredClone(message), sender, resolve);
    if (!willAnswer.includes(true)) resolve(undefined);
  });
}

/**
 * The part of the extension interfaces that the demonstration needs, in place of the browser's.
 * Messages go to listeners of this page, storage is memory, and pages of the extension are parts of
 * this page.
 */
export const own = {
  runtime: {
    id: ID,
    onMessage,
    getURL: (path: string) => ORIGIN + path.replace(/^\//, ''),
    sendMessage: (message: unknown) => deliver(message, fromPage),
    openOptionsPage: async () => stage.openSettings(),
  },
  tabs: {
    TAB_ID_NONE: -1,
    query: async () => [ARTICLE],
    create: async ({ url }: { url: string }) => stage.open(url),
    sendMessage: (_tab: number, message: unknown) => deliver(message, fromPopup),
    reload: async () => location.reload(),
  },
  action: {
    setBadgeText: async ({ text }: { text: string }) => stage.setBadge(text),
    setBadgeBackgroundColor: async () => undefined,
  },
  storage: new MemoryStorage(),
  i18n: { getMessage: messageOf },
};

/** By their names, calls that a frame may make; it speaks as the popup. */
export type Calls = Readonly<Record<string, (...args: never[]) => Promise<unknown>>>;

export const forFrames: Calls = {
  'runtime.sendMessage': (message: unknown) => deliver(message, fromPopup),
  'runtime.openOptionsPage': own.runtime.openOptionsPage,
  'tabs.query': own.tabs.query,
  'tabs.sendMessage': own.tabs.sendMessage,
  'tabs.reload': own.tabs.reload,
  ...Object.fromEntries(
    (['sync', 'local', 'session', 'managed'] as const).flatMap((area) =>
      (['get', 'set', 'remove'] as const).map((act) => [
        `storage.${area}.${act}`,
        own.storage[area][act],
      ]),
    ),
  ),
};
