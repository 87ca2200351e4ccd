import { afterEach, beforeEach, expect, it, vi } from 'vitest';

/** The browser, as far as it is asked here: its menus are there for good, the permission is not. */
const fake = vi.hoisted(() => ({
  isAllowed: true,
  isOn: true,
  failure: null as string | null,
  entries: [] as string[],
  onAdded: (): void => undefined,
}));
const removeAll = vi.hoisted(() => async () => {
  if (fake.failure) throw new Error(fake.failure);
  fake.entries.length = 0;
});

vi.mock('../../../src/i18n/text.ts', () => ({ t: (key: string) => key }));
vi.mock('../../../src/background/add-selection.ts', () => ({ addSelection: vi.fn() }));
vi.mock('../../../src/platform/browser.ts', () => ({
  browser: {
    contextMenus: {
      removeAll,
      create: ({ id }: { id: string }) => fake.entries.push(id),
      onClicked: { hasListener: () => true },
    },
    permissions: {
      contains: async () => fake.isAllowed,
      onAdded: { addListener: (added: () => void) => Object.assign(fake, { onAdded: added }) },
    },
    runtime: { onInstalled: { addListener: () => undefined } },
    storage: {
      local: { get: async () => ({ writing: fake.isOn }) },
      session: { get: async () => ({ 'writingMenu.made': true }), set: async () => undefined },
      onChanged: { addListener: () => undefined },
    },
  },
}));
const { keepWritingMenu } = await import('../../../src/background/writing-menu.ts');

const complaints = vi.spyOn(console, 'error').mockImplementation(() => undefined);
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

beforeEach(() => {
  Object.assign(fake, { isAllowed: true, isOn: true, failure: null, entries: [] });
  keepWritingMenu();
});
afterEach(() => complaints.mockClear());

it.each([
  { isAllowed: true, isOn: true, entries: 1 },
  { isAllowed: true, isOn: false, entries: 0 },
  { isAllowed: false, isOn: true, entries: 0 },
])('has an entry only while writing is on and allowed: %o', async ({ entries, ...given }) => {
  Object.assign(fake, given);
  fake.onAdded();
  await settled();
  expect(fake.entries).toHaveLength(entries);
  expect(complaints).not.toHaveBeenCalled();
});

it.each([
  { isAllowed: false, complains: 0 },
  { isAllowed: true, complains: 1 },
])('complains of menus that fail, unless the permission went meanwhile: %o', async (given) => {
  Object.assign(fake, { isAllowed: given.isAllowed, failure: 'not available in this context' });
  fake.onAdded();
  await settled();
  expect(complaints).toHaveBeenCalledTimes(given.complains);
  // And the next time all is well again.
  Object.assign(fake, { isAllowed: true, failure: null });
  fake.onAdded();
  await settled();
  expect(fake.entries).toHaveLength(1);
});
