import { describe, expect, it } from 'vitest';
import { networkIn } from '../../../tools/build/network.ts';

/** What no file of the package may hold. */
const REFUSED: Readonly<Record<string, readonly string[]>> = {
  'a.js': [
    'fetch("x")',
    'await fetch(`https://x`)',
    'window.fetch',
    'self["fetch"](u)',
    'fetchLater(u)',
    'new XMLHttpRequest',
    'new WebSocket(u)',
    'new WebSocketStream(u)',
    'new EventSource(u)',
    'new WebTransport(u)',
    'new RTCPeerConnection',
    'new webkitRTCPeerConnection()',
    'navigator.sendBeacon(u)',
    'importScripts(u)',
    'new Worker(u)',
    'new SharedWorker(u)',
    'navigator.serviceWorker.register(u)',
    'CSS.paintWorklet.addModule(u); new Worklet',
    'new Image',
    'new Audio(u)',
    'new FontFace("x",u)',
    'document.createElement("script")',
    "document.createElement('iframe')",
    'document.createElementNS(n,`image`)',
    'document.createElement("link")',
    'document.createElement("form")',
    'e.src=u',
    'e.srcset = u',
    'e.srcdoc=u',
    'e.action=u',
    'a.ping=u',
    'e.setAttribute("src",u)',
    'import("https://x/y.js")',
    'import(u)',
    'import x from "https://x/y.js"',
    'import "https://x/y.js"',
    'eval(t)',
    'new Function(t)',
    'Function("return this")()',
    'setTimeout("f()")',
    'e.innerHTML=t',
    'e["outerHTML"]=t',
    'h("p",{dangerouslySetInnerHTML:{__html:t}})',
    'e.insertAdjacentHTML("beforeend",t)',
    'e.setHTMLUnsafe(t)',
    'Document.parseHTMLUnsafe(t)',
    'new Range().createContextualFragment(t)',
    'document.write(t)',
    'document.writeln(t)',
    'window.open(u)',
    'open("https://x")',
    'location=u',
    'location.href=u',
    'location.assign(u)',
    'location.replace(u)',
    'f.submit()',
    'f.requestSubmit()',
    'const css="a{background:url(https://x/y)}"',
    'const css=`@import url(x)`',
  ],
  'a.css': [
    '@import "x.css";',
    'a{background:url(https://x)}',
    'a{background:url("//x/y")}',
    'a{background:url(/x.png)}',
    'a{background:image-set("x.png" 1x)}',
    '@font-face{font-family:x}',
  ],
  'a.html': [
    '<script src="https://x/y.js"></script>',
    '<script src=//x/y.js></script>',
    '<link rel="stylesheet" href="http://x/y.css">',
    '<img src="/x.png">',
    '<iframe src="/x"></iframe>',
    '<form></form>',
    '<base href="/x">',
    '<meta http-equiv="refresh" content="0;url=x">',
    '<link rel="preconnect" href="/x">',
    '<link rel="dns-prefetch" href="/x">',
    '<link rel="preload" href="/x">',
    '<script>f()</script>',
    '<body onload="f()">',
    '<p style="color:red">',
    '<style>a{}</style>',
  ],
};

/** What looks alike and reaches nobody. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'a.js': [
    'library.fetchView(x)',
    'const prefetch=(x)=>x',
    'e.src===u',
    'const {src}=e',
    '(src)=>1',
    'import("./card.js")',
    'import x from"./y.js"',
    'new URL(u).hostname',
    'new Range',
    'document.createElement("div")',
    'e.open=true',
    'dialog.open()',
    'reopen("x:")',
    'if(location===x){}',
    'location.hash',
    'setTimeout(f,1)',
    'e.textContent=t',
    'new DOMParser().parseFromString(t,"text/html")',
    'stream.write(t)',
    'const s="https://www.example.com/article"',
    'a.href=u',
    'e.setAttribute("title",x)',
    'curl(x)',
  ],
  'a.css': ['a{background:url(data:image/png;base64,AA)}', 'a{mask:url(#m)}', 'a{color:red}'],
  'a.html': [
    '<script type="module" crossorigin src="/assets/a.js"></script>',
    '<link rel="stylesheet" crossorigin href="/assets/a.css">',
    '<meta charset="utf-8"><title>x</title><body></body>',
  ],
  'messages.json': ['{ "x": "fetch(y)" }'],
};

const casesOf = (table: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(table).flatMap(([file, texts]) => texts.map((text) => ({ file, text })));

describe('a built file that could make a request fails the build', () => {
  it.each(casesOf(REFUSED))('$file: $text', ({ file, text }) => {
    const found = networkIn(file, `\n${text}\n`);
    expect(found).not.toEqual([]);
    expect(found[0]).toMatch(new RegExp(`^${file}:2: .+, near “`));
  });
});

describe('what reaches nobody does not', () => {
  it.each(casesOf(ALLOWED))('$file: $text', ({ file, text }) => {
    expect(networkIn(file, text)).toEqual([]);
  });
});
