// @vitest-environment happy-dom
import '../fake-browser.ts';

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Handover, Looked, Reading } from '../../../src/page/handover.ts';
import { Lookout, type LookoutOptions } from '../../../src/page/lookout/lookout.ts';
import { type Gate, gateFrom } from '../../../src/spotting/gate/gate.ts';
import { completeDom } from './dom.ts';

completeDom();

/** Finds one name, wherever it stands. */
const gate = gateFrom({ latin: 'Acme', other: null });

let life: AbortController;
const start = vi.fn(async (_looked: Looked | null) => undefined);
const reading = { start } as unknown as Reading;

beforeEach(() => {
  life = new AbortController();
  start.mockClear();
  document.body.innerHTML = '<p>Acme was named.</p>';
});
afterEach(() => life.abort());

const lookout = (options: Partial<LookoutOptions> = {}) =>
  new Lookout({
    gate,
    own: null,
    isOrphaned: () => false,
    loadReading: async () => async () => reading,
    signal: life.signal,
    ...options,
  });

/** What the reading was begun with: the candidates' text, or null. */
const begunWith = () => {
  expect(start).toHaveBeenCalledTimes(1);
  const [looked] = start.mock.lastCall ?? [];
  return looked ? looked.candidates.flat().map(({ data }) => data) : null;
};

it('hands over what it found on a page that stays as it is', async () => {
  await lookout().start();
  expect(begunWith()).toEqual(['Acme was named.']);
});

it('has the whole page read when it changed while the reading file was loading', async () => {
  const loadReading = async () => {
    document.body.insertAdjacentHTML('beforeend', '<p>Acme answered.</p>');
    return async () => reading;
  };
  await lookout({ loadReading }).start();
  expect(begunWith()).toBeNull();
});

it('finds the names of a reader’s own dossiers too', async () => {
  document.body.innerHTML = '<p>Nobody was named.</p>';
  const own = Promise.resolve(gateFrom({ latin: 'Nobody', other: null }));
  const open = vi.fn(async (_handover: Handover) => reading);
  await lookout({ own, loadReading: async () => open }).start();
  expect(begunWith()).toEqual(['Nobody was named.']);
  expect(open.mock.lastCall?.[0].lookIsComplete).toBe(true);
});

it('loads nothing for a page without a candidate, and follows what comes later', async () => {
  document.body.innerHTML = '<p>Nobody was named.</p>';
  const loadReading = vi.fn(async () => async () => reading);
  await lookout({ loadReading }).start();
  expect(loadReading).not.toHaveBeenCalled();
  document.body.insertAdjacentHTML('beforeend', '<p>Acme answered.</p>');
  await vi.waitFor(() => expect(begunWith()).toEqual(['Acme answered.']));
  expect(loadReading).toHaveBeenCalledTimes(1);
});

it.each([
  ['a menu', '<nav><p>Acme</p></nav>'],
  ['a share bar', '<div class="share-bar"><p>Acme</p></div>'],
  ['a list of links', '<ul><li><a href="#">Acme</a></li></ul>'],
  ['a script', '<script>Acme</script>'],
  ['code', '<p>Call <code>Acme</code>.</p>'],
])('loads nothing for a name that stands only in %s', async (_what, html) => {
  document.body.innerHTML = `<p>Nobody was named.</p>${html}`;
  await lookout().start();
  expect(start).not.toHaveBeenCalled();
});

it('finds what is written after a new document type', async () => {
  document.body.innerHTML = '<p>Nobody was named.</p>';
  await lookout().start();
  const type = document.implementation.createDocumentType('html', '', '');
  document.insertBefore(type, document.firstChild);
  document.body.insertAdjacentHTML('beforeend', '<p>Acme answered.</p>');
  await vi.waitFor(() => expect(begunWith()).toEqual(['Acme answered.']));
  document.removeChild(type);
});

it('finds a name that comes to be by what is put beside it', async () => {
  document.body.innerHTML = '<p>Ac</p>';
  await lookout().start();
  document.querySelector('p')?.insertAdjacentHTML('beforeend', '<b>me</b>');
  await vi.waitFor(() => expect(start).toHaveBeenCalled());
});

it('waits for the reader’s own gates before it looks at what comes later', async () => {
  document.body.innerHTML = '<p>Nobody was named.</p>';
  let arrive: (gate: Gate) => void = () => undefined;
  const own = new Promise<Gate>((resolve) => {
    arrive = resolve;
  });
  const open = vi.fn(async (_handover: Handover) => reading);
  lookout({ own, loadReading: async () => open })
    .start()
    .catch(() => undefined);
  document.body.insertAdjacentHTML('beforeend', '<p>Acme answered.</p>');
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(open).not.toHaveBeenCalled();
  arrive(gateFrom({ latin: 'Nobody', other: null }));
  await vi.waitFor(() => expect(open).toHaveBeenCalledTimes(1));
  expect(open.mock.lastCall?.[0].gate.places('Nobody')).toEqual([0]);
});

it('follows a shadow root that came late', async () => {
  document.body.innerHTML = '<p>Nobody was named.</p>';
  await lookout().start();
  const host = document.body.appendChild(document.createElement('late-story'));
  const shadow = host.attachShadow({ mode: 'open' });
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(start).not.toHaveBeenCalled();
  shadow.innerHTML = '<p>Acme answered.</p>';
  await vi.waitFor(() => expect(start).toHaveBeenCalled());
});
