import * as v from 'valibot';
import { native } from '../platform/native.ts';
import type { CompiledRules } from '../spotting/compiled/compiled-rules.ts';
import { compile } from '../spotting/rules/compile.ts';
import { SpottingRules } from '../spotting/rules/rules-schema.ts';
import { loadStoredPacks, PACKS, type StoredPack } from './stored-packs.ts';
import { OWN_GATES, OWN_RULES } from './stored-rules.ts';

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
  const rules = packs.flatMap(rulesOf);
  return { [OWN_RULES]: rules, [OWN_GATES]: rules.map(({ gate }) => gate) };
}

function rulesOf({ pack, names }: StoredPack): CompiledRules[] {
  if (names === undefined) return [];
  const { success, output, issues } = v.safeParse(SpottingRules, names);
  if (success) return [compile(output)];
  // Kept from another version: it can still be listed, saved to a file and removed.
  console.error(`On Record: the names of the record "${pack.id}" cannot be used.`, issues);
  return [];
}
