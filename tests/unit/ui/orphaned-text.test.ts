import '../fake-browser.ts';
import { afterEach, expect, it } from 'vitest';
import { t, tn } from '../../../src/i18n/text.ts';
import { native } from '../../../src/platform/native.ts';

const runtime = native.runtime as { id: string | undefined };
const { id } = runtime;

afterEach(() => {
  runtime.id = id;
});

it('an orphaned content script says what was said before, and nothing new', () => {
  const before = [t('extensionGone'), t('hideCompany', 'PayPal'), tn('mentions', 3)];
  expect(before[0]).toMatch(/Reload the page/);
  runtime.id = undefined;
  expect([t('extensionGone'), t('hideCompany', 'PayPal'), tn('mentions', 3)]).toEqual(before);
  expect(t('hideCompany', 'Citigroup')).toBe('');
});
