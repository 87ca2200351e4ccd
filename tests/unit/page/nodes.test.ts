import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

/**
 * Members that a page can hide behind a form's field, or a picture's or frame's name. Asked of tree
 * walkers and shadow roots, which have no such names, they are what they seem.
 */
const MEMBERS =
  'parentNode parentElement firstChild lastChild nextSibling previousSibling childNodes children nodeType nodeName nodeValue tagName localName isConnected textContent innerHTML innerText shadowRoot querySelector querySelectorAll closest matches getAttribute hasAttribute setAttribute attributes contains compareDocumentPosition getRootNode checkVisibility scrollIntoView getElementsByTagName getElementsByClassName firstElementChild nextElementSibling ownerDocument assignedSlot appendChild append remove dispatchEvent focus'.split(
    ' ',
  );
const ASKED = new RegExp(`(?<!(?:walker|root)\\??)\\.(?:${MEMBERS.join('|')})\\b(?!\\.ts)`);
const OF_DOCUMENT = /(?<![\w'./])document\.(?!ts\b|open\b)\w+|\{[^}]*\}\s*=\s*document\b/;

const src = fileURLToPath(new URL('../../../src/page/', import.meta.url));
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.startsWith('dom/'))
  .sort();

it.each(files)('%s asks the page’s nodes through page/dom alone', (file) => {
  const lines = readFileSync(join(src, file), 'utf8').split('\n');
  const faults = lines.filter((line) => {
    const code = line.replace(/^\s*(?:\/\/|\/?\*).*/, '').replace(/\/\/ .*/, '');
    return !/^(?:import|\} from)/.test(code) && (ASKED.test(code) || OF_DOCUMENT.test(code));
  });
  expect(faults).toEqual([]);
});

it('would see one', () => {
  expect(ASKED.test('  return node.parentNode;')).toBe(true);
  expect(ASKED.test("  form?.querySelector('p')")).toBe(true);
  expect(OF_DOCUMENT.test('  const body = document.body;')).toBe(true);
  expect(ASKED.test('  walker.parentNode()')).toBe(false);
});
