import * as v from 'valibot';
import { checkPack } from './check/check-pack.ts';
import { upgraded } from './format-1.ts';
import { inOneFile, inSplitFiles, type Locate, type Problem } from './problem.ts';
import { FORMAT, PACK_KEYS, Pack } from './schema.ts';

/** A pack that may be used, or every reason why it may not. */
export type Loaded =
  | { readonly pack: Pack; readonly problems: readonly [] }
  | { readonly pack: null; readonly problems: readonly Problem[] };

/** Reads a pack that is one object, e.g. a reader's own file. Nothing of a bad pack is used. */
export function loadPack(raw: unknown, file = 'pack'): Loaded {
  return load(raw, inOneFile(file));
}

/** Reads a pack that is split into one file a key, e.g. `{ 'claims.json': […], … }`. */
export function loadSplitPack(files: Readonly<Record<string, unknown>>): Loaded {
  const raw = Object.fromEntries(
    Object.entries(files).map(([name, content]) => [name.replace(/\.json$/, ''), content]),
  );
  return load(raw, inSplitFiles);
}

/** Reads JSON text; a syntax error is a problem like any other. */
export function loadPackText(text: string, file: string): Loaded {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    const reason = `is not JSON: ${error instanceof Error ? error.message : String(error)}`;
    return { pack: null, problems: [{ file, path: '', reason }] };
  }
  return loadPack(raw, file);
}

function load(raw: unknown, locate: Locate): Loaded {
  if (raw === null || typeof raw !== 'object' || Array.isArray(raw)) {
    const reason = `is not a dossier: an object with ${PACK_KEYS.join(', ')}`;
    return { pack: null, problems: [{ ...locate([]), reason }] };
  }
  // Where an editor finds the schema is nothing of the dossier's.
  const { $schema: _, ...parts } = raw as Record<string, unknown>;
  const { format } = (parts.pack ?? {}) as { format?: unknown };
  if (typeof format === 'number' && format > FORMAT) {
    const reason = `is format ${format}: written for a newer version of On Record; this one reads ${FORMAT}`;
    return { pack: null, problems: [{ ...locate(['pack', 'format']), reason }] };
  }
  const parsed = v.safeParse(Pack, upgraded(parts));
  if (!parsed.success) {
    const problems = parsed.issues.map((issue) => ({
      ...locate((issue.path ?? []).map(({ key }) => key as string | number)),
      reason: reasonOf(issue),
    }));
    return { pack: null, problems };
  }
  const problems = checkPack(parsed.output).map(({ path, reason }) => ({
    ...locate(path),
    reason,
  }));
  return problems.length > 0 ? { pack: null, problems } : { pack: parsed.output, problems: [] };
}

function reasonOf(issue: v.BaseIssue<unknown>): string {
  if (issue.received === 'undefined') return 'is missing';
  if (issue.expected === 'never') return 'is not a field that a dossier has here';
  return issue.message;
}
