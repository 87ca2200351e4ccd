import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { CARD_HOST } from '../../src/card/contract.ts';
import { openCard } from '../browser/card.ts';
import { settledReport } from '../browser/reports.ts';
import type { Session } from '../browser/session.ts';
import { shadowText } from '../browser/shadow.ts';
import { root } from '../build/build.ts';

/** Without a screen: prints what a reader would see, and leaves a picture of it. */
export async function showInText(session: Session, tab: Page): Promise<void> {
  console.log('There is no screen here, so this is what a reader would see, in words.\n');
  const { topic, mentions } = await settledReport(session, tab);
  const marked = mentions.filter((mention) => mention.marked);
  console.log(`${await tab.title()}\nTopic: ${topic}. Marked: ${marked.length}.`);
  for (const { text, entity, before, after } of marked) {
    console.log(`  ${entity ?? 'passage'}: …${before.slice(-30)}[${text}]${after.slice(0, 30)}…`);
  }
  const shown = await openCard(session, tab, marked);
  if (shown === null) return;
  console.log(`\nThe card at “${shown.text}”:\n\n${await shadowText(tab, CARD_HOST)}\n`);
  await mkdir(join(root, 'artifacts'), { recursive: true });
  const picture = join(root, 'artifacts', 'card.png');
  await tab.screenshot({ path: picture });
  console.log(`A picture of it: ${picture}`);
}
