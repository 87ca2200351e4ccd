import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Pages that show one thing each; written anew for each run, always the same. */

/** Words without a name of any company in them. */
const PLAIN =
  'The council met on Tuesday to hear what the new bridge would cost and who would pay for it. ' +
  'Nobody expected the answer to come so soon, and several members asked for another week.';

const NAMED = [
  'Facebook asked JPMorgan Chase to share customers’ card transactions.',
  'Wells Fargo said that privacy came first.',
  'Citigroup declined to comment on the talks.',
  'PayPal and American Express accounts could already be linked.',
];

/** 100,000 text nodes, some 5 MB. */
const LARGE_NODES = 100_000;

export const MADE_PAGES = {
  plain: 'plain.html',
  frames: 'frames.html',
  large: 'large.html',
  marks: 'marks.html',
  edits: 'edits.html',
  article: 'article.html',
  megabyte: 'megabyte.html',
} as const;

/** Writes all of them into a temporary folder. @returns the folder; the caller removes it. */
export async function makePages(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'on-record-bench-'));
  await mkdir(folder, { recursive: true });
  const write = (name: keyof typeof MADE_PAGES, body: string) =>
    writeFile(join(folder, MADE_PAGES[name]), page(name, body));
  await write(
    'plain',
    paragraphs(200, () => PLAIN),
  );
  await write('frames', paragraphs(20, () => PLAIN) + '<iframe></iframe>'.repeat(20));
  await write('large', large(LARGE_NODES));
  await write('megabyte', large(LARGE_NODES / 4));
  await write('article', article(60));
  await write('marks', article(300));
  await write('edits', `<div id="feed"></div>${article(300)}`);
  return folder;
}

const page = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><body>${body}`;

function paragraphs(count: number, text: (i: number) => string): string {
  return Array.from({ length: count }, (_, i) => `<p>${text(i)}</p>`).join('\n');
}

/** Paragraphs on the topic, each with a company in it. */
const article = (count: number): string =>
  paragraphs(count, (i) => `${NAMED[i % NAMED.length]} ${PLAIN}`);

/** Paragraphs of four text nodes; one in fifty paragraphs names a company. */
function large(nodes: number): string {
  return paragraphs(nodes / 4, (i) => {
    const start =
      i % 50 === 0 ? NAMED[(i / 50) % NAMED.length] : 'The council met on Tuesday to hear';
    return `${start} <em>what the new bridge would cost and who</em> would pay for it, and why the answer <b>came sooner than anybody in town had</b>`;
  });
}
