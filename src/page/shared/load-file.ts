import { extensionIsThere } from '../../platform/native.ts';
import { askBackground } from '../../protocol/ask.ts';

const TRIES = 3;
const PAUSE_MS = 1_000;

/**
 * Has a file run in this frame, unless it has. The answer gets lost when the background ends, or
 * when the browser puts the page aside and may show it again; the file is then asked for again.
 *
 * @throws when it does not come.
 */
export async function loadFile(file: 'reading' | 'card', hasRun: () => boolean): Promise<void> {
  for (let tries = 1; !hasRun(); tries++) {
    const over = new AbortController();
    try {
      const answer = askBackground({ type: 'page→background:load', file });
      await Promise.race([answer, shownAgain(over.signal)]);
      if (!hasRun()) throw new Error(`On Record: the ${file} file did not arrive.`);
    } catch (error) {
      if (tries === TRIES || !extensionIsThere()) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    } finally {
      over.abort();
    }
  }
}

/** The answer to a page that was put aside may never come, not even afterwards. */
function shownAgain(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const onShown = ({ persisted }: PageTransitionEvent) => persisted && resolve();
    window.addEventListener('pageshow', onShown, { signal });
  });
}
