import { native } from '../../platform/native.ts';
import type { Sink } from './publish.ts';

/** `storage.local`, which content scripts can read. */
export const storageSink: Sink = {
  async set(items) {
    if (Object.keys(items).length > 0) await native.storage.local.set(items);
  },
  async remove(keys) {
    if (keys.length > 0) await native.storage.local.remove(keys as string[]);
  },
};
