import { FOUND, UNCHECKED } from '../../record/draft-marks.ts';
import { jsonSchemaText } from '../../record/json-schema.ts';

/**
 * What an editor needs to help with a draft, by file name: a schema for each part, in which entries may
 * carry a draft's marks, and the settings with which VS Code finds them.
 */
export function editorFiles(): ReadonlyMap<string, unknown> {
  const schema = JSON.parse(jsonSchemaText()) as {
    properties: Record<string, unknown>;
    $schema: string;
  };
  const parts = Object.entries(schema.properties).filter(([part]) => part !== '$schema');
  return new Map<string, unknown>([
    ...parts.map(([part, content]): [string, unknown] => [
      `${part}.schema.json`,
      { $schema: schema.$schema, title: part, ...(allowMarks(content) as object) },
    ]),
    [
      'settings.json',
      {
        'json.schemas': parts.map(([part]) => ({
          fileMatch: [`/${part}.json`],
          url: `./.vscode/${part}.schema.json`,
        })),
      },
    ],
  ]);
}

const MARKS = {
  [UNCHECKED]: {
    const: true,
    description: 'Take it away once you have read the entry against its document.',
  },
  [FOUND]: {
    type: 'object',
    description: 'What the draft was made of. Take it away with "unchecked".',
  },
};

/** Every object of a schema may carry the marks of a draft. Our schemas are as deep as they are written. */
function allowMarks(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(allowMarks);
  if (schema === null || typeof schema !== 'object') return schema;
  const copy = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [key, allowMarks(value)]),
  );
  const { properties, type } = copy as { properties?: object; type?: string };
  return type === 'object' && properties
    ? { ...copy, properties: { ...properties, ...MARKS } }
    : copy;
}
