import { normaliseParagraph } from '../../../src/record/paragraph.ts';
import { attribute, isElement, type Node, textIn, walk } from './html-tree.ts';

/** What a page says of itself; null for what it does not say. */
export interface PageFacts {
  readonly headline: string | null;
  readonly site: string | null;
  readonly byline: string | null;
  /** A day, ISO 8601. */
  readonly published: string | null;
  readonly url: string | null;
}

export const NO_FACTS: PageFacts = {
  headline: null,
  site: null,
  byline: null,
  published: null,
  url: null,
};

/** Reads the head of a page: Open Graph, schema.org, the canonical address, the first heading. */
export function pageFacts(root: Node): PageFacts {
  const metas = new Map<string, string>();
  const structured: Record<string, unknown>[] = [];
  let canonical: string | null = null;
  let heading: string | null = null;
  let time: string | null = null;
  for (const { node, leaving } of walk(root)) {
    if (leaving || !isElement(node)) continue;
    if (node.tagName === 'meta') {
      const name = attribute(node, 'property') ?? attribute(node, 'name');
      const content = attribute(node, 'content')?.trim();
      const key = name?.toLowerCase();
      if (key && content && !metas.has(key)) metas.set(key, content);
    } else if (node.tagName === 'link' && attribute(node, 'rel')?.toLowerCase() === 'canonical') {
      canonical ??= attribute(node, 'href');
    } else if (node.tagName === 'h1') heading ??= normaliseParagraph(textIn(node)) || null;
    else if (node.tagName === 'time') time ??= attribute(node, 'datetime');
    else if (attribute(node, 'type') === 'application/ld+json')
      structured.push(...jsonIn(textIn(node)));
  }
  const meta = (...names: string[]) => names.map((name) => metas.get(name)).find(Boolean) ?? null;
  const stated = (field: string) =>
    structured.map((one) => one[field]).find((value) => typeof value === 'string') as
      | string
      | undefined;
  return {
    headline: heading ?? meta('og:title') ?? stated('headline') ?? null,
    site: meta('og:site_name'),
    byline: personIn(meta('author', 'article:author')),
    published: dayIn(
      meta('article:published_time', 'datepublished', 'date', 'dc.date') ??
        stated('datePublished') ??
        time,
    ),
    url: addressIn(canonical ?? meta('og:url')),
  };
}

const dayIn = (text: string | null) => /^\d{4}-\d\d-\d\d(?!\d)/.exec(text ?? '')?.[0] ?? null;

const addressIn = (text: string | null) =>
  text !== null && /^https?:\/\/\S+$/.test(text) && URL.canParse(text) ? text : null;

/** Some pages give the author's page in place of a name. */
const personIn = (text: string | null) => (text && !/^https?:/.test(text) ? text : null);

/** Objects of a page's JSON-LD, of its `@graph`, too; nothing where it is broken. */
function jsonIn(text: string): Record<string, unknown>[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return [];
  }
  const isObject = (one: unknown): one is Record<string, unknown> =>
    one !== null && typeof one === 'object' && !Array.isArray(one);
  const tops = (Array.isArray(value) ? value : [value]).filter(isObject);
  return tops.flatMap((top) => {
    const graph = top['@graph'];
    return [top, ...(Array.isArray(graph) ? graph.filter(isObject) : [])];
  });
}
