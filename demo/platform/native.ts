import type { Browser } from 'webextension-polyfill';
import { isFramed } from '../part.ts';
import { framed } from './framed.ts';
import { own } from './own.ts';

/** In place of `src/platform/native.ts`. */
export const native = (isFramed ? framed : own) as unknown as Browser;

export const extensionIsThere = (): boolean => true;
