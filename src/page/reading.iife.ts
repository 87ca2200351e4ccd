import { loadUsableRules } from '../packs/load-usable.ts';
import { extensionIsThere } from '../platform/native.ts';
import { askBackground } from '../protocol/ask.ts';
import { loadSettings, onSettingsChanged } from '../settings/store.ts';
import { builtinRules } from '../spotting/builtin-rules.ts';
import { gateFrom, joinGates } from '../spotting/gate/gate.ts';
import { finders } from '../spotting/many/finders.ts';
import type { QuotationReader } from '../spotting/quotations/quotation-reader.ts';
import { createSpotter } from '../spotting/spotter.ts';
import { loadedQuotations, registerReading } from './handover.ts';
import { Page } from './reading/page.ts';
import { loadFile } from './shared/load-file.ts';

registerReading(async ({ signal, clock, gate, ...handover }) => {
  const own = await loadUsableRules();
  // Right after a pack was added, a page may not have been told of it in time.
  const lookIsComplete = handover.lookIsComplete || own.length === 0;
  let quotationReader: QuotationReader | null = null;
  const page = new Page({
    spotter: createSpotter(
      [...builtinRules, ...own],
      lookIsComplete
        ? gate
        : joinGates([gate, ...own.map((rules) => gateFrom(rules.gate, finders))]),
      () => quotationReader,
    ),
    loadQuotations: async () => {
      await loadFile('quotations', () => loadedQuotations() !== undefined);
      quotationReader = (await loadedQuotations()?.()) ?? null;
    },
    lookIsComplete,
    loadSettings,
    onCount: (count) => {
      if (!extensionIsThere()) return;
      // The badge is a convenience: a background that is just restarting does not matter.
      askBackground({ type: 'page→background:counted', count }).catch(() => undefined);
    },
    signal,
    clock,
  });
  const stop = onSettingsChanged((settings) => page.changeSettings(settings));
  signal.addEventListener('abort', () => {
    if (extensionIsThere()) stop();
  });
  return page;
});
