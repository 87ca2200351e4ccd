import { writeFile } from 'node:fs/promises';
import { MANAGED_SCHEMA_FILE, managedSchemaText } from './build/managed-schema.ts';
import { namesGiven } from './command/arguments.ts';

namesGiven('npm run policy:schema');

/** Writes the schema by which Chromium checks what an organisation sets. */
await writeFile(MANAGED_SCHEMA_FILE, managedSchemaText());
console.log(`Wrote ${MANAGED_SCHEMA_FILE}.`);
