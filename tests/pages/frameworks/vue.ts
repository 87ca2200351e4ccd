import { createApp, h, nextTick, shallowRef } from 'vue';
import { expose, type Item } from './churn.ts';

const items = shallowRef<readonly Item[]>([]);

const app = createApp({
  render: () =>
    h(
      'main',
      items.value.map(({ id, text }) => h('p', { key: id }, [h('b', id), ': ', text])),
    ),
});
app.mount('#app');

expose({
  async render(next) {
    items.value = next;
    await nextTick();
  },
  unmount: () => app.unmount(),
});
