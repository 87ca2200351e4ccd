import type { BlockScan, Mention, PageContext, Spotter, Spotting, Verdict } from '../types.ts';

/** The spotters of the reader's own records, which come as a page's text asks for them. */
export interface OwnSpotters {
  /** Notes what a block holds. May it hold something of a record that has not been loaded? */
  ask(text: string): boolean;
  /** Those loaded so far; only ever more. */
  readonly loaded: readonly Spotter[];
}

/** Of one block what each spotter found. */
interface SideScan extends BlockScan {
  readonly parts: readonly (BlockScan | null)[];
}

const RANKS = { none: 0, touches: 1, about: 2 } as const;

/**
 * Spots several records side by side. Each finds what it would find alone: no record's names, phrases
 * or quotations can hide, move or unlock another's, whoever wrote it.
 *
 * @param builtin of the records that come with the extension; their mentions come first.
 * @param gate what lets a place through that any of them looks at.
 */
export function sideBySide(
  builtin: readonly Spotter[],
  own: OwnSpotters | null,
  { places }: Pick<Spotter, 'places'>,
): Spotter {
  const all = () => [...builtin, ...(own?.loaded ?? [])];
  return {
    places,
    scan(text, role) {
      const parts = all().map((spotter) => spotter.scan(text, role));
      const isAsked = own?.ask(text) ?? false;
      if (!isAsked && parts.every((part) => part === null)) return null;
      const most = (some: readonly (BlockScan | null)[]) =>
        some.reduce((sum, part) => sum + (part?.most ?? 0), 0);
      return {
        text,
        role,
        parts,
        mayQuote: parts.some((part) => part?.mayQuote),
        most: most(parts.slice(0, builtin.length)),
        mostOwn: Math.max(most(parts.slice(builtin.length)), Number(isAsked)),
      } satisfies SideScan;
    },
    *resolve(scans, page) {
      const found: Spotting[] = [];
      for (const [which, spotter] of all().entries()) {
        const one = yield* resolveOne(spotter, which, scans as readonly SideScan[], page);
        found.push(which < builtin.length ? one : asOwn(one));
      }
      return joined(found, scans.length);
    },
  };
}

/** What one spotter says of the blocks in which it found something. */
function* resolveOne(
  spotter: Spotter,
  which: number,
  scans: readonly SideScan[],
  page: PageContext,
): Generator<void, Spotting> {
  const at: number[] = [];
  const its: BlockScan[] = [];
  for (const [i, { parts }] of scans.entries()) {
    const part = parts[which];
    if (!part) continue;
    at.push(i);
    its.push(part);
  }
  const { beside } = page;
  const { mentions, ...rest } = yield* spotter.resolve(its, {
    ...page,
    ...(beside && { beside: (i, where) => beside(at[i] as number, where) }),
  });
  const spread: (readonly Mention[])[] = [];
  for (const [i, of] of mentions.entries()) spread[at[i] as number] = of;
  return { ...rest, mentions: spread };
}

function asOwn({ mentions, ...rest }: Spotting): Spotting {
  return {
    ...rest,
    mentions: mentions.map((here) => here.map((mention) => ({ ...mention, isOwn: true }))),
  };
}

function joined(found: readonly Spotting[], blocks: number): Spotting {
  const mentions = Array.from({ length: blocks }, (_, i) => {
    const here = found.flatMap((one) => one.mentions[i] ?? []);
    // Of those at one place, the one of the record that comes first.
    return found.length > 1 ? here.sort((a, b) => a.start - b.start || b.end - a.end) : here;
  });
  const verdict = found
    .map((one) => one.verdict)
    .reduce<Verdict>((best, one) => (RANKS[one.topic] > RANKS[best.topic] ? one : best), NOTHING);
  return { verdict, about: found.flatMap(({ about }) => about), mentions };
}

const NOTHING: Verdict = { topic: 'none', why: { rule: 'topic-none', cues: [] } };
