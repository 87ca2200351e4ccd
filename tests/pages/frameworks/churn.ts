/** One paragraph of a fixture page. */
export interface Item {
  readonly id: number;
  readonly text: string;
}

/** What each framework does: show these items, each in a `<p>`, by its own means. */
export interface Fixture {
  /** Settles when the page shows the items. */
  render(items: readonly Item[]): Promise<void> | void;
  /** Takes everything away by the framework's own means. */
  unmount(): void;
}

const NAMES = ['Facebook', 'JPMorgan Chase', 'Wells Fargo', 'Citigroup', 'PayPal'];
const COUNT = 40;
/** Other tasks, the extension's among them, get their turn this often. */
const BREATHE = 25;

/** All items, the `generation`-th edition of their text. */
const itemsOf = (generation: number): Item[] =>
  Array.from({ length: COUNT }, (_, id) => ({
    id,
    text: `${NAMES[(id + generation) % NAMES.length]} was named in edition ${generation} of item ${id}.`,
  }));

/** What the page shows after so many renders: edited, reordered, partly removed, or replaced. */
function itemsAt(step: number): Item[] {
  const items = itemsOf(Math.floor(step / 4));
  switch (step % 4) {
    case 0:
      return items;
    case 1:
      return items.toReversed();
    case 2:
      return items.filter(({ id }) => id % 3 !== step % 3);
    default:
      // New keys: nodes are thrown away and made anew.
      return items.map(({ id, text }) => ({ id: id + 1_000 * step, text }));
  }
}

/** Puts a fixture into the test's hands. */
export function expose(fixture: Fixture): void {
  Object.assign(globalThis, {
    fixture: {
      async churn(renders: number): Promise<void> {
        for (let step = 0; step < renders; step++) {
          await fixture.render(itemsAt(step));
          if (step % BREATHE === 0) await new Promise((resolve) => setTimeout(resolve, 10));
        }
        await fixture.render(itemsOf(0));
      },
      unmount: () => fixture.unmount(),
    },
  });
}
