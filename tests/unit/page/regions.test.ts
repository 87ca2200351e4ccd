// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DEEPEST, Flows } from '../../../src/page/shared/regions/flow.ts';
import { RegionCache, regionOf } from '../../../src/page/shared/regions/regions.ts';
import { completeDom, toEnd } from './dom.ts';

completeDom();

/** An article long enough that a page has main text beside what is tried. */
const ARTICLE = `<article><h1>Banks and data</h1>${'<p>A paragraph of some length, as news pages have them, of which this is one that says nothing.</p>'.repeat(6)}</article>`;

/** The region of the element with the id `x`. */
function regionIn(html: string): string {
  document.body.innerHTML = html;
  const element = document.querySelector('#x');
  if (!element) throw new Error('Nothing has the id x.');
  return toEnd(regionOf(element, new RegionCache()));
}

beforeEach(() => {
  document.body.replaceChildren();
});

describe('reading text is', () => {
  it.each([
    ['a paragraph', '<p id="x">Acme said so.</p>'],
    ['a caption', '<figure><figcaption id="x">Acme’s office</figcaption></figure>'],
    ['a cell', '<table><tr><td id="x">Acme</td></tr></table>'],
    ['a reader’s comment', '<section class="comments"><p id="x">I like Acme a lot.</p></section>'],
    ['what details fold away', '<details><summary>More</summary><p id="x">Acme</p></details>'],
    ['preformatted text', '<pre id="x">Acme said so.</pre>'],
    ['the header of an article', `<article><header><p id="x">By A Writer</p></header></article>`],
    [
      'a page’s only headline, whatever holds it',
      ARTICLE.replace('<h1>', '<div class="promo"><h1 id="x">').replace('</h1>', '</h1></div>'),
    ],
    [
      'a long paragraph, whatever its class says',
      `<p id="x" class="sponsor">${'Acme said that it would not. '.repeat(8)}</p>`,
    ],
  ])('%s', (_what, html) => {
    expect(regionIn(html.includes('<article>') ? html : html + ARTICLE)).toBe('reading');
  });

  it('what holds the page’s main text, whatever it calls itself', () => {
    const html = ARTICLE.replace('<article>', '<div class="sidebar promo">').replace(
      '</article>',
      '<p id="x">Acme said so.</p></div>',
    );
    expect(regionIn(html)).toBe('reading');
  });
});

describe('left out is', () => {
  it.each([
    ['navigation', '<nav><p id="x">Acme</p></nav>'],
    ['an aside', '<aside><p id="x">Acme</p></aside>'],
    ['a footer', '<footer><p id="x">Acme</p></footer>'],
    ['a button', '<button id="x">Share on Acme</button>'],
    ['a form', '<form><p id="x">Acme</p></form>'],
    ['a landmark by its role', '<div role="navigation"><p id="x">Acme</p></div>'],
    ['a share bar by its class', '<div class="share-bar"><p id="x">Acme</p></div>'],
    ['a consent dialog', '<div id="cookie-consent"><p id="x">Acme</p></div>'],
    ['an editor', '<div contenteditable="true"><p id="x">Acme</p></div>'],
    ['an editor’s text box', '<div role="textbox"><p id="x">Acme</p></div>'],
    ['code', '<pre><code id="x">acme()</code></pre>'],
    [
      'a list of links',
      '<ul id="x"><li><a href="/a">Acme</a></li><li><a href="/b">Bolt</a></li></ul>',
    ],
    ['a block that is all link', '<p id="x"><a href="/acme">Acme said so</a></p>'],
    [
      'a card under a linked headline',
      '<div><h3><a href="/a">Acme will not say what it said</a></h3><p id="x">Acme</p></div>',
    ],
    ['a modal that is not open as one', '<dialog open><p id="x">Acme</p></dialog>'],
  ])('%s', (_what, html) => {
    expect(regionIn(html + ARTICLE)).toBe('left-out');
  });
});

describe('hidden is', () => {
  it('text that is not shown now', () => {
    expect(regionIn(`<div style="display: none"><p id="x">Acme</p></div>${ARTICLE}`)).toBe(
      'hidden',
    );
    expect(regionIn(`<p id="x" style="visibility: hidden">Acme</p>${ARTICLE}`)).toBe('hidden');
  });
});

it('what stands in more elements than any page that is read is left out, and not asked for its style', () => {
  /** An element in so many others. */
  const at = (depth: number): Element => {
    let element: Element = document.body;
    // Body and root are two of them.
    for (let i = 2; i < depth; i++) {
      element = element.appendChild(document.createElement('div'));
    }
    return element.appendChild(document.createElement('p'));
  };
  const asked = vi.spyOn(globalThis, 'getComputedStyle');
  const deepest = at(DEEPEST - 1);
  expect(toEnd(regionOf(deepest, new RegionCache()))).toBe('reading');
  expect(new Flows().containerAt(deepest)).toBe(deepest);
  asked.mockClear();
  let deeper = deepest;
  for (let i = 0; i < 4 * DEEPEST; i++) {
    deeper = deeper.appendChild(document.createElement('p'));
    if (i > 0 && i < 4 * DEEPEST - 1) continue;
    expect(toEnd(regionOf(deeper, new RegionCache()))).toBe('left-out');
    expect(new Flows().containerAt(deeper)).toBeNull();
  }
  expect(asked).not.toHaveBeenCalled();
  asked.mockRestore();
});
