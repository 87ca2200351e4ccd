/** Words of a text in order, as they are compared. */
export interface Sequence {
  readonly words: readonly string[];
  /** What a word is worth where it is found, and costs where it is not. */
  readonly weights: readonly number[];
}

/** Words that two sequences have in common, in order. */
export interface Alignment {
  readonly score: number;
  /** Indexes into both, ascending. */
  readonly pairs: readonly (readonly [one: number, other: number])[];
}

/** Of what a word is worth, so much is lost where only one of the two has it. */
const GAP = 0.5;

const [STOP, BOTH, ONE, OTHER] = [0, 1, 2, 3] as const;

/**
 * The part of two sequences that is most alike (Smith and Waterman, 1981). Steps: the product of their
 * lengths, which are the caller's to bound.
 */
export function align(one: Sequence, other: Sequence): Alignment {
  const width = other.words.length + 1;
  const scores = new Float32Array((one.words.length + 1) * width);
  const steps = new Uint8Array(scores.length);
  let best = 0;
  for (let i = 1; i <= one.words.length; i++) {
    const word = one.words[i - 1];
    const weight = one.weights[i - 1] as number;
    for (let j = 1; j < width; j++) {
      const at = i * width + j;
      let score = 0;
      let step: number = STOP;
      const up = (scores[at - width] as number) - weight * GAP;
      if (up > score) [score, step] = [up, ONE];
      const left = (scores[at - 1] as number) - (other.weights[j - 1] as number) * GAP;
      if (left > score) [score, step] = [left, OTHER];
      const both = word === other.words[j - 1] ? (scores[at - width - 1] as number) + weight : 0;
      if (both > score) [score, step] = [both, BOTH];
      scores[at] = score;
      steps[at] = step;
      if (score > (scores[best] as number)) best = at;
    }
  }
  const pairs: [number, number][] = [];
  let at = best;
  for (let step = steps[at]; step !== STOP; step = steps[at]) {
    if (step === BOTH) pairs.push([Math.floor(at / width) - 1, (at % width) - 1]);
    at -= step === BOTH ? width + 1 : step === ONE ? width : 1;
  }
  return { score: scores[best] as number, pairs: pairs.reverse() };
}
