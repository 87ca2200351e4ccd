// @vitest-environment happy-dom
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readSelection } from '../../../src/page/selection/read-selection.ts';
import { completeDom } from '../page/dom.ts';

beforeAll(() => completeDom());
beforeEach(() => {
  document.body.innerHTML = '';
  getSelection()?.removeAllRanges();
});

/** Shows a page in which `[` and `]` in its text stand where the selection begins and ends. */
function show(html: string): void {
  document.body.innerHTML = html;
  const places: [Text, number][] = [];
  for (const mark of '[]') {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const at = node.data.indexOf(mark);
      if (at < 0) continue;
      node.data = node.data.slice(0, at) + node.data.slice(at + 1);
      places.push([node, at]);
      break;
    }
  }
  const [[from, start], [to, end]] = places as [[Text, number], [Text, number]];
  select(from, start, to, end);
}

function select(from: Node, start: number, to: Node, end: number): void {
  const range = document.createRange();
  range.setStart(from, start);
  range.setEnd(to, end);
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(range);
}

function read(): string {
  const found = readSelection();
  if (found.kind === 'refused') return found.why;
  const { block, start, end } = found;
  return `${block.slice(0, start)}[${block.slice(start, end)}]${block.slice(end)}`;
}

describe('what is selected in a page is read with the block round it', () => {
  it.each([
    ['<p>Before. [The bank said no.] After.</p>', 'Before. [The bank said no.] After.'],
    ['<p>A [<b>bank</b> <i>said</i>] no.</p>', 'A [bank said] no.'],
    ['<p>A  [bank\n   said]  no.</p>', 'A [bank said] no.'],
    ['<p>A[ bank said ]no.</p>', 'A [bank said] no.'],
    ['<p>A [co&shy;operative ba&#8203;nk] said.</p>', 'A [cooperative bank] said.'],
    ['<p>A [bank<br>said] no.</p>', 'A [bank said] no.'],
    ['<p>[All.]</p><p>Next.</p>', '[All.]'],
    ['<div>[Loose] text<p>A paragraph.</p></div>', '[Loose] text'],
    ['<p>A [bank<script>var x</script> said] no.</p>', 'A [bank said] no.'],
    // What a page's form calls its fields hides the nodes' own members.
    [
      '<form><input name="parentNode"><input name="parentElement"><input name="nodeType"><p>A [bank] said.</p></form>',
      'A [bank] said.',
    ],
  ])('%s', (html, outcome) => {
    show(html);
    expect(read()).toBe(outcome);
  });

  it('three clicks select a paragraph, and the start of the next', () => {
    document.body.innerHTML = '<p id="a">The bank said no.</p>\n<p id="b">Next.</p>';
    const [a, b] = document.querySelectorAll('p') as unknown as [Element, Element];
    select(a.firstChild as Node, 0, b, 0);
    expect(read()).toBe('[The bank said no.]');
    select(a, 0, a, 1);
    expect(read()).toBe('[The bank said no.]');
    select(document.body, 0, document.body, 1);
    expect(read()).toBe('[The bank said no.]');
  });

  it('title and language are told, and cut', () => {
    document.title = 'x'.repeat(2_000);
    show('<p lang="de">Die [Bank].</p>');
    const found = readSelection();
    expect(found).toMatchObject({ kind: 'words', language: 'de', title: 'x'.repeat(500) });
  });
});

describe('what is not read, with the reason', () => {
  it.each([
    ['<p>One [paragraph.</p><p>And] another.</p>', 'several'],
    ['<ul><li>One [item</li><li>and] another</li></ul>', 'several'],
    [`<p>[${'word '.repeat(600)}]</p>`, 'long'],
    [`<p>[${'<b>word</b> '.repeat(600)}]</p>`, 'long'],
    [`[${'<i></i>\n'.repeat(1_500)}]`, 'long'],
    ['<p>A [   ] bank</p>', 'nothing'],
    ['<p hidden style="display:none">A [bank]</p>', 'nothing'],
    ['<p>A <code>[bank]</code></p>', 'nothing'],
  ])('%#', (html, why) => {
    show(html);
    expect(read()).toBe(why);
  });

  it('nothing selected', () => {
    document.body.innerHTML = '<p>A bank.</p>';
    expect(read()).toBe('nothing');
    select(document.querySelector('p') as Node, 0, document.querySelector('p') as Node, 0);
    expect(read()).toBe('nothing');
  });
});

it('a page is left as it was', () => {
  show('<p>A [bank <b>said</b>] no.</p>');
  const before = document.documentElement.outerHTML;
  read();
  expect(document.documentElement.outerHTML).toBe(before);
  expect(String(getSelection())).toBe('bank said');
});
