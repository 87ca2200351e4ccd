import '../fake-browser.ts';

import fc from 'fast-check';
import { beforeEach, expect, it, vi } from 'vitest';
import { MANAGED_NAMES } from '../../../src/settings/fields.ts';
import { managed as managedSetting } from '../../../src/settings/managed.ts';
import { policyFaults, reportPolicyFaults } from '../../../src/settings/policy-faults.ts';
import { managed, resetFakeBrowser } from '../fake-browser.ts';
import { anyPolicy } from './any-policy.ts';

beforeEach(resetFakeBrowser);

it.each<[object, string[]]>([
  [{}, []],
  [{ mode: { value: 'never', locked: true }, packs: ['{}'] }, []],
  [{ hiddenSites: { value: ['www.News.example'] } }, []],
  [{ mode: 'never' }, ['mode is "never", and should be an object with "value" and "locked".']],
  [{ mode: null }, ['mode is null, and should be an object with "value" and "locked".']],
  [{ mode: ['never'] }, ['mode is a list, and should be an object with "value" and "locked".']],
  [
    { mode: {} },
    ['mode.value is missing, and should be one of default, every, topic-only, never.'],
  ],
  [
    { mode: { value: 'sometimes' } },
    ['mode.value is "sometimes", and should be one of default, every, topic-only, never.'],
  ],
  [{ badge: { value: true, locked: 1 } }, ['badge.locked is 1, and should be true or false.']],
  [{ badge: { value: true, lock: true } }, ['badge.lock is not known.']],
  [{ hiddenSites: { value: ['a', 7] } }, ['hiddenSites.value.1 is 7, and should be text.']],
  [
    { allowedSites: { value: ['a.example', 'https://news.example/a'] } },
    [
      'allowedSites.value.1 is "https://news.example/a", and should be a host name, as news.example.',
    ],
  ],
  [{ snoozed: { value: {} } }, ['snoozed is not a setting that an organisation can set.']],
  [{ Mode: { value: 'never' } }, ['Mode is not a setting that an organisation can set.']],
])('%j: %j', (policy, faults) => {
  expect(policyFaults(policy as Record<string, unknown>)).toEqual(faults);
});

it('whatever is not used is told, and what is told of is not used or does nothing', () => {
  fc.assert(
    fc.property(anyPolicy, (policy) => {
      const faults = policyFaults(policy);
      for (const name of MANAGED_NAMES) {
        if (!Object.hasOwn(policy, name)) continue;
        if (managedSetting(policy, name) === null) {
          expect(faults.some((fault) => fault.startsWith(name))).toBe(true);
        }
      }
    }),
  );
});

it('is told on the console, a line each', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await reportPolicyFaults();
  expect(said).not.toHaveBeenCalled();
  managed.administer({ mode: 'never', look: { value: 'tint' }, other: 1 });
  await reportPolicyFaults();
  expect(said.mock.calls.map(([line]) => line)).toEqual([
    expect.stringContaining('mode is "never"'),
    expect.stringContaining('other is not a setting'),
  ]);
  said.mockRestore();
});
