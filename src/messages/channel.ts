import * as v from 'valibot';
import { browser, type Runtime } from '../platform/browser.ts';

type Schema = v.GenericSchema<unknown, { type: string }>;

/**
 * Listens for messages of one schema from this extension's own pages and scripts. What does not
 * fit the schema, or comes from elsewhere, is left to other listeners and never answered.
 *
 * @returns a function that stops listening.
 */
export function listen<S extends Schema>(
  schema: S,
  answer: (message: v.InferOutput<S>, sender: Runtime.MessageSender) => unknown,
): () => void {
  const listener = (raw: unknown, sender: Runtime.MessageSender) => {
    if (sender.id !== browser.runtime.id) return undefined;
    const parsed = v.safeParse(schema, raw);
    if (!parsed.success) return undefined;
    return Promise.resolve(answer(parsed.output, sender));
  };
  browser.runtime.onMessage.addListener(listener as never);
  return () => browser.runtime.onMessage.removeListener(listener as never);
}
