import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import manifest from '../../../manifest.json' with { type: 'json' };
import { RULES } from '../../../src/spotting/why.ts';
import { sourceFiles } from './source-files.ts';

interface Entry {
  readonly message: string;
}
type Catalogue = Readonly<Record<string, Entry>>;

const FOLDER = fileURLToPath(new URL('../../../public/_locales/', import.meta.url));
const catalogues = new Map<string, Catalogue>(
  readdirSync(FOLDER).map((name) => [
    name,
    JSON.parse(readFileSync(`${FOLDER}${name}/messages.json`, 'utf8')),
  ]),
);
const en = catalogues.get('en') ?? {};

const PLURAL = /_(zero|one|two|few|many|other)$/;
const plurals = new Set(
  Object.keys(en).flatMap((key) => (key.endsWith('_other') ? key.slice(0, -'_other'.length) : [])),
);
const isPlural = (key: string) => PLURAL.test(key) && plurals.has(key.replace(PLURAL, ''));

/** The forms that a language has for whole numbers such as we count. */
function forms(tag: string): Set<string> {
  const rules = new Intl.PluralRules(tag);
  return new Set(Array.from({ length: 200 }, (_, n) => rules.select(n)));
}

const slots = (message: string) => [...new Set(message.match(/\$\d/g))].sort();

it('has every language', () => {
  expect([...catalogues.keys()].sort()).toEqual(['ar', 'de', 'en', 'es', 'fr', 'ja', 'pt_BR']);
});

describe.each([...catalogues])('%s', (name, catalogue) => {
  const tag = catalogue.languageTag?.message ?? '';

  it('names its language and direction', () => {
    expect(tag.replace('-', '_')).toBe(name);
    expect(catalogue.languageDirection?.message).toBe(name === 'ar' ? 'rtl' : 'ltr');
  });

  it('has every message, every plural form of its language, and nothing else', () => {
    const plain = Object.keys(en).filter((key) => !isPlural(key));
    const counted = [...plurals].flatMap((base) =>
      [...forms(tag)].map((form) => `${base}_${form}`),
    );
    expect(Object.keys(catalogue).sort()).toEqual([...plain, ...counted].sort());
  });

  it('fills the same slots as English', () => {
    for (const [key, { message }] of Object.entries(catalogue)) {
      const english = en[key] ?? en[key.replace(PLURAL, '_other')];
      const wanted = slots(english?.message ?? '');
      // "One report" may do without its figure.
      const optional = /_(zero|one|two)$/.test(key) ? ['$1'] : [];
      const missing = wanted.filter((slot) => !slots(message).includes(slot));
      expect([key, missing.filter((slot) => !optional.includes(slot))]).toEqual([key, []]);
      expect([key, slots(message).filter((slot) => !wanted.includes(slot))]).toEqual([key, []]);
    }
  });

  it('is copy: no empty message, no exclamation mark, no stray space', () => {
    for (const [key, { message }] of Object.entries(catalogue)) {
      expect(message, key).not.toMatch(/^\s|\s$|^$|[!！¡]| {2}/);
    }
  });

  it('is translated, apart from names and technical words', () => {
    if (name === 'en') return;
    const same = Object.keys(en).filter((key) => catalogue[key]?.message === en[key]?.message);
    const words = same.filter((key) => /\p{L}{4,}/u.test(catalogue[key]?.message ?? ''));
    expect(words.length, words.join(', ')).toBeLessThan(16);
  });
});

describe('what a translator is told', () => {
  it.each(Object.entries(en))('%s: what each slot stands for', (_key, entry) => {
    const { message, description = '' } = entry as { message: string; description?: string };
    expect(slots(description)).toEqual(expect.arrayContaining(slots(message)));
  });
});

describe('messages in use', () => {
  const code = sourceFiles().map(({ text }) => text);

  it('has one for each rule of spotting', () => {
    for (const rule of RULES) expect(en).toHaveProperty(`why_${rule.replaceAll('-', '_')}`);
  });

  it('has each one that the manifest names', () => {
    const named = [...JSON.stringify(manifest).matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key);
    expect(named.length).toBeGreaterThan(0);
    for (const key of named) expect(en).toHaveProperty(key as string);
  });

  it('keeps none that nothing uses', () => {
    const all = `${code.join('\n')}${JSON.stringify(manifest)}`;
    const unused = Object.keys(en)
      .map((key) => (isPlural(key) ? key.replace(PLURAL, '') : key))
      .filter((key) => !key.startsWith('why_'))
      .filter((key) => !new RegExp(`['"_]${key}(['"]|__)`).test(all));
    expect([...new Set(unused)]).toEqual([]);
  });
});
