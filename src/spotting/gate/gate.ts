import { lazy } from '../../common/lazy.ts';
import type { GateData } from '../compiled/compiled-rules.ts';
import { wordFinder } from '../many-names/word-finder.ts';
import { rawPlaces, withoutInvisible } from '../text/invisible.ts';
import type { Spotter } from '../types.ts';

/** Scripts whose names have a gate of their own; English text, curly quotation marks included, has none. */
export const OTHER_SCRIPT = /[\u0370-\u1fff\u2e80-\ud7ff\uf900-\uffef]/;

/** The part of a spotter that every page pays for. */
export interface Gate extends Pick<Spotter, 'places'> {
  /** As `places`, in text without invisible characters. */
  placesInVisible(text: string): readonly number[];
}

/** The gate of one dossier, or of some that were compiled together. */
export function gateFrom({ latin, other, words }: Omit<GateData, 'format'>): Gate {
  const latinGate = new RegExp(latin, 'g');
  const findWords = words && wordFinder(words);
  const otherGate = lazy(() => new RegExp(other ?? '(?!)', 'g'));
  return gateOf((text) => {
    const places = placesOf(latinGate, text);
    if (findWords) places.push(...findWords(text));
    if (other !== null && OTHER_SCRIPT.test(text)) places.push(...placesOf(otherGate(), text));
    else if (!findWords) return places;
    return places.sort((a, b) => a - b);
  });
}

/** A gate that lets through what any of these does. */
export function joinGates(gates: readonly Gate[]): Gate {
  const [only, ...others] = gates;
  if (only && others.length === 0) return only;
  return gateOf((text) =>
    [...new Set(gates.flatMap((gate) => gate.placesInVisible(text)))].sort((a, b) => a - b),
  );
}

function gateOf(placesInVisible: (text: string) => readonly number[]): Gate {
  return {
    placesInVisible,
    places(raw) {
      const text = withoutInvisible(raw);
      const found = placesInVisible(text);
      return text.length === raw.length ? found : rawPlaces(raw, found);
    },
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
