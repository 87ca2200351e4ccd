import { framesOf, setCount } from '../src/background/badge.ts';
import { findCard } from '../src/background/open-dossiers.ts';
import { openRecord } from '../src/background/tabs.ts';
import { listen } from '../src/protocol/channel.ts';
import { checkDirection } from '../src/protocol/direction.ts';
import { acceptToBackground } from '../src/protocol/to-background.ts';

/** What the browser runs in a frame on request is in this file already. */
const FILES = {
  reading: () => import('../src/page/reading.iife.ts'),
  quotations: () => import('../src/page/quotations.iife.ts'),
  own: () => import('../src/page/own.iife.ts'),
  card: () => import('../src/card/card.iife.ts'),
};

/** Answers as `src/background/background.ts` does, by the same functions. */
export function startBackground(): void {
  listen(acceptToBackground, async (message, sender) => {
    checkDirection(message.type, sender);
    switch (message.type) {
      case 'page→background:counted':
        return setCount(sender, message.count);
      case 'page→background:load':
        await FILES[message.file]();
        return;
      case 'page→background:cardView':
        return findCard(message.dossier, message.entity, message.position);
      case 'page→background:openRecord':
      case 'popup→background:openRecord':
        return openRecord(message.dossier, message.entity, sender.tab?.id);
      case 'popup→background:frames':
        return framesOf(message.tabId);
    }
  });
}
