import { parseAst } from 'vite';
import { expect, it } from 'vitest';
import { sourceFiles } from './source-files.ts';

/** Attributes whose text a reader sees or hears. */
const SPOKEN = ['title', 'aria-label', 'aria-description', 'alt', 'label', 'summary'];
/** Words that are the same in every language. */
const UNIVERSAL = ['SHA-256'];

/** A node of the syntax tree (ESTree with JSX), as far as this test looks at it. */
interface Node {
  readonly type: string;
  readonly name?: Node | string;
  readonly value?: unknown;
  readonly expression?: Node;
  readonly children?: readonly Node[];
}

const hasWords = (text: unknown): text is string =>
  typeof text === 'string' &&
  /\p{L}{2,}/u.test(UNIVERSAL.reduce((rest, word) => rest.replaceAll(word, ''), text));

/** Text in a component that does not come from a message catalogue. */
function stringsIn(text: string): string[] {
  const found: string[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, name, value, children } = node as Node;
    if (type === 'JSXText' && hasWords(value)) found.push(value.trim());
    if (type === 'JSXAttribute') {
      const attribute = String((name as Node).name);
      const written = (value as Node | null)?.value;
      if (SPOKEN.includes(attribute) && hasWords(written)) found.push(`${attribute}="${written}"`);
    }
    for (const child of children ?? []) {
      const inside = child.type === 'JSXExpressionContainer' ? child.expression?.value : undefined;
      if (hasWords(inside)) found.push(inside);
    }
    for (const inner of Object.values(node)) visit(inner);
  };
  visit(parseAst(text, { lang: 'tsx' }));
  return found;
}

it('finds text that was written into a component', () => {
  const component = 'const a = <p title="Close it">Read <b>{"this"}</b>{t("x")}</p>;';
  expect(stringsIn(component).sort()).toEqual(['Read', 'this', 'title="Close it"']);
});

it('finds none in the faces', () => {
  const components = sourceFiles().filter(({ path }) => path.endsWith('.tsx'));
  expect(components.length).toBeGreaterThan(20);
  const found = components.flatMap(({ path, text }) =>
    stringsIn(text).map((string) => `${path}: ${string}`),
  );
  expect(found).toEqual([]);
});
