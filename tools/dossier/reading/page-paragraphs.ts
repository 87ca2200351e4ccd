import { normaliseParagraph } from '../../../src/record/paragraph.ts';
import {
  attribute,
  childrenOf,
  type Element,
  isElement,
  isText,
  type Node,
  walk,
} from './html-tree.ts';

const words = (text: string) => new Set(text.split(' '));

/** Elements that stand in a line of text; every other one begins and ends a paragraph. */
const INLINE = words(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr',
);
/** What is not read as text: by no reader, or for use and not for reading. */
const NOT_READ = words(
  'script style noscript template head svg math canvas iframe object embed audio video map select button textarea input form nav aside footer dialog menu',
);
const NOT_READ_ROLES = words(
  'navigation banner contentinfo complementary search menu menubar toolbar form dialog alertdialog',
);

/** The paragraphs of a page's article, in order; where none is marked as such, of the whole page. */
export function pageParagraphs(root: Node): string[] {
  const paragraphs: string[] = [];
  let line = '';
  let breaks = 0;
  const end = () => {
    const text = normaliseParagraph(line);
    if (text !== '') paragraphs.push(text);
    line = '';
  };
  for (const { node, leaving } of walk(articleIn(root), isRead)) {
    if (isText(node)) {
      line += node.value;
      if (node.value.trim() !== '') breaks = 0;
    } else if (isElement(node)) {
      if (node.tagName === 'br') {
        if (leaving) continue;
        // One is a line's end, two are a paragraph's.
        line += ' ';
        if (++breaks > 1) end();
      } else if (!INLINE.has(node.tagName)) {
        end();
        breaks = 0;
      }
    }
  }
  end();
  return paragraphs;
}

/** Of the elements that are marked as an article, the one with the most text; else the main part. */
function articleIn(root: Node): Node {
  const found: { element: Element; isArticle: boolean; from: number; size: number }[] = [];
  const open: typeof found = [];
  let size = 0;
  for (const { node, leaving } of walk(root, isRead)) {
    if (isText(node)) size += node.value.trim().length;
    if (!isElement(node)) continue;
    const isArticle = node.tagName === 'article' || attribute(node, 'role') === 'article';
    if (!isArticle && node.tagName !== 'main' && attribute(node, 'role') !== 'main') continue;
    if (leaving) {
      const one = open.pop();
      if (one) found.push({ ...one, size: size - one.from });
    } else open.push({ element: node, isArticle, from: size, size: 0 });
  }
  const largest = (ones: typeof found) => ones.toSorted((a, b) => b.size - a.size)[0];
  const article = largest(found.filter(({ isArticle }) => isArticle));
  const main = largest(found.filter(({ isArticle }) => !isArticle));
  // A teaser is an article, too.
  const isWhole = article && article.size * 2 >= (main?.size ?? size);
  return (isWhole ? article : main)?.element ?? bodyOf(root);
}

const bodyOf = (root: Node): Node => {
  const html = childrenOf(root).find((node) => isElement(node) && node.tagName === 'html');
  const body = html && childrenOf(html).find((node) => isElement(node) && node.tagName === 'body');
  return body ?? root;
};

function isRead(element: Element): boolean {
  const role = attribute(element, 'role');
  return (
    !NOT_READ.has(element.tagName) &&
    !(role !== null && NOT_READ_ROLES.has(role)) &&
    attribute(element, 'hidden') === null &&
    attribute(element, 'aria-hidden') !== 'true'
  );
}
