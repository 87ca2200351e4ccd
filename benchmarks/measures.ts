import { contest } from './measures/contest.ts';
import type { Bench, Measure } from './types.ts';

/** Every measure, in the order in which they are taken. */
export const measures: readonly {
  readonly gives: readonly string[];
  readonly take: (bench: Bench) => Promise<Record<string, Measure>>;
}[] = [
  {
    gives: ['markJs', 'findAndReplaceDOMText', 'bareWalk', 'bareWalkLarge', 'tenThousandNames'],
    take: contest,
  },
];
