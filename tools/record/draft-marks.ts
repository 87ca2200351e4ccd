import type { Finding } from '../../src/record/check/finding.ts';

/**
 * What a draft carries beside a record. `unchecked: true` stands in an entry that nobody has read
 * against its document yet, `found` says what it was made of, and a text that begins with `??` is a
 * gap, and says what belongs there.
 */
export const UNCHECKED = 'unchecked';
export const FOUND = 'found';
const GAP = '??';

export const gap = (what: string): string => `${GAP} ${what}`;

/** A pack's parts without the marks, and each mark as a problem with what to do. */
export interface WithoutMarks {
  readonly clean: unknown;
  readonly unchecked: readonly Finding[];
  readonly gaps: readonly Finding[];
}

/** Takes the marks away. Goes down by a stack of its own: a file may be nested at any depth. */
export function withoutMarks(raw: unknown): WithoutMarks {
  const unchecked: Finding[] = [];
  const gaps: Finding[] = [];
  const top: { clean?: unknown } = {};
  const stack: Step[] = [
    { value: raw, path: null, into: top as Record<string, unknown>, key: 'clean' },
  ];
  for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
    const { value, path, into, key } = step;
    if (typeof value === 'string' && value.startsWith(GAP)) {
      gaps.push({ path: pathOf(path), reason: `is a gap: ${value.slice(GAP.length).trim()}` });
    }
    if (value === null || typeof value !== 'object') {
      set(into, key, value);
      continue;
    }
    if (UNCHECKED in value) {
      const reason = 'is unchecked: read it against its document, then take "unchecked" away';
      unchecked.push({ path: pathOf(path), reason });
    } else if (FOUND in value) {
      const reason = 'is what the draft was made of: take it away';
      unchecked.push({ path: [...pathOf(path), FOUND], reason });
    }
    const copy: unknown[] | Record<string, unknown> = Array.isArray(value) ? [] : {};
    set(into, key, copy);
    // Backwards, so that what stands first is met first.
    for (const [inner, one] of Object.entries(value).reverse()) {
      if (inner === UNCHECKED || inner === FOUND) continue;
      const at = Array.isArray(value) ? Number(inner) : inner;
      stack.push({
        value: one,
        path: { key: at, up: path },
        into: copy as Record<string, unknown>,
        key: inner,
      });
    }
  }
  return { clean: top.clean, unchecked, gaps };
}

interface Path {
  readonly key: string | number;
  readonly up: Path | null;
}

interface Step {
  readonly value: unknown;
  readonly path: Path | null;
  readonly into: Record<string, unknown>;
  readonly key: string;
}

function pathOf(path: Path | null): (string | number)[] {
  const keys: (string | number)[] = [];
  for (let at = path; at !== null; at = at.up) keys.unshift(at.key);
  return keys;
}

/** A key such as `__proto__` stays a key. */
const set = (into: Record<string, unknown>, key: string, value: unknown) =>
  Object.defineProperty(into, key, { value, enumerable: true, writable: true, configurable: true });
