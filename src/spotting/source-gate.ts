import type { Spotter } from './types.ts';
import { rawPlaces, withoutUnseen } from './unseen.ts';

/** Scripts whose names have a gate of their own; English text, curly quotation marks included, has none. */
export const OTHER_SCRIPT = /[\u0370-\u1fff\u2e80-\ud7ff\uf900-\uffef]/;

/** Regular expressions, as text, that match wherever something may stand. */
export interface GateSources {
  readonly latin: string;
  /** Run only on text that holds letters of other scripts; null when no name is in one. */
  readonly other: string | null;
}

/** The part of a spotter that every page pays for. */
export interface Gate extends Pick<Spotter, 'candidates'> {
  /** As `candidates`, in text without unseen characters. */
  places(text: string): readonly number[];
}

/** A gate from regular expressions that were written when the extension was built, or just now. */
export function gateFrom(sources: GateSources): Gate {
  return gateOf(finderFrom(sources));
}

/** A gate around anything that finds places, ascending, in text without unseen characters. */
export function gateOf(places: (text: string) => readonly number[]): Gate {
  return {
    places,
    candidates(raw) {
      const text = withoutUnseen(raw);
      const found = places(text);
      return text.length === raw.length ? found : rawPlaces(raw, found);
    },
  };
}

/** Finds where the regular expressions match, ascending. */
export function finderFrom({ latin, other }: GateSources): (text: string) => number[] {
  const latinGate = new RegExp(latin, 'g');
  const otherGate = other === null ? null : new RegExp(other, 'g');
  return (text) => {
    const places = placesOf(latinGate, text);
    if (otherGate === null || !OTHER_SCRIPT.test(text)) return places;
    return [...places, ...placesOf(otherGate, text)].sort((a, b) => a - b);
  };
}

function placesOf(regex: RegExp, text: string): number[] {
  const places: number[] = [];
  regex.lastIndex = 0;
  for (let match = regex.exec(text); match !== null; match = regex.exec(text)) {
    places.push(match.index);
  }
  return places;
}
