import { announcement } from '../packs/on-pages/announcement.ts';
import { loadOwnGate } from '../packs/on-pages/load-gate.ts';
import { extensionIsThere } from '../platform/native.ts';
import { listen } from '../protocol/channel.ts';
import { acceptToPage } from '../protocol/to-page.ts';
import { builtinGate } from '../spotting/gate/builtin-gate.ts';
import { gateFrom } from '../spotting/gate/gate.ts';
import { bodyOf, designModeOf, isMarkup } from './dom/document.ts';
import { readingSlot } from './handover.ts';
import { clearLeftovers } from './lookout/leftovers.ts';
import { Lookout } from './lookout/lookout.ts';
import { endIfOrphaned, endWhenOrphaned, ignoreEnd, lifetime } from './shared/lifetime.ts';
import { loadFile } from './shared/load-file.ts';

function main(): void {
  const life = lifetime();
  if (life === null) return;
  const { signal } = life;
  clearLeftovers();
  const finders = announcement.get();
  const own = finders
    ? loadOwnGate().then((data) => (data ? gateFrom(data, finders) : null))
    : null;
  const lookout = new Lookout({
    gate: builtinGate(),
    own,
    loadReading: async () => {
      const reading = await loadFile('reading', readingSlot);
      endWhenOrphaned(life);
      return reading;
    },
    isOrphaned: () => endIfOrphaned(life),
    signal,
  });
  const stop = listen(acceptToPage, async (message) => {
    const reading = await lookout.reading();
    return reading ? reading.answer(message) : lookout.answer(message);
  });
  signal.addEventListener('abort', () => {
    if (extensionIsThere()) stop();
  });
  lookout.start().catch(ignoreEnd);
}

/** Frames smaller than this hold buttons, counters and beacons, in CSS px. */
const SMALLEST_FRAME = { width: 120, height: 60 };

/** Is this frame a document that somebody may read? */
function isReadableFrame(): boolean {
  if (!isMarkup() || bodyOf() === null) return false;
  if (designModeOf() === 'on') return false;
  if (window === window.top) return true;
  return window.innerWidth >= SMALLEST_FRAME.width && window.innerHeight >= SMALLEST_FRAME.height;
}

/** Frames often come without a size and grow to fit what they hold. */
function beginOnceReadable(): void {
  if (!isReadableFrame()) return;
  window.removeEventListener('resize', beginOnceReadable);
  main();
}

if (isReadableFrame()) main();
else window.addEventListener('resize', beginOnceReadable, { passive: true });
