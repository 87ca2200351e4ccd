/**
 * SHA-256 of a pack, as 64 hexadecimal digits. Keys are sorted first, so that the same content has
 * the same hash however it was written down or split into files.
 */
export async function contentHash(pack: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(sorted(pack)));
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([, content]) => content !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, content]) => [key, sorted(content)]));
}
