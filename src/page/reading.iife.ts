import { loadOwnGate } from '../packs/on-pages/load-gate.ts';
import { loadIndex } from '../packs/on-pages/published.ts';
import { extensionIsThere } from '../platform/native.ts';
import { askBackground } from '../protocol/ask.ts';
import { loadSettings, onSettingsChanged } from '../settings/store.ts';
import { builtinRules } from '../spotting/builtin-rules.ts';
import { builtinGate } from '../spotting/gate/builtin-gate.ts';
import { type Gate, gateFrom, joinGates } from '../spotting/gate/gate.ts';
import type { QuotationReader } from '../spotting/quotations/quotation-reader.ts';
import { createSpotter } from '../spotting/spotter.ts';
import { type Handover, ownSlot, quotationsSlot, readingSlot } from './handover.ts';
import { Page } from './reading/page.ts';
import { loadFile, loadStyles } from './shared/load-file.ts';

readingSlot.put(async ({ signal, clock, ...handover }) => {
  let builtinReaders: readonly QuotationReader[] = [];
  const builtin = builtinRules.map((rules, i) =>
    createSpotter(rules, builtinGate(), () => builtinReaders[i] ?? null),
  );
  const { own, gate, lookIsComplete } = await withOwn(handover);
  const [only] = builtin;
  const isAlone = own === null && builtin.length === 1;
  const page = new Page({
    spotter:
      isAlone && only ? only : (await loadFile('own', ownSlot)).sideBySide(builtin, own, gate),
    loadOwn: () => own?.load() ?? false,
    loadQuotations: async () => {
      const quotations = await loadFile('quotations', quotationsSlot);
      builtinReaders = quotations.builtin;
      await own?.quote(quotations.readerOf);
    },
    loadStyles,
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
}: Pick<Handover, 'gate' | 'ownGate' | 'lookIsComplete'>) {
  const none = { own: null, gate, lookIsComplete: true };
  const index = await loadIndex().catch(() => null);
  // Right after a pack was added, a page may not have been told of it in time.
  const late = index && !ownGate ? await loadOwnGate() : null;
  if (!index || !(ownGate || late)) return none;
  try {
    const { open, finders } = await loadFile('own', ownSlot);
    const its: Gate = ownGate ?? gateFrom(late as NonNullable<typeof late>, finders);
    const own = open(index, its, createSpotter);
    return ownGate
      ? { own, gate, lookIsComplete }
      : { own, gate: joinGates([gate, its]), lookIsComplete: false };
  } catch (error) {
    // The others are read all the same.
    if (extensionIsThere()) console.error('On Record: your own records were not read.', error);
    return none;
  }
}
