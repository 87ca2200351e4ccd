import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What could reach a network or run what is not in the package, and what people call it. */
const IN_SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [
    /(?<![\w$.-])fetch\s*\(|(?:globalThis|window|self|document\.defaultView)\s*(?:\.|\[["'`])\s*fetch\b/,
    'fetch',
  ],
  [/\bfetchLater\b/, 'fetchLater'],
  [/\bXMLHttpRequest\b/, 'XMLHttpRequest'],
  [/\bWebSocket(?:Stream)?\b/, 'WebSocket'],
  [/\bEventSource\b/, 'EventSource'],
  [/\bWebTransport\b/, 'WebTransport'],
  [/\b(?:webkit|moz)?RTC(?:PeerConnection|DataChannel)\b/, 'WebRTC'],
  [/\bsendBeacon\b/, 'sendBeacon'],
  [/\bimportScripts\b/, 'importScripts'],
  // But of a file of the package: that can load nothing that the page cannot.
  [
    /\bnew\s+(?:Shared)?Worker\b(?!\(new URL\([`"']\/assets\/[\w-]+\.js[`"'],(?:``\+)?import\.meta\.url\))|\bserviceWorker\s*\.\s*register\b|\bWorklet\b/,
    'a worker',
  ],
  [/\bnew\s+(?:Image|Audio|FontFace)\b/, 'a picture, sound or font from an address'],
  [
    /\bcreateElement(?:NS)?\s*\([^)]*["'`](?:script|iframe|frame|img|image|link|embed|object|video|audio|source|track|form|base|meta)["'`]/,
    'an element that loads',
  ],
  [/\.(?:src|srcset|srcdoc|action|formAction|ping)\s*=(?![=>])/, 'an address that is loaded'],
  [
    /\bsetAttribute\s*\(\s*["'`](?:src|srcset|srcdoc|action|ping|style)["'`]/,
    'an attribute that loads',
  ],
  [/\bimport\s*\(\s*(?!["'`]\.{0,2}\/)/, 'a script from an address'],
  [/\bimport\s*["'`]\s*[a-z]+:|\bfrom\s*["'`]\s*[a-z]+:/i, 'a script from an address'],
  [/(?<![\w$.])eval\s*\(|\bnew\s+Function\b|\bFunction\s*\(\s*["'`]/, 'code from text'],
  [/\bset(?:Timeout|Interval)\s*\(\s*["'`]/, 'code from text'],
  // In what a store's reviewers would have to look at, whether it is used or not.
  [
    /\b(?:innerHTML|outerHTML|dangerouslySetInnerHTML|insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment)\b|\bdocument\s*\.\s*write(?:ln)?\b/,
    'elements from text',
  ],
  [/\bwindow\.open\b|(?<![\w$.])open\s*\(\s*["'`][a-z]+:/i, 'window.open'],
  [/\blocation(?:\.href)?\s*=(?![=>])|\blocation\.(?:assign|replace)\s*\(/, 'navigation'],
  [/\.(?:submit|requestSubmit)\s*\(/, 'a form that is sent'],
  // Of the styles that a script carries.
  [/\burl\s*\(\s*["']?\s*(?:[a-z]+:)?\/\/|@import\s+(?:url|["'])/i, 'a style from an address'],
];

const IN_STYLES: readonly (readonly [RegExp, string])[] = [
  [/@import\b/i, '@import'],
  [/\b(?:url|src|image-set|image)\s*\(\s*["']?\s*(?!data:|#|["']?\s*\))/i, 'url()'],
  [/@font-face\b/i, '@font-face'],
];

/** Pages load their own script and styles, from the package, and nothing else. */
const IN_PAGES: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:src|href|action|data|poster|srcset|ping)\s*=\s*["']?\s*(?:[a-z][a-z0-9+.-]*:|\/\/)/i,
    'an address outside the package',
  ],
  [/<(?:iframe|frame|object|embed|img|form|base|video|audio|source)\b/i, 'an element that loads'],
  [/<meta[^>]+http-equiv\s*=\s*["']?refresh/i, 'a page that goes elsewhere'],
  [
    /<link[^>]+rel\s*=\s*["']?(?:[^"'>]*\b)?(?:preconnect|dns-prefetch|prefetch|prerender|preload)\b/i,
    'a link that loads ahead',
  ],
  [/<script(?![^>]*\bsrc\s*=)[^>]*>|\son[a-z]+\s*=\s*["']/i, 'a script in the page'],
  [/\sstyle\s*=\s*["']|<style\b/i, 'a style in the page'],
];

/**
 * What in a built file could make a request, or run code that is not in the package.
 *
 * @param name the file's name; its ending tells what it is.
 * @returns a sentence each, with the place; none for other kinds of file.
 */
export function networkIn(name: string, text: string): string[] {
  const rules = /\.m?js$/.test(name)
    ? IN_SCRIPTS
    : /\.css$/.test(name)
      ? IN_STYLES
      : /\.html?$/.test(name)
        ? IN_PAGES
        : [];
  return rules.flatMap(([pattern, what]) => {
    const at = text.search(pattern);
    if (at < 0) return [];
    const line = text.slice(0, at).split('\n').length;
    const words = text.slice(Math.max(0, at - 20), at + 40).replace(/\s+/g, ' ');
    return [`${name}:${line}: ${what}, near “${words}”`];
  });
}

/** The same for every file of a built extension, and for its content security policy. */
export async function networkInPackage(folder: string): Promise<string[]> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const file of files) {
    if (!file.isFile()) continue;
    const path = join(file.parentPath, file.name);
    if (!/\.(?:m?js|css|html?)$/.test(path)) continue;
    found.push(...networkIn(path, await readFile(path, 'utf8')));
  }
  return [...found, ...(await policyFaults(join(folder, 'manifest.json')))];
}

const POLICY: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self'",
  // Inline: the card's style element, on the welcome page. It can load nothing: images and fonts fall
  // under `default-src`, an `@import` under 'self'.
  'style-src': "'self' 'unsafe-inline'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
};

async function policyFaults(path: string): Promise<string[]> {
  const { content_security_policy: policy } = JSON.parse(await readFile(path, 'utf8'));
  const said = new Map<string, string>();
  for (const part of String(policy?.extension_pages ?? '').split(';')) {
    const [name = '', ...values] = part.trim().split(/\s+/);
    said.set(name, values.join(' '));
  }
  const names = new Set([...Object.keys(POLICY), ...said.keys()]);
  return [...names].flatMap((name) =>
    said.get(name) === POLICY[name]
      ? []
      : [`${path}: content_security_policy: ${name} must be ${POLICY[name] ?? 'left out'}`],
  );
}
