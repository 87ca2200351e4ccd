import { askBackground } from '../messages/ask.ts';
import { extensionIsThere } from '../platform/native.ts';
import { loadPackNames } from '../settings/packs.ts';
import { loadSettings, onSettingsChanged } from '../settings/store.ts';
import { builtinRules } from '../spotting/builtin.ts';
import type { SpottingRules } from '../spotting/schema.ts';
import { createSpotter } from '../spotting/spotter.ts';
import { registerReading } from './handover.ts';
import { Page } from './page.ts';

registerReading(async (handover) => {
  const own = await loadPackNames<SpottingRules>();
  const page = new Page({
    ...handover,
    spotter: createSpotter([...builtinRules, ...own]),
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
