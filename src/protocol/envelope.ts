/** How an answer travels: what was asked for, or what went wrong. */
export type Envelope = { readonly value: unknown } | { readonly error: string };

/** Opens an answer. Throws what went wrong on the other side, or that nobody answered. */
export function unwrap<T>(envelope: unknown): T {
  if (typeof envelope !== 'object' || envelope === null) throw new Error('Nobody answered.');
  if ('error' in envelope) throw new Error(String(envelope.error));
  return (envelope as { value: T }).value;
}
