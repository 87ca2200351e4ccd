import { loadOwnGate } from '../packs/on-pages/load-gate.ts';
import { OwnRecords } from '../packs/on-pages/own-records.ts';
import { loadIndex } from '../packs/on-pages/published.ts';
import { extensionIsThere } from '../platform/native.ts';
import { askBackground } from '../protocol/ask.ts';
import { loadSettings, onSettingsChanged } from '../settings/store.ts';
import { builtinRules } from '../spotting/builtin-rules.ts';
import { builtinGate } from '../spotting/gate/builtin-gate.ts';
import { type Gate, gateFrom, joinGates } from '../spotting/gate/gate.ts';
import { finders } from '../spotting/many/finders.ts';
import type { QuotationReader } from '../spotting/quotations/quotation-reader.ts';
import { sideBySide } from '../spotting/side-by-side.ts';
import { createSpotter } from '../spotting/spotter.ts';
import { type Handover, loadedQuotations, registerReading } from './handover.ts';
import { Page } from './reading/page.ts';
import { loadFile } from './shared/load-file.ts';

registerReading(async ({ signal, clock, ...handover }) => {
  const { own, gate, lookIsComplete } = await withOwn(handover);
  let builtinReaders: readonly QuotationReader[] = [];
  const builtin = builtinRules.map((rules, i) =>
    createSpotter(rules, builtinGate(), () => builtinReaders[i] ?? null),
  );
  const page = new Page({
    spotter: sideBySide(builtin, own, gate),
    loadOwn: () => own?.load() ?? false,
    loadQuotations: async () => {
      await loadFile('quotations', () => loadedQuotations() !== undefined);
      const quotations = loadedQuotations();
      if (!quotations) return;
      builtinReaders = quotations.builtin;
      await own?.quote(quotations.readerOf);
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

/** The reader's own records beside those that come along, if there are some. */
async function withOwn({
  gate,
  ownGate,
  lookIsComplete,
}: Pick<Handover, 'gate' | 'ownGate' | 'lookIsComplete'>): Promise<{
  own: OwnRecords | null;
  gate: Gate;
  lookIsComplete: boolean;
}> {
  const index = await loadIndex().catch(() => null);
  if (index === null) return { own: null, gate, lookIsComplete: true };
  if (ownGate) return { own: new OwnRecords(index, ownGate), gate, lookIsComplete };
  // Right after a pack was added, a page may not have been told of it in time.
  const data = await loadOwnGate();
  if (data === null) return { own: null, gate, lookIsComplete: true };
  const late = gateFrom(data, finders);
  return { own: new OwnRecords(index, late), gate: joinGates([gate, late]), lookIsComplete: false };
}
