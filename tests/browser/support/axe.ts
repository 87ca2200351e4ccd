import axeCore from 'axe-core';
import type { Page } from 'puppeteer-core';
import { CARD_HOST } from '../../../src/card/contract.ts';
import { queryShadow } from '../../../tools/browser/shadow.ts';

interface Axe {
  run(
    context: unknown,
    options: unknown,
  ): Promise<{
    violations: { id: string; nodes: { target: unknown; failureSummary?: string }[] }[];
    passes: unknown[];
  }>;
}

/** Rules on what a theme changes; its markup is that of the other. */
const ON_COLOURS = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds wrong on a page, one line a node, with WCAG 2.2 AA and best practices.
 *
 * @param what all that there is, or what differs from theme to theme. Default: everything.
 */
export async function violations(
  page: Page,
  what: 'everything' | 'colours' = 'everything',
): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeCore.source);
  const rules = what === 'colours' ? ON_COLOURS : null;
  const { found, passed } = await page.evaluate(async (only) => {
    const { axe } = globalThis as unknown as { axe: Axe };
    const { violations, passes } = await axe.run(document, {
      resultTypes: ['violations'],
      ...(only ? { runOnly: { type: 'rule', values: only } } : {}),
    });
    return {
      passed: passes.length,
      found: violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary = '' }) => `${id}: ${target}: ${failureSummary}`),
      ),
    };
  }, rules);
  if (passed < (rules === null ? 5 : 1))
    throw new Error(`axe found only ${passed} rules to apply: was the page empty?`);
  return found;
}

/** Unfolds everything, also what is drawn only then. */
export async function unfold(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const closed = () => [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
    for (let round = 0; round < 4 && closed().length > 0; round++) {
      for (const details of closed()) details.open = true;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  });
}

/** Markup and styles of what an open card shows. */
export async function cardMarkup(page: Page): Promise<string> {
  const children = (await queryShadow(page, CARD_HOST, null)) ?? [];
  return children.map(({ html }) => html).join('');
}

/**
 * Puts a card's markup on a page of its own, in an open shadow root: axe cannot look into the
 * closed one.
 */
export async function showMarkup(page: Page, markup: string): Promise<void> {
  await page.goto('about:blank');
  await page.evaluate((content) => {
    document.title = 'Card';
    document.documentElement.lang = 'en';
    document.body.innerHTML = '<main><h1>Page</h1></main>';
    const host = document.createElement('div');
    document.querySelector('main')?.append(host);
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = content;
    root.querySelector<HTMLElement>('[popover]')?.showPopover();
  }, markup);
}
