import { isGateData } from '../../spotting/compiled/check-compiled.ts';
import type { GateData } from '../../spotting/compiled/compiled-rules.ts';
import { GATE, loadPublished } from './published.ts';

/** The gate of the reader's own records; null where there is none, or none that can be used. */
export async function loadOwnGate(): Promise<GateData | null> {
  // One that is broken must not keep pages from being read.
  const { [GATE]: gate } = await loadPublished([GATE]).catch((error: unknown) => ({
    [GATE]: error,
  }));
  if (gate === undefined) return null;
  if (isGateData(gate)) return gate;
  console.error('On Record: your own records could not be read.', gate);
  return null;
}
