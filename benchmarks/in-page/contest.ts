import findAndReplaceDOMText from 'findandreplacedomtext';
import Mark from 'mark.js';
import { OwnRecords } from '../../src/packs/on-pages/own-records.ts';
import { GATE, INDEX, type OwnIndex } from '../../src/packs/on-pages/published.ts';
import { Lookout } from '../../src/page/lookout/lookout.ts';
import { Page } from '../../src/page/reading/page.ts';
import { DEFAULTS } from '../../src/settings/fields.ts';
import { builtinRules } from '../../src/spotting/builtin-rules.ts';
import type { GateData } from '../../src/spotting/compiled/compiled-rules.ts';
import { builtinGate } from '../../src/spotting/gate/builtin-gate.ts';
import { gateFrom } from '../../src/spotting/gate/gate.ts';
import { finders } from '../../src/spotting/many/finders.ts';
import { sideBySide } from '../../src/spotting/many/side-by-side.ts';
import { builtinQuotations } from '../../src/spotting/quotations/builtin-quotations.ts';
import {
  createQuotationReader,
  type QuotationReader,
} from '../../src/spotting/quotations/quotation-reader.ts';
import { createSpotter } from '../../src/spotting/spotter.ts';

/** What pages are given of the reader's own records; there for contestants that have some. */
declare const published: Record<string, unknown> | undefined;
/** The names as the dossiers have them. */
declare const __NAMES__: readonly string[];

// A page has no storage of an extension; some ask for settings (a form for a password in them).
const storage = {
  get: async (keys: readonly string[]) => {
    const all = typeof published === 'undefined' ? {} : (published ?? {});
    return Object.fromEntries(keys.flatMap((key) => (key in all ? [[key, all[key]]] : [])));
  },
};
Object.assign((globalThis as { chrome?: object }).chrome ?? {}, {
  storage: { sync: storage, local: storage },
});

/**
 * Runs inside a page that was just loaded, once. Every contestant gets the same names and is timed
 * in the same way: from its first line until the layout that it caused is done. In milliseconds.
 */
const contest = {
  /** As its documentation shows it for many keywords. */
  markJs: () =>
    timed(() => {
      new Mark(document.body).mark([...names], {
        accuracy: 'exactly',
        caseSensitive: true,
        separateWordSearch: false,
      });
    }),

  /** All names in one expression: not how it is mostly used, but kinder to it. */
  markJsAsExpression: () =>
    timed(() => {
      new Mark(document.body).markRegExp(anyName());
    }),

  /** The preset that, like us, does not join text over block boundaries. */
  findAndReplaceDOMText: () =>
    timed(() => {
      findAndReplaceDOMText(document.body, { find: anyName(), wrap: 'mark', preset: 'prose' });
    }),

  /** Touches every text node's length and nothing else: no reader of a page can be quicker. */
  bareWalk: () =>
    timed(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      let length = 0;
      while (walker.nextNode()) length += (walker.currentNode as Text).data.length;
      return length;
    }),

  /** Everything that the content script does on a page: reading, context rules, painting. */
  ours: () => timed(run),

  oursWithManyNames: () => timed(run),
  oursWithFiftyThousandNames: () => timed(run),
  oursWithFiveHundredRecords: () => timed(run),
  oursWithManyQuotations: () => timed(run),
};
Object.assign(globalThis, { contest });

export type Contestant = keyof typeof contest;

/** The names that our rules know, short ones included. */
const names = new Set(__NAMES__);

function anyName(): RegExp {
  // Longest first: an alternation takes the first branch that fits.
  const longestFirst = [...names].sort((a, b) => b.length - a.length);
  const escaped = longestFirst.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`\\b(?:${escaped.join('|')})\\b`, 'g');
}

/** All that the content script does, with the reader's own records where some are published. */
async function run(): Promise<void> {
  const { signal } = new AbortController();
  const items = typeof published === 'undefined' ? {} : (published ?? {});
  const index = items[INDEX] as OwnIndex | undefined;
  let builtinReaders: readonly QuotationReader[] = [];
  let records: OwnRecords | null = null;
  const lookout = new Lookout({
    gate: builtinGate(),
    own: index ? ownGate(items[GATE] as GateData) : null,
    isOrphaned: () => false,
    loadReading: async () => async (handover) => {
      const builtin = builtinRules.map((rules, i) =>
        createSpotter(rules, builtinGate(), () => builtinReaders[i] ?? null),
      );
      const own =
        index && handover.ownGate ? new OwnRecords(index, handover.ownGate, createSpotter) : null;
      records = own;
      return new Page({
        ...handover,
        spotter: sideBySide(builtin, own, handover.gate),
        loadOwn: () => own?.load() ?? false,
        loadQuotations: async () => {
          builtinReaders = builtinQuotations.map(createQuotationReader);
          await records?.quote(createQuotationReader);
        },
        lookIsComplete: true,
        loadStyles: async () => undefined,
        loadSettings: async () => DEFAULTS,
        onCount: () => {},
      });
    },
    signal,
  });
  await lookout.start();
  // The reader's own records and quotations are looked for after that.
  await (await lookout.reading())?.answer({ type: 'popup→page:report' });
}

async function ownGate(data: GateData) {
  return gateFrom(data, finders);
}

async function timed(work: () => unknown): Promise<number> {
  // Nothing else may run in between: what is counted is our work, not the page's. In real use the
  // page goes first here.
  Object.assign(scheduler, { postTask: async (task: () => unknown) => task() });
  layOut();
  const start = performance.now();
  await work();
  layOut();
  return performance.now() - start;
}

function layOut(): void {
  document.body.getBoundingClientRect();
}
