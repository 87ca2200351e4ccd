import type { Runtime } from '../platform/browser.ts';
import { native } from '../platform/native.ts';
import type { Envelope } from './envelope.ts';

/**
 * Tells a message of one contract from everything else, for which it gives null.
 *
 * @throws when a message is meant for this listener and is broken.
 */
export type Accept<M> = (raw: unknown) => M | null;

type Listener = (
  raw: unknown,
  sender: Runtime.MessageSender,
  respond: (answer: Envelope) => void,
) => true | undefined;

/**
 * Listens for messages of one contract from this extension's own pages and scripts. What does not
 * fit it, or comes from elsewhere, is left to other listeners and never answered. What goes wrong
 * while answering reaches the asker; see {@link unwrap}.
 *
 * Works without the polyfill, because content scripts run it on every page.
 *
 * @returns a function that stops listening.
 */
export function listen<M>(
  accept: Accept<M>,
  answer: (message: M, sender: Runtime.MessageSender) => unknown,
): () => void {
  const listener: Listener = (raw, sender, respond) => {
    if (sender.id !== native.runtime.id) return undefined;
    let message: M | null;
    try {
      message = accept(raw);
    } catch (error) {
      respond({ error: String(error) } satisfies Envelope);
      return undefined;
    }
    if (message === null) return undefined;
    Promise.resolve(message)
      .then((accepted) => answer(accepted, sender))
      .then(
        (value) => respond({ value } satisfies Envelope),
        (error: unknown) => respond({ error: String(error) } satisfies Envelope),
      );
    return true;
  };
  native.runtime.onMessage.addListener(listener as never);
  return () => native.runtime.onMessage.removeListener(listener as never);
}
