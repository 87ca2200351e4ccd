/*
 * Runs in a page: makes documents at random, from a seed, and plays with them as a page's own scripts
 * might while they are being read. Plain JavaScript, since it is sent to the browser as it stands.
 */
globalThis.fuzz = (() => {
  /** mulberry32: the same numbers for the same seed, everywhere. */
  const randomFrom = (seed) => () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };

  const NAMES = ['Facebook', 'JPMorgan Chase', 'Wells Fargo', 'Citigroup', 'PayPal', 'US Bancorp'];
  const WORDS = [
    ...NAMES,
    ...NAMES,
    'asked banks to share customers’ card transactions.',
    'chase',
    '(JPM)',
    'フェイスブック',
    'فيسبوك والبنوك',
    '\u202eFacebook\u202c',
    'Face\u00adbook',
    'Pay\u200bPal',
    '\ud800',
    'e\u0301\u0301\u0301',
    '…………',
    '. . . . .',
    '<&>',
    '\u0000x',
    '\n\n',
    '    ',
    '',
  ];
  const ELEMENTS =
    'p div span b i a em ul ol li table tr td h1 h2 section article aside nav footer form fieldset button blockquote pre code details summary dialog svg math template ruby rt bdo wbr br hr img iframe textarea select x-card x-y'.split(
      ' ',
    );
  /** Members of nodes that a form's fields can hide. */
  const MEMBERS =
    'parentNode parentElement firstChild nextSibling previousSibling childNodes nodeType nodeName localName tagName textContent ownerDocument isConnected contains getAttribute querySelector querySelectorAll closest matches shadowRoot children getRootNode getBoundingClientRect checkVisibility remove append attributes id className style'.split(
      ' ',
    );
  const ATTRIBUTES = [
    'hidden',
    'class',
    'id',
    'dir',
    'lang',
    'role',
    'style',
    'title',
    'name',
    'open',
  ];
  const VALUES =
    'rtl ltr nav share sidebar ad main dialog textbox display:none display:contents visibility:hidden float:left white-space:pre content-visibility:auto'.split(
      ' ',
    );

  // Not `parent.append`, which may be a field of the form that the parent is.
  const add = (parent, what) => {
    const { prototype } = parent instanceof Element ? Element : DocumentFragment;
    prototype.append.call(parent, what);
  };

  function make(seed) {
    const random = randomFrom(seed);
    const below = (n) => Math.floor(random() * n);
    const one = (list) => list[below(list.length)];
    const text = () =>
      Array.from({ length: below(8) }, () => one(WORDS)).join(one(['', ' ', '\n']));

    const element = () => {
      const made = document.createElement(one(ELEMENTS));
      for (let i = below(3); i > 0; i--) made.setAttribute(one(ATTRIBUTES), one(VALUES));
      return made;
    };

    const fill = (parent, depth) => {
      for (let i = below(6); i > 0; i--) {
        const kind = below(40);
        if (kind < 18) add(parent, text());
        else if (kind < 34 && depth > 0) {
          const child = element();
          add(parent, child);
          fill(child, depth - 1);
        } else if (kind < 36) {
          const form = document.createElement('form');
          for (let fields = below(5); fields >= 0; fields--) {
            const field = document.createElement('input');
            field.name = one(MEMBERS);
            add(form, field);
          }
          add(form, text());
          add(parent, form);
        } else if (kind === 36) {
          for (let empty = below(3_000); empty > 0; empty--) add(parent, '');
        } else if (kind === 37) add(parent, `${text()} `.repeat(below(2_000)));
        else if (kind === 38) {
          const host = document.createElement('x-host');
          fill(host.attachShadow({ mode: one(['open', 'closed']) }), Math.max(0, depth - 1));
          add(parent, host);
        } else {
          const nested = document.createElement('div');
          let at = nested;
          for (let deep = below(400); deep > 0; deep--) {
            const inner = document.createElement(one(['div', 'span', 'ul', 'li', 'p']));
            add(at, inner);
            at = inner;
          }
          add(at, text());
          add(parent, nested);
        }
      }
    };

    const root = document.createElement('section');
    fill(root, 6);
    if (below(4) === 0) {
      // As a parser would have it: unclosed, misnested, cut off.
      const html = root.innerHTML.slice(0, 20_000);
      root.innerHTML = html.slice(below(html.length), below(html.length) + 5_000);
    }

    const nodes = () => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_ALL);
      const all = [];
      while (all.length < 2_000 && walker.nextNode()) all.push(walker.currentNode);
      return all;
    };
    const taken = [];
    const holds = (node, other) => Node.prototype.contains.call(node, other);
    const parentOf = (node) => node && Reflect.get(Node.prototype, 'parentNode', node);
    const put = (node, parent) => {
      if (parent.nodeType !== undefined && !holds(node, parent)) {
        Node.prototype.insertBefore.call(parent, node, null);
      }
    };

    /** One thing that a page might do. */
    const play = () => {
      const all = nodes();
      if (all.length === 0) return fill(root, 4);
      const node = one(all);
      const elements = all.filter((some) => some instanceof Element);
      const other = elements.length > 0 ? one(elements) : root;
      const parent = parentOf(node);
      switch (below(13)) {
        case 0:
          return put(node, other);
        case 1:
          return put(Node.prototype.cloneNode.call(node, true), other);
        case 2:
          taken.push(node);
          return parent && Node.prototype.removeChild.call(parent, node);
        case 3:
          return taken.length > 0 && put(taken.pop(), other);
        case 4:
          return node instanceof Text && node.splitText(below(node.length + 1));
        case 5:
          return Node.prototype.normalize.call(root);
        case 6:
          if (node instanceof Text) node.data = text();
          return undefined;
        case 7:
          return node instanceof Text && node.insertData(below(node.length + 1), text());
        case 8:
          return Element.prototype.setAttribute.call(other, one(ATTRIBUTES), one(VALUES));
        case 9:
          return Element.prototype.replaceChildren.call(other);
        case 10:
          return fill(other, 2);
        case 11:
          document.title = text();
          return undefined;
        default:
          return Element.prototype.insertAdjacentHTML.call(other, 'beforeend', `<p>${text()}<b>`);
      }
    };
    return { root, play, below };
  }

  const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

  return {
    /** Puts a document for each seed into the page, and plays with them for a while. */
    async run(seeds) {
      const documents = seeds.map(make);
      document.body.replaceChildren(...documents.map(({ root }) => root));
      for (let round = 0; round < 12; round++) {
        for (const { play, below } of documents) {
          for (let times = below(3); times > 0; times--) {
            try {
              play();
            } catch (error) {
              // What the platform refuses, a page cannot do.
              if (!(error instanceof DOMException)) throw error;
            }
          }
        }
        await pause(round % 4 === 0 ? 30 : 0);
      }
    },
    /** The page as it stands. */
    state: () => document.documentElement.outerHTML,
  };
})();
