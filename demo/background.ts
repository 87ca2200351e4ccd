import { answer } from '../src/background/answer.ts';
import { listen } from '../src/protocol/channel.ts';
import { checkDirection } from '../src/protocol/direction.ts';
import { acceptToBackground } from '../src/protocol/to-background.ts';

/** What the browser runs in a frame on request is in this file already. */
const FILES = {
  reading: () => import('../src/page/reading.iife.ts'),
  quotations: () => import('../src/page/quotations.iife.ts'),
  own: () => import('../src/page/own.iife.ts'),
  card: () => import('../src/card/card.iife.ts'),
  // In whole.ts.
  marks: async () => undefined,
};

/** Answers as the extension's background does. */
export function startBackground(): void {
  listen(acceptToBackground, (message, sender) => {
    checkDirection(message.type, sender);
    return answer(message, sender, async (file) => {
      await FILES[file]();
    });
  });
}
