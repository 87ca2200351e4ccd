import { writeFile } from 'node:fs/promises';
import { namesGiven } from './command/arguments.ts';
import { jsonSchemaText, SCHEMA_FILE } from './record/json-schema.ts';

namesGiven('npm run record:schema');

/** Writes the JSON Schema of a dossier, for editors. */
await writeFile(SCHEMA_FILE, jsonSchemaText());
console.log(`Wrote ${SCHEMA_FILE}.`);
