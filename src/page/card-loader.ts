import { cardFace } from '../card/contract.ts';
import { askBackground } from '../messages/ask.ts';
import type { CardView } from '../record/views/types.ts';

/** Fetches what a card needs, each part once: its code, and what the record has on each subject. */
export class CardLoader {
  #code: Promise<unknown> | null = null;
  readonly #views = new Map<string, Promise<CardView | null>>();

  /** Starts fetching; the answer is awaited in {@link load}. */
  prepare(subject: { dossier: string; entity: string | null }): void {
    this.load(subject).catch(() => undefined);
  }

  /** Null when the record has nothing on the subject. Rejects when the background does not answer. */
  async load(subject: { dossier: string; entity: string | null }): Promise<CardView | null> {
    const [view] = await Promise.all([this.#view(subject), this.#face()]);
    return view;
  }

  #face(): Promise<unknown> | null {
    if (cardFace()) return null;
    this.#code ??= retriable(askBackground({ type: 'page→background:loadCard' }), () => {
      this.#code = null;
    });
    return this.#code;
  }

  #view({ dossier, entity }: { dossier: string; entity: string | null }) {
    const key = `${dossier}/${entity}`;
    let view = this.#views.get(key);
    if (!view) {
      const asked = askBackground<CardView | null>({
        type: 'page→background:cardView',
        dossier,
        entity,
      });
      view = retriable(asked, () => this.#views.delete(key));
      this.#views.set(key, view);
    }
    return view;
  }
}

function retriable<T>(promise: Promise<T>, forget: () => void): Promise<T> {
  promise.catch(forget);
  return promise;
}
