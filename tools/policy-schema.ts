import { writeFile } from 'node:fs/promises';
import { MANAGED_SCHEMA_FILE, managedSchemaText } from './build/managed-schema.ts';

/** Writes the schema by which Chromium checks what an organisation sets. */
await writeFile(MANAGED_SCHEMA_FILE, managedSchemaText());
console.log(`Wrote ${MANAGED_SCHEMA_FILE}.`);
