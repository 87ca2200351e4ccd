import { median } from './statistics.ts';
import type { Measure } from './types.ts';

/** One run of the bench, as a line of a history file. */
export interface Run {
  /** ISO 8601, UTC. */
  readonly date: string;
  /** Of the commit, in hex; null where it is not known. */
  readonly commit: string | null;
  /** What it ran on, in words: figures of two machines say nothing about one another. */
  readonly machine: string;
  /** By measure; null for what could not be measured, as JSON has no NaN. */
  readonly figures: Readonly<
    Record<string, { readonly value: number | null; readonly unit: Measure['unit'] }>
  >;
}

/** So many earlier runs are compared with, the last ones. */
const LAST = 14;
/** Of fewer, nobody can tell noise. */
const FEWEST = 5;
/** What counts as noise in any case, as a part of the median: sizes have none but a line or two. */
const LEAST_NOISE = { ratio: 0.1, ms: 0.15, bytes: 0.01 } as const;
/** And so many times what the earlier runs differ from their median, in the middle. */
const SPREADS = 4;
/** How many times longer others take than we: more is better. Of all else, less. */
const MORE_IS_BETTER: ReadonlySet<string> = new Set(['markJs', 'findAndReplaceDOMText']);

/** A figure that is worse than it was, beyond noise. */
export interface Worse {
  readonly name: string;
  readonly value: number | null;
  readonly unit: Measure['unit'];
  /** Median of the runs before. */
  readonly before: number;
  /** By how much it may differ from that. */
  readonly noise: number;
}

/** Compares a run with the last ones on the same machine. */
export function compare(
  history: readonly Run[],
  run: Run,
): { readonly comparedWith: number; readonly worse: readonly Worse[] } {
  const runs = history.filter(({ machine }) => machine === run.machine).slice(-LAST);
  if (runs.length < FEWEST) return { comparedWith: runs.length, worse: [] };
  const worse = Object.entries(run.figures).flatMap(([name, { value, unit }]) => {
    const earlier = runs.flatMap(({ figures }) => figures[name]?.value ?? []);
    if (earlier.length < FEWEST) return [];
    const before = median(earlier);
    const spread = median(earlier.map((one) => Math.abs(one - before)));
    const noise = Math.max(Math.abs(before) * LEAST_NOISE[unit], spread * SPREADS);
    const lost = value === null ? Number.POSITIVE_INFINITY : value - before;
    const worseBy = MORE_IS_BETTER.has(name) && value !== null ? -lost : lost;
    return worseBy <= noise ? [] : [{ name, value, unit, before, noise }];
  });
  return { comparedWith: runs.length, worse };
}

/**
 * The runs of a history file. @throws on a line that is none, with its number: what is broken is not
 * written over.
 */
export function runsIn(text: string): Run[] {
  return text
    .split('\n')
    .map((line, i) => [line.trim(), i + 1] as const)
    .filter(([line]) => line !== '')
    .map(([line, number]) => {
      const run = parsed(line);
      if (typeof run?.machine !== 'string' || typeof run.figures !== 'object') {
        throw new Error(`line ${number} is no run of the bench.`);
      }
      return run as Run;
    });
}

function parsed(line: string): Partial<Run> | null {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** Of what `npm run -s bench -- --json` prints: the figures that are judged. */
export function figuresOf(found: Readonly<Record<string, Measure>>): Run['figures'] {
  return Object.fromEntries(
    Object.entries(found).map(([name, { value, unit }]) => [name, { value, unit }]),
  );
}
