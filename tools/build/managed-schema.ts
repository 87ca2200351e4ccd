import {
  CHOICES,
  DEFAULTS,
  DELAYS,
  MANAGED_NAMES,
  type ManagedName,
} from '../../src/settings/fields.ts';

export const MANAGED_SCHEMA_FILE = 'public/managed-schema.json';

/** What an administrator reads beside each setting. */
const SAID: Readonly<Record<ManagedName, string>> = {
  mode: 'When names are marked: where it matters; every mention; only on pages about the topic; never.',
  look: 'How marks look.',
  theme: 'Colours of cards and pages.',
  quotations:
    'Which statements on record are marked: all; those that the page words differently; none.',
  openDelay: 'Rest of the pointer before a card opens, in milliseconds.',
  closeDelay: 'Time before a card that was left closes, in milliseconds.',
  badge: 'Show the number of mentions on the toolbar button.',
  hiddenSubjects: 'Companies and passages that are never marked, by their ids.',
  hiddenSites: 'Host names on which nothing is marked, subdomains included.',
  allowedSites:
    'Host names whose sign-in and account pages are read all the same, subdomains included.',
};

const LOCKED = 'Keep the reader from changing it. Of a list: from taking these entries away.';

const PACKS = 'Records that every reader has: each the text of a pack file, as JSON.';

/**
 * What Chromium takes for `storage.managed_schema`: a part of JSON Schema, in which
 * `additionalProperties` must be a schema and every schema has one type. Each setting stands for
 * itself, since Chromium drops a property whole when anything in it does not fit.
 */
export function managedSchema(): object {
  const settings = MANAGED_NAMES.map((name) => [name, settingSchema(name)]);
  return {
    type: 'object',
    properties: {
      ...Object.fromEntries(settings),
      packs: { description: PACKS, type: 'array', items: { type: 'string' } },
    },
  };
}

export const managedSchemaText = (): string => `${JSON.stringify(managedSchema(), null, 2)}\n`;

function settingSchema(name: ManagedName): object {
  return {
    description: SAID[name],
    type: 'object',
    properties: {
      value: valueSchema(name),
      locked: { description: LOCKED, type: 'boolean' },
    },
    required: ['value'],
  };
}

function valueSchema(name: ManagedName): object {
  if (name in CHOICES) {
    return { type: 'string', enum: [...CHOICES[name as keyof typeof CHOICES]] };
  }
  switch (typeof DEFAULTS[name]) {
    case 'boolean':
      return { type: 'boolean' };
    case 'number':
      return { type: 'integer', minimum: DELAYS.min, maximum: DELAYS.max };
    default:
      return { type: 'array', items: { type: 'string' } };
  }
}
