import { rawPlaces, withoutInvisible } from '../../common/invisible.ts';
import { lazy } from '../../common/lazy.ts';
import type { GateData } from '../compiled/compiled-rules.ts';
import type { Finders } from '../many/finders.ts';
import type { Spotter } from '../types.ts';

/** Scripts whose names have a gate of their own; English text, curly quotation marks included, has none. */
export const OTHER_SCRIPT = /[\u0370-\u1fff\u2e80-\ud7ff\uf900-\uffef]/;

/** The part of a spotter that every page pays for. */
export type Gate = Pick<Spotter, 'places'>;

/**
 * The gate of one dossier, or of some that were compiled together.
 *
 * @param finders needed where names or quotations are many.
 */
export function gateFrom(
  { latin, other, words, runs }: Omit<GateData, 'format'>,
  finders?: Finders,
): Gate {
  const latinGate = new RegExp(latin, 'g');
  const finds = finders
    ? [...(words ? [finders.words(words)] : []), ...(runs ? [finders.runs(runs)] : [])]
    : [];
  const otherGate = lazy(() => new RegExp(other ?? '(?!)', 'g'));
  const placesIn = (text: string) => {
    const places = placesOf(latinGate, text);
    for (const find of finds) places.push(...find(text));
    if (other !== null && OTHER_SCRIPT.test(text)) places.push(...placesOf(otherGate(), text));
    else if (finds.length === 0) return places;
    return places.sort((a, b) => a - b);
  };
  return {
    places(raw) {
      const text = withoutInvisible(raw);
      const places = placesIn(text);
      return text.length === raw.length ? places : rawPlaces(raw, places);
    },
  };
}

/** A gate that lets through what any of these does. */
export function joinGates(gates: readonly Gate[]): Gate {
  const [only, ...others] = gates;
  if (only && others.length === 0) return only;
  return {
    places: (raw) => [...new Set(gates.flatMap((gate) => gate.places(raw)))].sort((a, b) => a - b),
  };
}

function placesOf(regex: RegExp, text: string): number[] {
  const places: number[] = [];
  regex.lastIndex = 0;
  for (let match = regex.exec(text); match !== null; match = regex.exec(text)) {
    places.push(match.index);
    // What is stored of a dossier may have been broken into an expression that matches no text at all.
    if (match[0] === '') regex.lastIndex++;
  }
  return places;
}
