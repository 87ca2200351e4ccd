import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Documents that ask for more work than a page should: each shows one way to make a reader of pages
 * slow. Written anew for each run, always the same.
 */

/** A page that its own script builds, as the body of `build(main)`; or a whole file. */
type Heavy = { readonly script: string } | { readonly file: string; readonly of: () => string };

const SENTENCE =
  'Facebook asked JPMorgan Chase, Wells Fargo and Citigroup to share card transactions. ';
const LINE = 'INFO 2018-08-06 12:00:01 worker-3 served /share/follow in 12 ms Share Follow Like ';

export const HEAVY_PAGES = {
  'empty text nodes, 200,000 in a row': {
    script: `main.append(SENTENCE); const empty = document.createTextNode('');
      for (let i = 0; i < 200_000; i++) main.appendChild(empty.cloneNode()); main.append(SENTENCE);`,
  },
  'tiny text nodes, 60,000 in a row': {
    script: `main.append(SENTENCE);
      for (let i = 0; i < 60_000; i++) main.append(i % 7 ? 'a' : ' '); main.append(SENTENCE);`,
  },
  'a log of 5 MB': { file: 'log.txt', of: () => log(5_000_000, '\n') },
  'a text of 5 MB in one line': { file: 'line.txt', of: () => log(5_000_000, ' ') },
  'a text of 5 MB without a space': { file: 'solid.txt', of: () => 'Facebook,'.repeat(555_555) },
  '180,000 names': {
    script: `const p = document.createElement('p'); p.textContent = SENTENCE + 'PayPal and US Bancorp.';
      for (let i = 0; i < 30_000; i++) main.append(p.cloneNode(true));`,
  },
  '20,000 elements inside each other': {
    // Neither browser comes through 100,000 by itself, nor Chromium through 5,000 that it lays out.
    script: `const deep = document.createElement('div'); deep.hidden = true; let at = deep;
      for (let i = 0; i < 20_000; i++) at = at.appendChild(document.createElement('div'));
      at.textContent = SENTENCE; const p = document.createElement('p'); p.textContent = SENTENCE;
      main.append(deep, p);`,
  },
  'lists inside each other, 200 deep, 3,000 times': {
    script: `const deep = (n) => { const ul = document.createElement('ul'); let at = ul;
        for (let i = 0; i < n; i++) { const li = document.createElement('li'); li.append('Item ');
          const inner = document.createElement('ul'); li.append(inner); at.append(li); at = inner; }
        const li = document.createElement('li'); li.textContent = SENTENCE; at.append(li); return ul; };
      for (let i = 0; i < 15; i++) main.append(deep(200));
      for (let i = 0; i < 3_000; i++) main.append(deep(3));`,
  },
  '20,000 sidebars': {
    script: `for (let i = 0; i < 20_000; i++) { const aside = document.createElement('aside');
        aside.className = 'sidebar related-links'; const a = document.createElement('a'); a.href = '#';
        a.textContent = 'Facebook'; aside.append(a, ' and more'); main.append(aside); }`,
  },
  'class attributes of 10 MB': {
    script: `main.className = 'story '.repeat(1_700_000); for (let i = 0; i < 50; i++) {
        const p = document.createElement('p'); p.className = 'text '.repeat(50_000);
        p.textContent = SENTENCE; main.append(p); }`,
  },
  '11,000 inline elements in one paragraph': {
    script: `const p = document.createElement('p'); main.append(p);
      for (let i = 0; i < 11_000; i++) { const b = document.createElement('b'); b.textContent = 'Facebook';
        p.append(b, ' and '); }`,
  },
  '20,000 open shadow roots': {
    script: `for (let i = 0; i < 20_000; i++) { const item = document.createElement('x-item');
        item.attachShadow({ mode: 'open' }).innerHTML = '<p>Facebook and PayPal</p>'; main.append(item); }`,
  },
  'fields for passwords, 400 beside 5 MB of text': {
    script: `for (let i = 0; i < 400; i++) { const field = document.createElement('input');
        field.type = 'password'; field.hidden = true; main.append(field); }
      for (let i = 0; i < 500; i++) { const p = document.createElement('p');
        p.textContent = SENTENCE.repeat(120); main.append(p); }`,
  },
  'runs of dots and dashes, 2 MB': {
    script: `for (const gap of ['.', '-', ' .', '\\u00ad', '\\u200b', '’', '&', '/']) { const p = document.createElement('p');
        p.textContent = SENTENCE + gap.repeat(250_000 / gap.length) + 'Facebook'; main.append(p); }`,
  },
  'names that come and go without an end': {
    script: `const feed = document.createElement('div'); main.append(feed); let n = 0;
      setInterval(() => { for (let i = 0; i < 200; i++) { const p = document.createElement('p');
          p.textContent = n++ + ' ' + SENTENCE; feed.prepend(p); }
        while (feed.childElementCount > 1_000) feed.lastChild.remove(); }, 16);`,
  },
} as const satisfies Record<string, Heavy>;

export type HeavyPage = keyof typeof HEAVY_PAGES;

/** Where a page's file is in the folder of {@link makeHeavyPages}. */
export const fileOf = (name: HeavyPage): string => {
  const heavy: Heavy = HEAVY_PAGES[name];
  return 'file' in heavy ? heavy.file : `${Object.keys(HEAVY_PAGES).indexOf(name)}.html`;
};

/** Writes all of them into a temporary folder. @returns the folder; the caller removes it. */
export async function makeHeavyPages(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'on-record-heavy-'));
  for (const name of Object.keys(HEAVY_PAGES) as HeavyPage[]) {
    const heavy: Heavy = HEAVY_PAGES[name];
    const text = 'file' in heavy ? heavy.of() : builtBy(name, heavy.script);
    await writeFile(join(folder, fileOf(name)), text);
  }
  return folder;
}

/** Its body is built when it loads, or, with `?later`, when it calls `later()`. */
const builtBy = (
  title: string,
  script: string,
) => `<!doctype html><html lang="en"><meta charset="utf-8">
<title>${title}</title><body><main></main><script>
const SENTENCE = ${JSON.stringify(SENTENCE)}; const main = document.querySelector('main');
function later() { ${script} }
if (location.search !== '?later') later();
</script>`;

function log(length: number, end: string): string {
  const lines: string[] = [];
  for (let size = 0, i = 0; size < length; i++) {
    const line = i % 100 === 0 ? LINE + SENTENCE : LINE;
    lines.push(line);
    size += line.length + end.length;
  }
  return lines.join(end);
}
