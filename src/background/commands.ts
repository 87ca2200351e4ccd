import { notSaved } from '../i18n/not-saved.ts';
import { t } from '../i18n/text.ts';
import { browser } from '../platform/browser.ts';
import { askPage } from '../protocol/ask.ts';
import { setSiteHidden } from '../settings/choices.ts';
import { isSiteHidden } from '../settings/host-names.ts';
import { makeChoice } from '../settings/recent-choices.ts';
import { loadSettings, updateSettings } from '../settings/store.ts';
import { framesOf } from './badge.ts';

/** Carries out the keyboard's commands on the tab in front. */
export function listenToCommands(): void {
  // Firefox for Android has no commands.
  browser.commands?.onCommand.addListener(async (command) => {
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    if (tab?.id === undefined || !/^https?:/.test(tab.url ?? '')) return;
    if (command === 'next-mention') await step(tab.id, 1);
    else if (command === 'previous-mention') await step(tab.id, -1);
    else if (command === 'toggle-here') await toggle(tab.id, new URL(tab.url ?? '').hostname);
  });
}

/** Goes on in the first frame that has a mark to go to; the top frame comes first. */
async function step(tabId: number, by: 1 | -1): Promise<void> {
  const frames = [0, ...(await framesOf(tabId)).map(({ frameId }) => frameId)];
  for (const frameId of new Set(frames)) {
    const message = { type: 'background→page:step', by } as const;
    // A frame may have gone since, or hold no content script.
    if (await askPage<boolean>(tabId, frameId, message).catch(() => false)) return;
  }
}

/** A setting that is not saved stays as it was; the toolbar button says so, as nothing else can. */
async function toggle(tabId: number, host: string): Promise<void> {
  try {
    const isOff = isSiteHidden(await loadSettings(), host);
    if (isOff) await updateSettings((settings) => setSiteHidden(settings, host, false));
    else await makeChoice({ kind: 'site', site: host });
    await browser.action.setTitle({ tabId, title: t('extensionName') });
  } catch (error) {
    console.error(`On Record: marks on ${host} could not be turned on or off.`, error);
    await browser.action.setTitle({ tabId, title: notSaved(error) });
    await browser.action.setBadgeText({ tabId, text: '!' });
  }
}
