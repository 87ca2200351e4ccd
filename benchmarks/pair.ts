import type { Page } from 'puppeteer-core';
import { launch } from '../tools/browser/launch.ts';
import type { Session } from '../tools/browser/session.ts';
import { packageFor } from '../tools/build/build.ts';
import { median, round } from './statistics.ts';

/** The same browser with the extension and without. */
export interface Pair {
  readonly with: Page;
  readonly without: Page;
}

/** Runs work with a tab of each browser, and closes both. */
export async function withPair<T>(work: (pair: Pair) => Promise<T>): Promise<T> {
  const sessions: Session[] = [];
  try {
    for (const installed of [packageFor('chrome'), null]) {
      sessions.push(await launch({ kind: 'chromium', extension: installed }));
    }
    const [one, other] = await Promise.all(sessions.map((session) => session.newPage()));
    return await work({ with: one as Page, without: other as Page });
  } finally {
    for (const session of sessions) await session.close();
  }
}

/** A figure with the extension and without: medians, and the least that was seen. */
export interface Taken {
  readonly with: number;
  readonly without: number;
  readonly least: { readonly with: number; readonly without: number };
}

/** Takes a figure in turn, with the extension and without. */
export async function inTurn(
  pair: Pair,
  rounds: number,
  take: (tab: Page) => Promise<number>,
): Promise<Taken> {
  const taken: { with: number[]; without: number[] } = { with: [], without: [] };
  for (let i = 0; i < rounds; i++) {
    // Whoever comes second finds a warmer machine; they take turns at that, too.
    for (const side of i % 2 === 0
      ? (['with', 'without'] as const)
      : (['without', 'with'] as const)) {
      taken[side].push(await take(pair[side]));
    }
  }
  return {
    with: round(median(taken.with)),
    without: round(median(taken.without)),
    least: { with: round(Math.min(...taken.with)), without: round(Math.min(...taken.without)) },
  };
}
