/**
 * SHA-256 of what a pack records, as 64 hexadecimal digits. Keys are sorted first, so that the same
 * content has the same hash however it was written down or split into files. `names` is left out:
 * how companies are spotted on pages is no part of the record.
 */
export async function contentHash(pack: object): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(sorted({ ...pack, names: undefined })));
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const source = value as Record<string, unknown>;
  const result: Record<string, unknown> = {};
  for (const key of Object.keys(source).sort()) result[key] = sorted(source[key]);
  return result;
}
