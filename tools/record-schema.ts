import { writeFile } from 'node:fs/promises';
import { jsonSchemaText, SCHEMA_FILE } from './record/json-schema.ts';

/** Writes the JSON Schema of a dossier, for editors. */
await writeFile(SCHEMA_FILE, jsonSchemaText());
console.log(`Wrote ${SCHEMA_FILE}.`);
