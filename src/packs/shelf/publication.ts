import { FORMAT } from '../../spotting/compiled/compiled-rules.ts';
import { OTHER_SCRIPT } from '../../spotting/gate/gate.ts';
import { keyAt, whereTables } from '../../spotting/many/where.ts';
import { fitsWordTable } from '../../spotting/many/word-table.ts';
import { gateDataOf, type Sought } from '../../spotting/rules/gate-sources.ts';
import {
  GATE,
  INDEX,
  type OwnIndex,
  quotationsKey,
  rulesKey,
  whereKey,
} from '../on-pages/published.ts';
import type { CompiledRecord } from './database.ts';

/** A record that is published under a key of its own, which changes with its content. */
export interface PublishedRecord extends CompiledRecord {
  readonly key: string;
}

/** Items for the storage: those that may be there before they are used, and those that switch over. */
export interface Publication {
  readonly before: ReadonlyMap<string, unknown>;
  readonly last: ReadonlyMap<string, unknown>;
}

/**
 * What pages are given of the records that are on. Pure.
 *
 * @param records in the reader's order.
 * @param revision another number each time.
 */
export function publicationOf(records: readonly PublishedRecord[], revision: number): Publication {
  const before = new Map<string, unknown>();
  for (const { key, rules, quotations } of records) {
    // As text: it is handed on in one piece, and only parsed where it is used.
    before.set(rulesKey(key), JSON.stringify(rules));
    before.set(quotationsKey(key), JSON.stringify(quotations));
  }
  const tables = whereTables(records.map(({ sought }) => keysOf(sought)));
  for (const [part, table] of Object.entries(tables)) before.set(whereKey(revision, part), table);
  const index: OwnIndex = {
    format: FORMAT,
    revision,
    records: records.map(({ key }) => key),
    always: records.flatMap(({ sought }, i) => (sought.spellings.every(isLookedUp) ? [] : [i])),
  };
  const last = new Map<string, unknown>([[INDEX, index]]);
  if (records.length > 0) last.set(GATE, gateDataOf(joined(records.map(({ sought }) => sought))));
  return { before, last };
}

function joined(all: readonly Sought[]): Sought {
  return {
    spellings: all.flatMap(({ spellings }) => spellings),
    telling: all.flatMap(({ telling }) => telling),
    runs: [...new Set(all.flatMap(({ runs }) => runs))],
  };
}

type Spelled = Sought['spellings'][number];

/** Is it found by the letters that stand at its place, however it is written there? */
const isLookedUp = (spelling: Spelled) =>
  OTHER_SCRIPT.test(spelling.text.charAt(0)) || fitsWordTable(spelling);

/** How many of a record's names have to be tried at every place. */
export const oddNames = ({ spellings }: Pick<Sought, 'spellings'>): number =>
  spellings.filter((one) => !isLookedUp(one)).length;

/** What stands at a gate's place where something of a record is. */
function* keysOf({ spellings, telling, runs }: Sought): Generator<string> {
  for (const { text } of spellings) yield keyAt(text, 0);
  for (const { word } of telling) yield keyAt(word, 0);
  // Behind the first word may stand a possessive.
  for (const run of runs) yield keyAt(run.slice(0, run.indexOf(' ')), 0);
}
