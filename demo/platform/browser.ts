/** In place of `src/platform/browser.ts`. */
export { native as browser } from './native.ts';
