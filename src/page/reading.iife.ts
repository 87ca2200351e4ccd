import { askBackground } from '../messages/ask.ts';
import { extensionIsThere } from '../platform/native.ts';
import { loadPackNames } from '../settings/packs.ts';
import { loadSettings, onSettingsChanged } from '../settings/store.ts';
import { builtinRules } from '../spotting/builtin.ts';
import type { SpottingRules } from '../spotting/schema.ts';
import { createSpotter } from '../spotting/spotter.ts';
import { isUsable } from '../spotting/usable.ts';
import { registerReading } from './handover.ts';
import { Page } from './page.ts';

registerReading(async (handover) => {
  const page = new Page({
    ...handover,
    spotter: createSpotter([...builtinRules, ...(await ownRules())]),
    loadSettings,
    onCount: (count) => {
      if (!extensionIsThere()) return;
      // The badge is a convenience: a background that is just restarting does not matter.
      askBackground({ type: 'page→background:counted', count }).catch(() => undefined);
    },
  });
  const stop = onSettingsChanged((settings) => page.changeSettings(settings));
  handover.signal.addEventListener('abort', () => {
    if (extensionIsThere()) stop();
  });
  return page;
});

/** Of the reader's own dossiers. One that is broken must not keep pages from being read. */
async function ownRules(): Promise<SpottingRules[]> {
  const own: readonly unknown[] = await loadPackNames().catch((error: unknown) => {
    console.error('On Record: your own records could not be read.', error);
    return [];
  });
  return own.filter((rules): rules is SpottingRules => {
    const usable = isUsable(rules);
    if (!usable) console.error('On Record: a record of your own is broken and not used.', rules);
    return usable;
  });
}
