import { bytes } from './measures/bytes.ts';
import { card } from './measures/card.ts';
import { CONTEST_FIGURES, contest } from './measures/contest.ts';
import { heap } from './measures/heap.ts';
import { heavy } from './measures/heavy.ts';
import { mutations } from './measures/mutations.ts';
import { pageTax } from './measures/page-tax.ts';
import { pointer } from './measures/pointer.ts';
import { popup } from './measures/popup.ts';
import { longestSlice } from './measures/slices.ts';
import type { Bench, Measure } from './types.ts';

/** Every measure, in the order in which they are taken. */
export const measures: readonly {
  readonly gives: readonly string[];
  readonly take: (bench: Bench) => Promise<Record<string, Measure>>;
}[] = [
  {
    gives: CONTEST_FIGURES,
    take: contest,
  },
  { gives: ['longestSlice'], take: longestSlice },
  { gives: ['pageTax'], take: pageTax },
  { gives: ['mutations'], take: mutations },
  { gives: ['pointer'], take: pointer },
  { gives: ['card'], take: card },
  { gives: ['popup'], take: popup },
  { gives: ['bytes'], take: bytes },
  { gives: ['heap'], take: heap },
  { gives: ['heavy'], take: heavy },
];
