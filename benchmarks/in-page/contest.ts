import findAndReplaceDOMText from 'findandreplacedomtext';
import Mark from 'mark.js';
import { Lookout } from '../../src/page/lookout/lookout.ts';
import { Page } from '../../src/page/reading/page.ts';
import { DEFAULTS } from '../../src/settings/fields.ts';
import { builtinRules } from '../../src/spotting/builtin-rules.ts';
import type { CompiledRules } from '../../src/spotting/compiled/compiled-rules.ts';
import { builtinGate } from '../../src/spotting/gate/builtin-gate.ts';
import { gateFrom } from '../../src/spotting/gate/gate.ts';
import { finders } from '../../src/spotting/many/finders.ts';
import { builtinQuotations } from '../../src/spotting/quotations/builtin-quotations.ts';
import type { CompiledQuotations } from '../../src/spotting/quotations/compiled/compiled-quotations.ts';
import {
  createQuotationReader,
  type QuotationReader,
} from '../../src/spotting/quotations/quotation-reader.ts';
import { createSpotter } from '../../src/spotting/spotter.ts';

/** A large dossier, compiled as it is when a reader adds one; there where it is asked for. */
declare const manyRules: CompiledRules;
/** A dossier of quotations alone, many of them; likewise. */
declare const manyQuoted: { rules: CompiledRules; quotations: CompiledQuotations };
/** The names as the dossiers have them. */
declare const __NAMES__: readonly string[];

// A page has no storage of an extension; some ask for settings (a form for a password in them).
const storage = { get: async () => ({}) };
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
  ours: () => timed(() => run([])),

  oursWithManyNames: () => timed(() => run([manyRules])),

  oursWithManyQuotations: () => timed(() => run([manyQuoted.rules], [manyQuoted.quotations])),
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

/** @param own more dossiers, compiled. Reading them from the storage is not counted. */
async function run(
  own: readonly CompiledRules[],
  quotations: readonly CompiledQuotations[] = [],
): Promise<void> {
  const { signal } = new AbortController();
  let quotationReader: QuotationReader | null = null;
  const lookout = new Lookout({
    gate: builtinGate(),
    own: own.length > 0 ? gatesOf(own) : null,
    isOrphaned: () => false,
    loadReading: async () => async (handover) =>
      new Page({
        ...handover,
        spotter: createSpotter([...builtinRules, ...own], handover.gate, () => quotationReader),
        loadQuotations: async () => {
          quotationReader = createQuotationReader([...builtinQuotations, ...quotations]);
        },
        lookIsComplete: true,
        loadSettings: async () => DEFAULTS,
        onCount: () => {},
      }),
    signal,
  });
  await lookout.start();
  // Quotations are looked for after that.
  await (await lookout.reading())?.answer({ type: 'popup→page:report' });
}

async function gatesOf(own: readonly CompiledRules[]) {
  return own.map(({ gate }) => gateFrom(gate, finders));
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
