import { t } from '../i18n/text.ts';
import { browser } from '../platform/browser.ts';
import { isWritingOn, mayUseMenus, menus, onWritingSwitched } from '../writing/writing-switch.ts';
import { addSelection } from './add-selection.ts';

const ENTRY = 'add-to-record';
/** In `storage.session`, which ends when the extension is disabled: the entry has been seen to. */
const MADE = 'writingMenu.made';

/** Keeps "Add to a record" in the page's context menu while the reader has writing on. */
export function keepWritingMenu(): void {
  listenToMenu();
  const renew = () => {
    last = last.then(renewMenu).catch(report);
  };
  browser.runtime.onInstalled.addListener(renew);
  // Once a session, for no event tells that the extension was enabled again, and the reader's language
  // may be another after a restart.
  void browser.storage.session.get(MADE).then(({ [MADE]: made }) => made || renew());
  browser.permissions.onAdded.addListener(renew);
  onWritingSwitched(renew);
}

let last: Promise<void> = Promise.resolve();

type Clicked = Parameters<typeof browser.contextMenus.onClicked.addListener>[0];
const onClicked: Clicked = (info, tab) => {
  if (info.menuItemId === ENTRY) void addSelection(info, tab);
};

/** The one listener; before the permission is given there is nothing to listen to. */
function listenToMenu(): void {
  const clicks = menus()?.onClicked;
  if (clicks && !clicks.hasListener(onClicked)) clicks.addListener(onClicked);
}

async function renewMenu(): Promise<void> {
  const there = menus();
  if (there === undefined) return;
  listenToMenu();
  await there.removeAll();
  await browser.storage.session.set({ [MADE]: true });
  if (!(await isWritingOn())) return;
  there.create({
    id: ENTRY,
    title: t('addToRecord'),
    contexts: ['selection'],
    documentUrlPatterns: ['http://*/*', 'https://*/*'],
  });
}

async function report(error: unknown): Promise<void> {
  // Given back while the entry was being seen to, and gone with it.
  if (!(await mayUseMenus())) return;
  console.error('On Record: the menu entry for writing could not be renewed.', error);
}
