import { CARD_HOST } from '../card/contract.ts';
import { askBackground } from '../messages/ask.ts';
import { listen } from '../messages/channel.ts';
import { acceptToPage } from '../messages/to-page.ts';
import { extensionIsThere } from '../platform/native.ts';
import { loadPackNames } from '../settings/packs.ts';
import { loadSettings, onSettingsChanged } from '../settings/store.ts';
import { builtinRules } from '../spotting/builtin.ts';
import type { SpottingRules } from '../spotting/schema.ts';
import { createSpotter } from '../spotting/spotter.ts';
import { lifetime } from './lifetime.ts';
import { ignoreAbort, Page } from './page.ts';
import { isWorthReading } from './worth-reading.ts';

async function main(): Promise<void> {
  const signal = lifetime();
  removeOldHost();
  const own = await loadPackNames<SpottingRules>();
  const page = new Page({
    spotter: createSpotter([...builtinRules, ...own]),
    loadSettings,
    onCount: (count) => {
      if (!extensionIsThere()) return;
      // The badge is a convenience: a background that is just restarting does not matter.
      askBackground({ type: 'page→background:counted', count }).catch(() => undefined);
    },
    signal,
  });
  const stops = [
    onSettingsChanged((settings) => page.changeSettings(settings)),
    listen(acceptToPage, (message) => {
      if (message.type === 'popup→page:report') return page.report();
      if (message.type === 'popup→page:reveal') return page.reveal(message.id);
      return page.step(message.by);
    }),
  ];
  signal.addEventListener('abort', () => {
    if (extensionIsThere()) for (const stop of stops) stop();
  });
  await page.start();
}

/** A card that an earlier copy of this script had open. */
function removeOldHost(): void {
  document.querySelector(CARD_HOST)?.remove();
}

if (isWorthReading()) main().catch(ignoreAbort);
