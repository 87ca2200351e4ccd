import { describe, expect, test } from 'vitest';
import { datesIn, publishedOf } from '../../../tools/dossier/finding/dates.ts';
import { decode } from '../../../tools/dossier/reading/decode.ts';
import { slug } from '../../../tools/dossier/reading/file-names.ts';
import { readHtml } from '../../../tools/dossier/reading/html-tree.ts';
import { NO_FACTS, pageFacts } from '../../../tools/dossier/reading/page-facts.ts';
import { pageParagraphs } from '../../../tools/dossier/reading/page-paragraphs.ts';

const paragraphs = (html: string) => pageParagraphs(readHtml(html));

describe('the paragraphs of a page', () => {
  test.each<[string, string, string[]]>([
    ['blocks', '<p>One.</p><p>Two.</p><div>Three</div>', ['One.', 'Two.', 'Three']],
    [
      'text in a line',
      '<p>One <b>bold</b>, <a href="/">linked</a> word.</p>',
      ['One bold, linked word.'],
    ],
    ['one line break, and two', '<p>One<br>line.<br><br>Two.</p>', ['One line.', 'Two.']],
    ['entities and spaces', '<p>“A&nbsp;&amp;\n  B”</p>', ['“A & B”']],
    [
      'what is no reading text',
      '<nav>Menu</nav><p>Text.</p><script>no()</script><footer>End</footer>',
      ['Text.'],
    ],
    ['what is hidden', '<p hidden>No.</p><p aria-hidden="true">No.</p><p>Yes.</p>', ['Yes.']],
    [
      'the largest article',
      `<main><article>Teaser</article><article><h1>Head</h1><p>${'Word. '.repeat(30).trim()}</p></article></main>`,
      ['Head', 'Word. '.repeat(30).trim()],
    ],
    [
      'a list of teasers',
      '<main><h1>All</h1><article>One</article><article>Two</article></main>',
      ['All', 'One', 'Two'],
    ],
    ['no markup at all', 'Just text.', ['Just text.']],
    ['nothing', '', []],
  ])('%s', (_, html, expected) => {
    expect(paragraphs(html)).toEqual(expected);
  });

  test('of one that is nested 20,000 deep', () => {
    for (const tag of ['div', 'b', 'table']) {
      expect(paragraphs(`${`<${tag}>`.repeat(20_000)}<p>Deep.`).join(' ')).toContain('Deep.');
    }
  });
});

test('what a page says of itself, and nothing where what it says is broken', () => {
  const page = (head: string) => pageFacts(readHtml(`<head>${head}</head><body><h1>Head</h1>`));
  expect(
    page(`<script type="application/ld+json">{"@graph": [{"datePublished": "2020-03-02T10:00:00Z"}]}</script>
      <meta name="author" content="https://example.org/me"><link rel="canonical" href="https://example.org/a">`),
  ).toEqual({
    headline: 'Head',
    site: null,
    byline: null,
    published: '2020-03-02',
    url: 'https://example.org/a',
  });
  expect(
    page(`<script type="application/ld+json">{broken</script><link rel="canonical" href="javascript:1">
      <meta name="date" content="last Monday">`),
  ).toEqual({ headline: 'Head', site: null, byline: null, published: null, url: null });
});

test.each<[string, (string | undefined)[]]>([
  ['on March 5, 2021, and 7 Apr. 2021', ['2021-03-05', '2021-04-07']],
  ['2020-02-29 and 2021-02-29', ['2020-02-29']],
  ['in May 2019; the 3rd of May 2019', ['2019-05', '2019-05-03']],
  ['Sept 31, 2020', []],
  // Two days, any year, no date.
  ['08/07/2018, Monday, May 5, version 2018-08-07.2, 1/2018-08-07', []],
])('dates in “%s”', (text, days) => {
  expect(datesIn(text).map(({ value }) => value)).toEqual(days);
});

test.each<[string, Buffer, boolean, string]>([
  ['UTF-8', Buffer.from('Ä'), false, 'Ä'],
  ['UTF-8 with a mark', Buffer.from('\ufeffÄ'), false, 'Ä'],
  ['UTF-16', Buffer.from('\ufeffÄ', 'utf16le'), false, 'Ä'],
  ['UTF-16, the other way round', Buffer.from('\ufeffÄ', 'utf16le').swap16(), false, 'Ä'],
  [
    'what a page names',
    Buffer.from('<meta charset="iso-8859-1">Ä', 'latin1'),
    true,
    '<meta charset="iso-8859-1">Ä',
  ],
])('reads %s', (_, bytes, isHtml, text) => {
  expect(decode(bytes, isHtml)).toBe(text);
});

test.each<[string, Buffer, boolean, string]>([
  ['nothing', Buffer.from(''), false, 'is empty'],
  ['half of a character', Buffer.from([0xc3]), false, 'is not UTF-8 text: save it as UTF-8'],
  [
    'a made-up encoding',
    Buffer.from('<meta charset=nonsense>Ä', 'latin1'),
    true,
    'is not in the encoding that it names, nonsense',
  ],
  [
    'a picture',
    Buffer.from([0x89, 0x50, 0, 0]),
    false,
    'is not text, or is UTF-16 without a byte order mark: save it as UTF-8',
  ],
  ['torn UTF-16', Buffer.from([0xff, 0xfe, 0x00, 0xd8]), false, 'is not sound UTF-16LE'],
])('refuses %s', (_, bytes, isHtml, reason) => {
  expect(() => decode(bytes, isHtml)).toThrow(reason);
});

test.each([
  ['Übersicht März 2020', 'ubersicht-marz-2020'],
  ['Straße & Co.', 'strasse-co'],
  ['we don’t', 'we-dont'],
  ['日本', ''],
  ['../../etc/passwd', 'etc-passwd'],
])('“%s” becomes “%s”', (text, expected) => {
  expect(slug(text)).toBe(expected);
});

test.each<[string[], string | null]>([
  [['A headline', 'Published May 3, 2020 Updated May 5, 2020'], '2020-05-03'],
  [['A headline', 'Updated: May 5, 2020. Posted: May 3, 2020'], '2020-05-03'],
  [['A headline', 'May 3, 2020'], '2020-05-03'],
  [['A headline', 'Page last modified', 'May 5, 2020'], null],
  [['A headline', 'Last updated on 5 May 2020'], null],
  [['A headline', 'May 3, 2020 and May 4, 2020'], null],
])('%j was published on %s', (paragraphs, day) => {
  const document = {
    id: 'a',
    from: 'a.txt',
    file: 'a.txt',
    isHtml: false,
    facts: NO_FACTS,
    paragraphs,
  };
  expect(publishedOf(document)?.value ?? null).toBe(day);
});
