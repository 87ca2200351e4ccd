import '../fake-browser.ts';
import { describe, expect, it } from 'vitest';
import { checkDirection } from '../../../src/protocol/direction.ts';
import { acceptToBackground } from '../../../src/protocol/to-background.ts';

const OURS = 'extension:/';

/** Who may send, as the browser says it. */
const SENDERS = {
  'content script': { tab: { id: 1 }, frameId: 0, url: 'https://news.example/' },
  'content script of a frame': { tab: { id: 1 }, frameId: 7, url: 'https://ads.example/' },
  'content script of a page that names us': { tab: { id: 1 }, url: `https://x.example/?${OURS}` },
  'content script without an address': { tab: { id: 1 }, url: '' },
  popup: { url: `${OURS}src/popup/popup.html` },
  'page of ours in a tab': { tab: { id: 2 }, url: `${OURS}src/options/options.html` },
  'another extension': { url: 'chrome-extension://xyz/page.html' },
  nobody: {},
} as const;

const FROM_PAGE = { dossier: 'd', entity: null } as const;
const MESSAGES = [
  { type: 'page→background:counted', count: 1 },
  { type: 'page→background:load', file: 'card' },
  { type: 'page→background:cardView', ...FROM_PAGE },
  { type: 'page→background:openRecord', ...FROM_PAGE },
  { type: 'popup→background:openRecord', ...FROM_PAGE },
  { type: 'popup→background:frames', tabId: 1 },
] as const;

/** Which senders are right for which side. */
const RIGHT = {
  page: [
    'content script',
    'content script of a frame',
    'content script of a page that names us',
    'content script without an address',
    'page of ours in a tab',
  ],
  popup: ['popup', 'page of ours in a tab'],
} as const;

describe('a message goes one way', () => {
  const cases = MESSAGES.flatMap(({ type }) =>
    Object.entries(SENDERS).map(([name, sender]) => ({ type, name, sender })),
  );
  it.each(cases)('$type from $name', ({ type, name, sender }) => {
    const side = type.startsWith('page') ? RIGHT.page : RIGHT.popup;
    const check = () => checkDirection(type, sender as never);
    if ((side as readonly string[]).includes(name)) expect(check).not.toThrow();
    else expect(check).toThrow(`${type}: refused from`);
  });
});

describe('what the background is asked', () => {
  it.each(MESSAGES)('$type is understood', (message) => {
    expect(acceptToBackground(message)).toEqual(message);
  });

  it.each([
    [{ type: 'popup→background:frames' }, 'popup→background:frames: tabId'],
    [{ type: 'popup→background:frames', tabId: 1.5 }, 'popup→background:frames: tabId'],
    [{ type: 'page→background:load', file: '../x' }, 'page→background:load: file'],
    [{ type: 'page→background:cardView', dossier: 3, entity: null }, 'cardView: dossier'],
    [{ type: 'page→background:erase' }, 'page→background:erase: type'],
  ])('%j is refused, with what is wrong', (message, what) => {
    expect(() => acceptToBackground(message)).toThrow(what);
  });

  it.each([null, undefined, 'text', 7, [], {}, { type: 3 }, { type: 'popup→page:report' }])(
    '%j is somebody else’s',
    (message) => {
      expect(acceptToBackground(message)).toBeNull();
    },
  );
});
