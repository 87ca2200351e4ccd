import * as v from 'valibot';
import { native } from '../platform/native.ts';
import { quotedRecordOf } from '../record/quoted-record.ts';
import { Pack } from '../record/schema.ts';
import type { CompiledRules } from '../spotting/compiled/compiled-rules.ts';
import type { CompiledQuotations } from '../spotting/quotations/compiled/compiled-quotations.ts';
import { compile } from '../spotting/rules/compile.ts';
import {
  compileQuotations,
  NOTHING_QUOTED,
  type QuotedRecord,
} from '../spotting/rules/compile-quotations.ts';
import { SpottingRules } from '../spotting/rules/rules-schema.ts';
import { loadStoredPacks, PACKS, type StoredPack } from './stored-packs.ts';
import { OWN_GATES, OWN_QUOTATIONS, OWN_RULES } from './stored-rules.ts';

/** Adds a pack, or replaces the one with the same id. Rejects when the browser refuses to store it. */
export async function savePack(pack: StoredPack): Promise<void> {
  const others = (await loadStoredPacks()).filter((kept) => kept.pack.id !== pack.pack.id);
  await store([...others, pack]);
}

export async function removePack(id: string): Promise<void> {
  await store((await loadStoredPacks()).filter((kept) => kept.pack.id !== id));
}

/** Compiles the kept packs again, as a version of the extension does that was just installed. */
export async function compileStoredPacks(): Promise<void> {
  const packs = await loadStoredPacks();
  if (packs.length > 0) await native.storage.local.set(compiledOf(packs));
}

async function store(packs: readonly StoredPack[]): Promise<void> {
  await native.storage.local.set(asStored(packs));
}

/** What `storage.local` holds for these packs. */
export function asStored(packs: readonly StoredPack[]): Record<string, unknown> {
  return { [PACKS]: packs, ...compiledOf(packs) };
}

function compiledOf(packs: readonly StoredPack[]): Record<string, unknown> {
  const compiled = packs.flatMap(compiledFrom);
  return {
    [OWN_RULES]: compiled.map(({ rules }) => rules),
    [OWN_GATES]: compiled.map(({ rules }) => rules.gate),
    [OWN_QUOTATIONS]: compiled.map(({ quotations }) => quotations),
  };
}

interface Compiled {
  readonly rules: CompiledRules;
  readonly quotations: CompiledQuotations;
}

function compiledFrom(stored: StoredPack): Compiled[] {
  const { pack, names } = stored;
  const quoted = quotedIn(stored);
  if (names === undefined && quoted.quotations.length === 0) return [];
  const { success, output, issues } = v.safeParse(SpottingRules, names ?? noNames(pack.id));
  if (success) {
    const quotations = compileQuotations(output.dossier, quoted);
    return [{ rules: compile(output, quoted), quotations }];
  }
  // Kept from another version: it can still be listed, saved to a file and removed.
  console.error(`On Record: the names of the record "${pack.id}" cannot be used.`, issues);
  return [];
}

/** A record without names has its quotations found all the same. */
const noNames = (dossier: string): SpottingRules => ({ dossier, entities: [], buttons: [] });

function quotedIn({ pack, ...parts }: StoredPack): QuotedRecord {
  const { success, output } = v.safeParse(Quoted, parts);
  if (success) return quotedRecordOf(output);
  console.error(`On Record: the quotations of the record "${pack.id}" cannot be used.`);
  return NOTHING_QUOTED;
}

/** The parts of a pack that its quotations need. */
const Quoted = v.object({ positions: Pack.entries.positions, entities: Pack.entries.entities });
