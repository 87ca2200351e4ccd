import { matchAt, type Spelling } from './spelling.ts';

/** So many letters of five bits are all that fit into a small integer. */
const LETTERS = 6;
const ALL = (1 << (5 * LETTERS)) - 1;
const SLOTS_IN_BITS = 17;
const EMPTY = -1;

/**
 * A gate for thousands of names, where a regular expression would try each at every place. The last
 * six letters read are one number, looked up in a hash table: the cost follows the text, not the
 * number of names. A regular expression needs no warming up, and is faster for few.
 *
 * @returns the gate, and the names that are too short for it.
 */
export function tableGateOf(spellings: readonly Spelling[]): {
  find: (text: string) => number[];
  tooShort: Spelling[];
} {
  const heads = new Int32Array(1 << SLOTS_IN_BITS).fill(EMPTY);
  const next = new Int32Array(spellings.length);
  const codes = new Int32Array(spellings.length);
  const tooShort: Spelling[] = [];
  for (let i = 0; i < spellings.length; i++) {
    const code = beginningOf((spellings[i] as Spelling).text);
    if (code === EMPTY) {
      tooShort.push(spellings[i] as Spelling);
      continue;
    }
    codes[i] = code;
    next[i] = heads[slotOf(code)] as number;
    heads[slotOf(code)] = i;
  }
  const recent = new Int32Array(8);

  function find(text: string): number[] {
    const places: number[] = [];
    let code = 0;
    let read = 0;
    for (let i = 0; i < text.length; i++) {
      const letter = letterCode(text.charCodeAt(i));
      if (letter === 0) continue;
      code = ((code << 5) | letter) & ALL;
      recent[read++ & 7] = i;
      for (let at = heads[slotOf(code)] as number; at !== EMPTY; at = next[at] as number) {
        const start = recent[(read - LETTERS) & 7] as number;
        if (codes[at] !== code || matchAt(text, start, spellings[at] as Spelling) < 0) continue;
        places.push(start);
        break;
      }
    }
    return places;
  }
  return { find, tooShort };
}

/** The first letters of a name, or `EMPTY` when it has fewer. */
function beginningOf(name: string): number {
  let code = 0;
  let letters = 0;
  for (let i = 0; i < name.length; i++) {
    const letter = letterCode(name.charCodeAt(i));
    if (letter === 0) continue;
    code = (code << 5) | letter;
    if (++letters === LETTERS) return code;
  }
  return EMPTY;
}

function slotOf(code: number): number {
  return Math.imul(code, 0x9e3779b1) >>> (32 - SLOTS_IN_BITS);
}

/** A letter or a digit in five bits, the same for both cases; 0 for what may stand between letters. */
function letterCode(code: number): number {
  if (code < 0x80) {
    const letter = code | 0x20;
    if (letter >= 0x61 && letter <= 0x7a) return letter & 31;
    return code >= 0x30 && code <= 0x39 ? 1 + (code & 15) : 0;
  }
  if (code < 0xc0 || (code >= 0x2000 && code < 0x2030) || code === 0x30fb) return 0;
  // The two cases of a letter are 32 apart, or neighbours.
  return 1 + ((code >> 1) & 15);
}
