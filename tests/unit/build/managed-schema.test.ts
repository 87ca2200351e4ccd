import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import manifest from '../../../manifest.json' with { type: 'json' };
import { MANAGED_NAMES } from '../../../src/settings/fields.ts';
import { managed } from '../../../src/settings/managed.ts';
import {
  MANAGED_SCHEMA_FILE,
  managedSchema,
  managedSchemaText,
} from '../../../tools/build/managed-schema.ts';
import { forBrowser } from '../../../tools/build/manifest-variants.ts';

/** What is used of JSON Schema. */
interface Schema {
  readonly type: string;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

const { properties = {} } = managedSchema() as Schema;

it('is what `npm run policy:schema` writes', () => {
  expect(readFileSync(MANAGED_SCHEMA_FILE, 'utf8')).toBe(managedSchemaText());
});

it('has every setting that an organisation can set, and packs', () => {
  expect(Object.keys(properties)).toEqual([...MANAGED_NAMES, 'packs']);
});

it('is named in Chromium’s manifest alone', () => {
  expect(`public/${manifest.storage.managed_schema}`).toBe(MANAGED_SCHEMA_FILE);
  expect(forBrowser(manifest, 'chrome', '1.2.3')).toHaveProperty('storage');
  expect(forBrowser(manifest, 'firefox', '1.2.3')).not.toHaveProperty('storage');
});

describe.each(MANAGED_NAMES)('%s', (name) => {
  const schema = properties[name] as Schema;

  it('takes nothing that the extension does not take', () => {
    fc.assert(
      fc.property(valuesOf(schema), (entry) => {
        expect(managed({ [name]: entry }, name)).not.toBeNull();
      }),
    );
  });

  it('takes all whole numbers, lists and words that the extension takes', () => {
    const value = fc.oneof(
      fc.constantFrom(...Object.values(properties).flatMap(wordsOf)),
      fc.integer({ min: -5, max: 2_005 }),
      fc.boolean(),
      fc.array(fc.string()),
      fc.anything({ maxDepth: 1 }),
    );
    fc.assert(
      fc.property(value, fc.boolean(), (one, locked) => {
        const entry = { value: one, locked };
        const isFraction = typeof one === 'number' && !Number.isInteger(one);
        if (!isFraction)
          expect(takes(schema, entry)).toBe(managed({ [name]: entry }, name) !== null);
      }),
    );
  });
});

const wordsOf = ({ properties: parts = {} }: Schema) => parts.value?.enum ?? [];

function valuesOf(schema: Schema): fc.Arbitrary<unknown> {
  switch (schema.type) {
    case 'object': {
      const parts = Object.entries(schema.properties ?? {});
      return fc.record(Object.fromEntries(parts.map(([key, part]) => [key, valuesOf(part)])), {
        requiredKeys: [...(schema.required ?? [])],
      });
    }
    case 'array':
      return fc.array(valuesOf(schema.items as Schema));
    case 'string':
      return schema.enum ? fc.constantFrom(...schema.enum) : fc.string();
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({ min: schema.minimum ?? 0, max: schema.maximum ?? 0 });
    default:
      throw new Error(`${schema.type} is no type that the schema has.`);
  }
}

function takes(schema: Schema, value: unknown): boolean {
  switch (schema.type) {
    case 'object': {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
      const has = value as Record<string, unknown>;
      return (
        (schema.required ?? []).every((key) => has[key] !== undefined) &&
        Object.entries(schema.properties ?? {}).every(
          ([key, part]) => has[key] === undefined || takes(part, has[key]),
        )
      );
    }
    case 'array':
      return Array.isArray(value) && value.every((one) => takes(schema.items as Schema, one));
    case 'integer':
      return (
        Number.isInteger(value) &&
        (value as number) >= (schema.minimum ?? 0) &&
        (value as number) <= (schema.maximum ?? 0)
      );
    default:
      return typeof value === schema.type && (schema.enum?.includes(value as string) ?? true);
  }
}
