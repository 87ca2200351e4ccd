import '../fake-browser.ts';

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { MANAGED_NAMES } from '../../../src/settings/fields.ts';
import { policyFaults } from '../../../src/settings/policy-faults.ts';

const PAGE = readFileSync('docs/organisations.md', 'utf8');

type Json = Readonly<Record<string, unknown>>;

/** The policies in its examples, without what is around them. */
function examples(): Json[] {
  const json = [...PAGE.matchAll(/```json\n([\s\S]*?)```/g)].map(([, text]) =>
    policyIn(JSON.parse(text as string)),
  );
  const registry = [...PAGE.matchAll(/^"(\w+)"="(.*)"$/gm)].map(([, name, value]) => [
    name,
    JSON.parse(JSON.parse(`"${value}"`)),
  ]);
  return [...json, Object.fromEntries(registry)];
}

function policyIn(example: Json): Json {
  const { '3rdparty': chromium, policies, data } = example as Readonly<Record<string, Json>>;
  if (policies) return policyIn({ '3rdparty': policies['3rdparty'] });
  if (data) return data;
  if (chromium) return Object.values(Object.values(chromium)[0] as Json)[0] as Json;
  const entries = Object.entries(example).map(([name, entry]) => [name, (entry as Json).Value]);
  return Object.fromEntries(entries);
}

it('has examples in which nothing is wrong', () => {
  const all = examples();
  expect(all).toHaveLength(5);
  for (const example of all) {
    expect(Object.keys(example)).toContain('mode');
    expect(policyFaults(example)).toEqual([]);
  }
});

it('explains every setting, and no other', () => {
  const rows = [...PAGE.matchAll(/^\| ((?:`\w+`(?:, )?)+) \|/gm)].flatMap(([, names]) => [
    ...(names as string).matchAll(/\w+/g),
  ]);
  expect(rows.flat().sort()).toEqual([...MANAGED_NAMES, 'packs'].sort());
});
