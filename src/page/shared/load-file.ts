import type { WorldSlot } from '../../common/world-slot.ts';
import { extensionIsThere } from '../../platform/native.ts';
import { askBackground } from '../../protocol/ask.ts';
import type { ToBackground } from '../../protocol/to-background.ts';

const TRIES = 3;
const PAUSE_MS = 1_000;

type File = Extract<ToBackground, { type: 'page→background:load' }>['file'];

/**
 * Has a file run in this frame, unless it has.
 *
 * @param slot where the file leaves something.
 * @returns that.
 * @throws when it does not come.
 */
export async function loadFile<T>(file: Exclude<File, 'marks'>, { get }: WorldSlot<T>): Promise<T> {
  if (get() === undefined) await bring(file, () => get() !== undefined);
  return get() as T;
}

/** Has the marks of this frame, and its card, styled. @throws when that cannot be done. */
export async function loadStyles(): Promise<void> {
  let isThere = false;
  await bring('marks', (answered) => {
    isThere ||= answered;
    return isThere;
  });
}

/**
 * Asks for a file until it is there. The answer is lost when the service worker (in Firefox the event
 * page) ends, or when the page goes into the back/forward cache; the file is then asked for again.
 */
async function bring(file: File, isThere: (answered: boolean) => boolean): Promise<void> {
  for (let tries = 1; ; tries++) {
    const over = new AbortController();
    try {
      const answer = askBackground({ type: 'page→background:load', file }).then(() => true);
      const answered = await Promise.race([answer, restored(over.signal)]);
      if (isThere(answered)) return;
      throw new Error(`On Record: the ${file} file did not arrive.`);
    } catch (error) {
      if (tries === TRIES || !extensionIsThere()) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      if (isThere(false)) return;
    } finally {
      over.abort();
    }
  }
}

/**
 * A page in the back/forward cache is sent nothing, and may get no answer after it was restored
 * (https://developer.chrome.com/blog/bfcache-extension-messaging-changes).
 */
function restored(signal: AbortSignal): Promise<false> {
  return new Promise((resolve) => {
    const onShown = ({ persisted }: PageTransitionEvent) => persisted && resolve(false);
    window.addEventListener('pageshow', onShown, { signal });
  });
}
