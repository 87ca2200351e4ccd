import { inAddress, isWord } from './boundaries.ts';
import { type Hit, lazy, type Matcher, regexMatcher, type Spelling } from './matcher.ts';
import { phraseFinder, wholePhraseSource } from './phrases.ts';
import type { EntityRules, ShortName, SpottingRules } from './schema.ts';
import { type Surround, surround } from './surroundings.ts';
import { tickerFinder } from './tickers.ts';

/** An entity of one dossier, with its rules ready to ask. */
export interface Entity {
  readonly id: string;
  readonly dossier: string;
  readonly kind: EntityRules['kind'];
  readonly exclude: Surround;
  /** Words of a page's own buttons that make the name a control ("Share on"). */
  readonly control: (text: string) => string | null;
}

export interface ShortRule {
  readonly cues: Surround;
  readonly exclude: Surround;
  readonly unlock: (text: string) => string | null;
  readonly alone: boolean;
  readonly proper: boolean;
  readonly free: boolean;
}

export interface Name {
  readonly entity: Entity;
  /** Null for a long name and for a ticker. */
  readonly short: ShortRule | null;
  readonly isTicker: boolean;
}

/** A name that stands in a block as a word of its own; context has not been asked. */
export interface Candidate {
  readonly name: Name;
  readonly start: number;
  readonly end: number;
}

export interface NameFinder {
  /** Where a name may stand, ascending. */
  places(text: string): number[];
  find(text: string): Candidate[];
  /** Does the block hold nothing but words of buttons? */
  isRowOfButtons(text: string): boolean;
}

export function nameFinder(dossiers: readonly SpottingRules[]): NameFinder {
  const matcher = lazy((): Matcher<Name> => regexMatcher(dossiers.flatMap(spellings)));
  const endings = lazy(() => {
    const all = new Set(dossiers.flatMap((rules) => rules.endings ?? []));
    return all.size === 0
      ? /(?!)/
      : new RegExp(`^(?:${[...all].join('|')})(?![\\p{L}\\p{N}_])`, 'u');
  });
  const tickers = lazy(() => tickerFinder(dossiers.flatMap(tickersOf)));
  const buttons = lazy(() => {
    const phrases = dossiers.flatMap((rules) => rules.buttons ?? []);
    return new RegExp(phrases.length === 0 ? '(?!)' : wholePhraseSource(phrases), 'gi');
  });
  return {
    isRowOfButtons: (text) => !/\p{L}/u.test(text.replace(buttons(), '')),
    places: (text) => matcher().places(text),
    find(text) {
      const found = matcher()
        .find(text)
        .flatMap((hit) => candidates(text, hit, endings()));
      return found.length === 0 ? found : merge(found, tickers()(text));
    },
  };
}

function spellings(rules: SpottingRules): Spelling<Name>[] {
  return rules.entities.flatMap((entityRules) => {
    const entity = readEntity(rules.dossier, entityRules);
    const long = { entity, short: null, isTicker: false };
    return [
      ...entityRules.long.map((text) => ({ text, case: 'any' as const, value: long })),
      ...(entityRules.short ?? []).map((short) => ({
        text: short.name,
        case: 'exact' as const,
        value: { entity, short: readShort(short), isTicker: false },
      })),
    ];
  });
}

function tickersOf(rules: SpottingRules): [string, Entity][] {
  return rules.entities.flatMap((entity) => {
    const read = lazy(() => readEntity(rules.dossier, entity));
    return (entity.tickers ?? []).map((ticker): [string, Entity] => [ticker, read()]);
  });
}

function readEntity(dossier: string, rules: EntityRules): Entity {
  return {
    id: rules.entity,
    dossier,
    kind: rules.kind,
    exclude: surround(rules.exclude),
    control: phraseFinder(
      rules.controls ?? [],
      (source) => `(?:^|[.!?:;|•·»)\\]–—])\\s*(?:${source})\\s*$`,
    ),
  };
}

function readShort(rules: ShortName): ShortRule {
  return {
    cues: surround(rules.cues),
    exclude: surround(rules.exclude),
    unlock: phraseFinder(rules.unlock ?? []),
    alone: rules.alone ?? true,
    proper: rules.proper ?? false,
    free: rules.free ?? false,
  };
}

/** Both, in text order; of two that overlap, the name. */
function merge(found: Candidate[], tickers: Candidate[]): Candidate[] {
  const apart = tickers.filter((t) => !found.some((c) => c.start < t.end && t.start < c.end));
  return [...found, ...apart].sort((a, b) => a.start - b.start);
}

function candidates(text: string, hit: Hit<Name>, endings: RegExp): Candidate[] {
  const { start, end } = hit;
  if (inAddress(text, start, end)) return [];
  return hit.values
    .filter((name) => isWord(text, start, end, endings, name.short === null))
    .filter(({ entity }) => !excluded(entity, text, start, end))
    .map((name) => ({ name, start, end }));
}

function excluded(entity: Entity, text: string, start: number, end: number): boolean {
  return (
    entity.exclude.before(text, start) !== null ||
    entity.exclude.after(text, end) !== null ||
    entity.control(text.slice(Math.max(0, start - 60), start)) !== null ||
    entity.exclude.near(text) !== null
  );
}
