/** A setting that an organisation has set. */
export interface Managed<Value = unknown> {
  readonly value: Value;
  /** May the reader change it? Of a list: may the reader take its entries away? */
  readonly locked: boolean;
}

/** What stands in `storage.managed` for a setting, or null where it does not fit. */
export function managedAs<Value>(
  entry: unknown,
  fits: (value: unknown) => value is Value,
): Managed<Value> | null {
  const { value, locked = false } = (entry ?? {}) as Partial<Managed>;
  return typeof locked === 'boolean' && fits(value) ? { value, locked } : null;
}

/**
 * One setting, layer on layer: what it is by default, what the organisation presets, what the reader
 * set, what the organisation locked. A locked list adds its entries to the reader's own. Pure.
 *
 * @param entry as it stands in `storage.managed`.
 * @param fits a value that does not fit counts as not set.
 */
export function layered<Value>(
  byDefault: Value,
  entry: unknown,
  own: unknown,
  fits: (value: unknown) => value is Value,
): Value {
  const managed = managedAs(entry, fits);
  const preset = managed && !managed.locked ? managed.value : byDefault;
  const chosen = fits(own) ? own : preset;
  if (!managed?.locked) return chosen;
  if (!Array.isArray(chosen)) return managed.value;
  return [...new Set([...chosen, ...(managed.value as unknown[])])] as Value;
}
