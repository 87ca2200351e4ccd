import type { WorldSlot } from '../../common/world-slot.ts';
import { extensionIsThere } from '../../platform/native.ts';
import { askBackground } from '../../protocol/ask.ts';

const TRIES = 3;
const PAUSE_MS = 1_000;

/**
 * Has a file run in this frame, unless it has. The answer is lost when the service worker (in
 * Firefox the event page) ends, or when the page goes into the back/forward cache; the file is then
 * asked for again.
 *
 * @param slot where the file leaves something.
 * @returns that.
 * @throws when it does not come.
 */
export async function loadFile<T>(
  file: 'reading' | 'quotations' | 'own' | 'card',
  { get }: WorldSlot<T>,
): Promise<T> {
  for (let tries = 1; ; tries++) {
    const left = get();
    if (left !== undefined) return left;
    const over = new AbortController();
    try {
      const answer = askBackground({ type: 'page→background:load', file });
      await Promise.race([answer, restored(over.signal)]);
      if (get() === undefined) throw new Error(`On Record: the ${file} file did not arrive.`);
    } catch (error) {
      if (tries === TRIES || !extensionIsThere()) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    } finally {
      over.abort();
    }
  }
}

/**
 * A page in the back/forward cache is sent nothing, and may get no answer after it was restored
 * (https://developer.chrome.com/blog/bfcache-extension-messaging-changes).
 */
function restored(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const onShown = ({ persisted }: PageTransitionEvent) => persisted && resolve();
    window.addEventListener('pageshow', onShown, { signal });
  });
}
