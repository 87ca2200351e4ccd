import fc from 'fast-check';
import { CHOICES, MANAGED_NAMES, SETTING_NAMES } from '../../../src/settings/fields.ts';

const sites = fc.array(fc.constantFrom('news.example', 'www.Shop.example', 'a.news.example', 'b'));
const fitting = fc.oneof(
  ...Object.values(CHOICES).map((choices) => fc.constantFrom<string>(...choices)),
  fc.integer({ min: -10, max: 2_100 }),
  fc.boolean(),
  sites,
);
/** Also what no administrator would write. */
const value = fc.oneof({ weight: 3, arbitrary: fitting }, { weight: 1, arbitrary: fc.anything() });

/** What may stand in `storage.managed`: often what fits, sometimes anything. */
export const anyPolicy: fc.Arbitrary<Record<string, unknown>> = fc.dictionary(
  fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom<string>(...MANAGED_NAMES) },
    fc.constantFrom('misread', 'snoozed', '__proto__', 'constructor', 'packs', 'x'),
  ),
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({ value, locked: fc.boolean() }, { requiredKeys: ['value'] }),
    },
    { weight: 1, arbitrary: fc.record({ value, locked: fc.anything() }) },
    { weight: 1, arbitrary: fc.anything() },
  ),
);

/** What the reader may have stored, or another version of this extension. */
export const anyStored: fc.Arbitrary<Record<string, unknown>> = fc.dictionary(
  fc.constantFrom<string>(...SETTING_NAMES),
  value,
);
