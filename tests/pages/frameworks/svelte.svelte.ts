import { flushSync, mount, unmount } from 'svelte';
import { expose, type Item } from './churn.ts';
import List from './List.svelte';

const shown = $state<{ items: readonly Item[] }>({ items: [] });
const list = mount(List, { target: document.querySelector('#app') as Element, props: { shown } });

expose({
  render(items) {
    shown.items = items;
    flushSync();
  },
  unmount: () => void unmount(list),
});
