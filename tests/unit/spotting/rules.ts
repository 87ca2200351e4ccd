import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { quotedRecordOf } from '../../../src/record/quoted-record.ts';
import { gateFrom } from '../../../src/spotting/gate/gate.ts';
import { finders } from '../../../src/spotting/many/finders.ts';
import { createQuotationReader } from '../../../src/spotting/quotations/quotation-reader.ts';
import { compile } from '../../../src/spotting/rules/compile.ts';
import {
  compileQuotations,
  type QuotedRecord,
} from '../../../src/spotting/rules/compile-quotations.ts';
import { SpottingRules } from '../../../src/spotting/rules/rules-schema.ts';
import { createSpotter } from '../../../src/spotting/spotter.ts';
import type { BlockRole, Mention, Spotter, Spotting } from '../../../src/spotting/types.ts';

const read = (name: string) =>
  JSON.parse(
    readFileSync(
      new URL(`../../../seeds/facebook-bank-data-2018/${name}.json`, import.meta.url),
      'utf8',
    ),
  );

/** The rules that ship, checked by their schema. */
export const shippedRules = v.parse(SpottingRules, read('names'));

/** The quotations that ship. */
export const shippedQuotations = quotedRecordOf({
  positions: read('positions'),
  entities: read('entities'),
});

/** A spotter of one dossier. */
export function spotterOf(rules: SpottingRules, quoted?: QuotedRecord): Spotter {
  const compiled = compile(rules, quoted);
  const reader = quoted && createQuotationReader(compileQuotations(rules.dossier, quoted));
  return createSpotter(compiled, gateFrom(compiled.gate, finders), () => reader ?? null);
}

export const spotter = spotterOf(shippedRules, shippedQuotations);

export interface Seen extends Mention {
  readonly text: string;
}

export type Block = string | readonly [text: string, role: BlockRole];

/** Everything spotted in a page of these blocks, with its text. */
export function spot(blocks: readonly Block[], title = '') {
  const scans = blocks.flatMap((block) => {
    const [text, role] = typeof block === 'string' ? ([block, 'prose'] as const) : block;
    return spotter.scan(text, role) ?? [];
  });
  const spotting: Spotting = toEnd(spotter.resolve(scans, { title }));
  const found = spotting.mentions.flatMap((list, i) =>
    list.map((mention) => ({ mention, text: scans[i]?.text ?? '' })),
  );
  const mentions = found.map(
    ({ mention, text }): Seen => ({ ...mention, text: text.slice(mention.start, mention.end) }),
  );
  return { spotting, mentions, found };
}

/** The names spotted, as `entity: text`. */
export function names(...blocks: Block[]): string[] {
  return spot(blocks)
    .mentions.filter((mention) => mention.kind === 'name')
    .map((mention) => `${mention.entity}: ${mention.text}`);
}

/** Runs interruptible work without a pause. */
export function toEnd<T>(work: Generator<void, T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
