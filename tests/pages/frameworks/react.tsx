/** @jsxImportSource react */
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { expose, type Item } from './churn.ts';

function List({ items }: { items: readonly Item[] }) {
  return (
    <main>
      {items.map(({ id, text }) => (
        <p key={id}>
          <b>{id}</b>: {text}
        </p>
      ))}
    </main>
  );
}

const root = createRoot(document.querySelector('#app') as HTMLElement);

expose({
  render: (items) => flushSync(() => root.render(<List items={items} />)),
  unmount: () => root.unmount(),
});
