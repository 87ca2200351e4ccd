import { html, LitElement } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { expose, type Item } from './churn.ts';

/** Renders into an open shadow root, as Lit's components do. */
class ItemList extends LitElement {
  static override properties = { items: { attribute: false } };
  declare items: readonly Item[];

  override render() {
    return html`<main>
      ${repeat(
        this.items ?? [],
        ({ id }) => id,
        ({ id, text }) => html`<p><b>${id}</b>: ${text}</p>`,
      )}
    </main>`;
  }
}
customElements.define('item-list', ItemList);

const list = document.createElement('item-list') as ItemList;
document.querySelector('#app')?.append(list);

expose({
  async render(items) {
    list.items = items;
    await list.updateComplete;
  },
  unmount: () => list.remove(),
});
