import { expose, type Item } from './churn.ts';

/** A virtualised list: a few rows, used again and again for whatever has been scrolled to. */
const ROWS = 12;
const app = document.querySelector('#app') as HTMLElement;
const list = app.appendChild(document.createElement('main'));
const rows = Array.from({ length: ROWS }, () => list.appendChild(document.createElement('p')));
let offset = 0;

function show(items: readonly Item[]): void {
  rows.forEach((row, i) => {
    const { id, text } = items[(offset + i) % items.length] as Item;
    if (row.firstChild) (row.firstChild as Text).data = `${id}: ${text}`;
    else row.append(`${id}: ${text}`);
  });
}

expose({
  render(items) {
    offset = (offset + 5) % items.length;
    // The row that leaves at the top comes in at the bottom.
    const first = rows.shift() as HTMLParagraphElement;
    rows.push(first);
    list.append(first);
    show(items);
  },
  unmount: () => list.remove(),
});
