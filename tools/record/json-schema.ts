import { toJsonSchema } from '@valibot/to-json-schema';
import { Pack } from '../../src/record/schema.ts';

/** Where the JSON Schema is kept, from the root of the repository. */
export const SCHEMA_FILE = 'seeds/dossier.schema.json';

/**
 * The JSON Schema of a dossier, made from the one schema. Checks that JSON Schema cannot say (that
 * a text does not begin with a space, that an id leads somewhere) are left to `record:check`.
 */
export function jsonSchemaText(): string {
  const schema = toJsonSchema(Pack, { typeMode: 'input', errorMode: 'ignore' });
  // A file may say where its schema is.
  const properties = { $schema: { type: 'string' }, ...schema.properties };
  return `${JSON.stringify({ title: 'On Record dossier', ...schema, properties }, null, 2)}\n`;
}
