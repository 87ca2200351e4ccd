// @vitest-environment happy-dom
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  type Block,
  boundaryPoints,
  readBlock,
  stillStands,
} from '../../../src/page/blocks/block.ts';
import { Flows } from '../../../src/page/shared/regions/flow.ts';
import { completeDom, toEnd } from './dom.ts';

beforeEach(() => {
  document.body.innerHTML = '';
});
completeDom();

function blockAround(node: Text, offset = 0): Block | null {
  const flows = new Flows();
  const container = flows.containerAt(node.parentElement as Element);
  return container && toEnd(readBlock(node, offset, { container, flows, readUpTo: () => 0 }));
}

/** Reads the block around the first text node that contains `word`. */
function blockAt(html: string, word: string): Block {
  document.body.innerHTML = html;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node as Text).data.includes(word)) continue;
    const block = blockAround(node as Text);
    if (!block) throw new Error(`no block around ${word}`);
    return block;
  }
  throw new Error(`${word} is not in the page`);
}

/** What the page holds between two places, read back from the DOM. */
function textBetween(block: Block, start: number, end: number): string {
  const places = boundaryPoints(block, start, end);
  const range = document.createRange();
  range.setStart(places.start.node, places.start.offset);
  range.setEnd(places.end.node, places.end.offset);
  return range.toString();
}

describe('readBlock', () => {
  it.each([
    ['inline elements', '<p>Face<b>bo<i>ok</i></b> said</p>', 'bo', 'Facebook said'],
    ['a break opportunity', '<p>Face<wbr>book</p>', 'Face', 'Facebook'],
    ['a comment', '<p>Face<!-- x -->book</p>', 'Face', 'Facebook'],
    ['a line break', '<p>Wells<br>Fargo</p>', 'Wells', 'Wells Fargo'],
    ['a soft hyphen and spaces', '<p>Wells\n  Far\u00ADgo </p>', 'Wells', 'Wells Fargo '],
    ['a dropped initial', '<p><span style="float:left">F</span>acebook</p>', 'acebook', 'Facebook'],
    ['hidden parts left out', '<p>Pay<span style="display:none">x</span>Pal</p>', 'Pay', 'Pay Pal'],
    ['scripts left out', '<p>Pay <script>1</script>Pal</p>', 'Pay', 'Pay Pal'],
  ])('reads over %s', (_what, html, word, text) => {
    expect(blockAt(html, word).text).toBe(text);
  });

  it.each([
    ['a block beside it', '<div>one<p>two</p>three</div>', 'three', 'three'],
    ['a block before it', '<div>one<p>two</p>three</div>', 'one', 'one'],
    ['a list item', '<ul><li>Wells</li><li>Fargo</li></ul>', 'Wells', 'Wells'],
    ['two line breaks', '<p>Wells<br><br>Fargo</p>', 'Fargo', 'Fargo'],
    ['a rule', '<div>Wells<hr>Fargo</div>', 'Wells', 'Wells'],
  ])('stops at %s', (_what, html, word, text) => {
    expect(blockAt(html, word).text.trim()).toBe(text);
  });

  it('knows what kind of block it is', () => {
    expect(blockAt('<h2><span>Head</span></h2>', 'Head').role).toBe('heading');
    expect(blockAt('<table><tr><td><p>Cell</p></td></tr></table>', 'Cell').role).toBe('cell');
    expect(blockAt('<figure><figcaption>Cap</figcaption></figure>', 'Cap').role).toBe('caption');
    expect(blockAt('<p>Text</p>', 'Text').role).toBe('prose');
  });

  it('gives nothing for text that is not rendered', () => {
    expect(() => blockAt('<p style="display:none">Facebook</p>', 'Facebook')).toThrow('no block');
    expect(() => blockAt('<textarea>Facebook</textarea>', 'Facebook')).toThrow('no block');
  });
});

const words = fc
  .array(
    fc.constantFrom('Wells', 'Fargo', 'Face\u00ADbook', 'said', 'J.P.', 'Morgan', '銀行', '\u200B'),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .chain((list) =>
    fc.tuple(
      fc.constant(list),
      fc.array(fc.constantFrom(' ', '\u00A0', '\n  '), { minLength: 12, maxLength: 12 }),
    ),
  )
  .map(([list, spaces]) => list.map((word, i) => word + spaces[i]).join(''));
const cuts = fc.array(fc.nat(60), { maxLength: 8 });

/** Builds a paragraph whose text is split over inline elements at these offsets. */
function paragraph(text: string, at: readonly number[]): HTMLElement {
  const p = document.createElement('p');
  const edges = [...new Set([0, ...at.filter((cut) => cut < text.length), text.length])];
  edges.sort((a, b) => a - b);
  let holder: Element = p;
  edges.slice(0, -1).forEach((edge, i) => {
    const tag = ['b', 'span', 'em'][i % 3] as string;
    // Nested and beside each other, in turn.
    const inline = document.createElement(tag);
    (i % 2 ? holder : p).append(inline);
    inline.append(text.slice(edge, edges[i + 1]));
    holder = inline;
  });
  document.body.replaceChildren(p);
  return p;
}

describe('mapping, for any text and any split into inline elements', () => {
  it('reads the same text', () => {
    fc.assert(
      fc.property(words, cuts, (text, at) => {
        const whole = blockAround(paragraph(text, []).firstChild?.firstChild as Text);
        const split = paragraph(text, at);
        const first = split.querySelector('*')?.firstChild as Text;
        expect(blockAround(first)?.text).toBe(whole?.text);
      }),
    );
  });

  it('gives the text back', () => {
    fc.assert(
      fc.property(words, cuts, fc.nat(), fc.nat(), (text, at, a, b) => {
        const first = paragraph(text, at).querySelector('*')?.firstChild as Text;
        const block = blockAround(first) as Block;
        fc.pre(block.text.trim().length > 0);
        const start = a % block.text.length;
        const end = start + 1 + (b % (block.text.length - start));
        const back = textBetween(block, start, end);
        const seen = (s: string) => s.replace(/[\u00AD\u200B]/g, '').replace(/\s+/g, ' ');
        expect(seen(back).trim()).toBe(block.text.slice(start, end).trim());
      }),
    );
  });
});

describe('stillStands', () => {
  it('notices edits and removals', () => {
    const block = blockAt('<p>Wells <b>Fargo</b></p>', 'Wells');
    expect(stillStands(block)).toBe(true);
    (block.nodes[1] as Text).data = 'Farmers';
    expect(stillStands(block)).toBe(false);
    (block.nodes[1] as Text).data = 'Fargo';
    expect(stillStands(block)).toBe(true);
    document.querySelector('b')?.remove();
    expect(stillStands(block)).toBe(false);
  });
});
