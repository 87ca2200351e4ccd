import { lazy } from './lazy.ts';
import { gateSourcesOf, type Telling } from './regex-gate.ts';
import type { SpottingRules } from './schema.ts';
import { finderFrom, type Gate, type GateSources, gateOf } from './source-gate.ts';
import type { Spelling } from './spelling.ts';
import { tableGateOf } from './table-gate.ts';

/** What of a dossier's rules the gate needs. */
export interface GateRules {
  readonly spellings: readonly Spelling[];
  readonly telling: readonly Telling[];
}

/** From here on a table is faster than a regular expression that has to try every name. */
const MANY_NAMES = 400;

/** The gate of some dossiers, built when it is first used. */
export function createGate(rules: () => readonly GateRules[]): Gate {
  const find = lazy(() => findIn(rules()));
  return gateOf((text) => find()(text));
}

/** The built-in dossiers' gate, as text, so that pages need not build it. */
export function sourcesOf(rules: readonly SpottingRules[]): GateSources {
  const all = rules.map(gateRulesOf);
  return gateSourcesOf(
    all.flatMap(({ spellings }) => spellings),
    all.flatMap(({ telling }) => telling),
  );
}

function findIn(rules: readonly GateRules[]): (text: string) => number[] {
  const spellings = rules.flatMap((one) => one.spellings);
  const telling = rules.flatMap((one) => one.telling);
  if (spellings.length < MANY_NAMES) return finderFrom(gateSourcesOf(spellings, telling));
  const table = tableGateOf(spellings);
  const regex = finderFrom(gateSourcesOf(table.tooShort, telling));
  return (text) => [...table.find(text), ...regex(text)].sort((a, b) => a - b);
}

/** What the gate needs of these rules. */
export function gateRulesOf({ entities, topic = {} }: SpottingRules): GateRules {
  const spellings: Spelling[] = [];
  for (const entity of entities) for (const one of spellingsOf(entity)) spellings.push(one);
  return {
    spellings,
    telling: Object.values(topic).flatMap((words) => words.telling ?? []),
  };
}

/** All spellings of an entity's names: the long ones, then the short ones. */
export function* spellingsOf({
  long,
  short = [],
}: SpottingRules['entities'][number]): Generator<Spelling, void, void> {
  for (const text of long) {
    // "chase bank" may be a verb and its object, as "chase" alone may be one.
    const begins = short.length > 0 && short.some(({ name }) => text.startsWith(`${name} `));
    yield { text, case: begins ? 'exact' : 'any' };
  }
  for (const { name, anyCase } of short) yield { text: name, case: anyCase ? 'any' : 'exact' };
}
