import { launch } from '../../tools/browser/launch.ts';
import { until } from '../../tools/browser/session.ts';
import { packageFor } from '../../tools/build/build.ts';
import { median, round } from '../statistics.ts';
import type { Bench, Measure } from '../types.ts';

/** From the start of its navigation until the popup shows the summary and its buttons work. */
export async function popup(bench: Bench): Promise<Record<string, Measure>> {
  bench.progress('popup');
  const session = await launch({ kind: 'chromium', extension: packageFor('chrome') });
  try {
    const times: number[] = [];
    for (let i = 0; i < bench.rounds; i++) {
      const tab = await session.newPage();
      await tab.evaluateOnNewDocument(() => {
        new MutationObserver((_, observer) => {
          if (!/Stated positions/.test(document.body?.textContent ?? '')) return;
          observer.disconnect();
          requestAnimationFrame(() => {
            Object.assign(globalThis, { shownAt: performance.now() });
          });
        }).observe(document, { childList: true, subtree: true, characterData: true });
      });
      await tab.goto(`${session.origin}src/popup/popup.html`);
      const shownAt = () =>
        tab.evaluate(() => (globalThis as unknown as { shownAt?: number }).shownAt ?? 0);
      await until('the popup to show the summary', async () => (await shownAt()) > 0);
      times.push(await shownAt());
      await tab.close();
    }
    return { popup: { value: round(median(times)), unit: 'ms' } };
  } finally {
    await session.close();
  }
}
