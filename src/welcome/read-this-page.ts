import { Page } from '../page/reading/page.ts';
import { Clock } from '../page/shared/scheduling/slices.ts';
import { DEFAULTS } from '../settings/fields.ts';
import { builtinRules } from '../spotting/builtin-rules.ts';
import { builtinGate } from '../spotting/gate/builtin-gate.ts';
import { sideBySide } from '../spotting/many/side-by-side.ts';
import { builtinQuotations } from '../spotting/quotations/builtin-quotations.ts';
import {
  createQuotationReader,
  type QuotationReader,
} from '../spotting/quotations/quotation-reader.ts';
import { createSpotter } from '../spotting/spotter.ts';

/**
 * Runs on this page what the content script runs on others: browsers keep content scripts away from
 * extension pages. What the reader has hidden is shown all the same, as this page is for trying.
 */
export async function readThisPage(): Promise<void> {
  let readers: readonly QuotationReader[] = [];
  const gate = builtinGate();
  const spotters = builtinRules.map((rules, i) =>
    createSpotter(rules, gate, () => readers[i] ?? null),
  );
  const page = new Page({
    spotter: sideBySide(spotters, null, gate),
    loadOwn: () => false,
    loadQuotations: async () => {
      readers = builtinQuotations.map(createQuotationReader);
    },
    // The page has them in its own.
    loadStyles: async () => undefined,
    loadSettings: async () => DEFAULTS,
    onCount: () => {},
    lookIsComplete: false,
    signal: new AbortController().signal,
    clock: new Clock(),
  });
  await page.start(null);
}
