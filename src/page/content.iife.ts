import { listen } from '../messages/channel.ts';
import { acceptToPage } from '../messages/to-page.ts';
import { extensionIsThere } from '../platform/native.ts';
import { builtinGate } from '../spotting/builtin-gates.ts';
import { gateFrom } from '../spotting/gate.ts';
import { loadedReading } from './handover.ts';
import { clearLeftovers } from './leftovers.ts';
import { endIfOrphaned, endWhenOrphaned, ignoreEnd, lifetime } from './lifetime.ts';
import { loadFile } from './load-file.ts';
import { Lookout } from './lookout.ts';
import { hasOwnDossiers } from './own-dossiers.ts';
import { usableOwnGates } from './own-rules.ts';
import { isWorthReading } from './worth-reading.ts';

function main(): void {
  const life = lifetime();
  if (life === null) return;
  const { signal } = life;
  clearLeftovers();
  const own = hasOwnDossiers() ? usableOwnGates().then((gates) => gates.map(gateFrom)) : null;
  const lookout = new Lookout({
    gate: builtinGate(),
    own,
    loadReading: async () => {
      const reading = await loadReading();
      endWhenOrphaned(life);
      return reading;
    },
    isOrphaned: () => endIfOrphaned(life),
    signal,
  });
  const stop = listen(acceptToPage, async (message) => {
    const reading = await lookout.reading();
    if (message.type === 'popup→page:report') return reading?.report() ?? lookout.nothing();
    if (message.type === 'background→page:count') return reading?.count ?? 0;
    if (message.type === 'popup→page:reveal') return reading?.reveal(message.id) ?? false;
    return reading?.step(message.by) ?? false;
  });
  signal.addEventListener('abort', () => {
    if (extensionIsThere()) stop();
  });
  lookout.start().catch(ignoreEnd);
}

async function loadReading() {
  await loadFile('reading', () => loadedReading() !== undefined);
  return loadedReading() as NonNullable<ReturnType<typeof loadedReading>>;
}

/** Frames often come without a size and grow to fit what they hold. */
function beginOnceWorthReading(): void {
  if (!isWorthReading()) return;
  window.removeEventListener('resize', beginOnceWorthReading);
  main();
}

if (isWorthReading()) main();
else window.addEventListener('resize', beginOnceWorthReading, { passive: true });
