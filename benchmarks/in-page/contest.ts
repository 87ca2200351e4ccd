import findAndReplaceDOMText from 'findandreplacedomtext';
import Mark from 'mark.js';
import type { Handover } from '../../src/page/handover.ts';
import { Lookout } from '../../src/page/lookout.ts';
import { Page } from '../../src/page/page.ts';
import { DEFAULTS } from '../../src/settings/fields.ts';
import { builtinRules } from '../../src/spotting/builtin.ts';
import type { SpottingRules } from '../../src/spotting/schema.ts';
import { type GateSources, gateFrom } from '../../src/spotting/source-gate.ts';
import { createSpotter } from '../../src/spotting/spotter.ts';
import { manyRules } from './many-rules.ts';

/** As the build writes it into the content script. */
declare const __GATE__: GateSources;

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
  ours: () => timed(() => run(builtinRules)),

  oursWithManyNames: () => timed(() => run([...builtinRules, manyRules()]), manyRules),
};
Object.assign(globalThis, { contest });

export type Contestant = keyof typeof contest;

/** The names that our rules know, short ones included. */
const names = new Set(
  builtinRules.flatMap(({ entities }) =>
    entities.flatMap(({ long, short = [] }) => [...long, ...short.map(({ name }) => name)]),
  ),
);

function anyName(): RegExp {
  // Longest first: an alternation takes the first branch that fits.
  const longestFirst = [...names].sort((a, b) => b.length - a.length);
  const escaped = longestFirst.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`\\b(?:${escaped.join('|')})\\b`, 'g');
}

async function run(rules: readonly SpottingRules[]): Promise<void> {
  const { signal } = new AbortController();
  const open = async (handover: Handover) =>
    new Page({
      ...handover,
      spotter: createSpotter(rules),
      loadSettings: async () => DEFAULTS,
      onCount: () => {},
    });
  await new Lookout({
    gate: gateFrom(__GATE__),
    hasOwnPacks: async () => rules !== builtinRules,
    loadReading: async () => open,
    signal,
  }).start();
}

async function timed(work: () => unknown, prepare?: () => unknown): Promise<number> {
  prepare?.();
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
