import '../src/ui/tokens.css';
import '../src/page/marks/marks.css';
import './demo.css';
import { startBackground } from './background.ts';
import { LANGUAGES, nameOf, tagOf } from './catalogues.ts';
import { goTo, serve } from './platform/frames.ts';
import { stage } from './platform/own.ts';

/** Shows the page: the article, which the content script reads, and the frames beside and below it. */
export function start(language: string): void {
  const template = document.querySelector('template') as HTMLTemplateElement;
  document.body.append(document.importNode(template.content, true));
  offerLanguages(language);
  const record = named<HTMLIFrameElement>('record');
  serve([named<HTMLIFrameElement>('popup'), record], language);
  stage.setBadge = (text) => {
    named('badge').textContent = text;
  };
  stage.openSettings = () => say('Settings come with the extension; the demonstration has none.');
  stage.open = (address) => {
    const entity = new URL(address).searchParams.get('entity');
    showRecord(record, entity === null ? 'summary' : `company-${entity}`);
  };
  startBackground();
  void import('../src/page/content.iife.ts');
}

const named = <E extends HTMLElement = HTMLElement>(id: string) => document.getElementById(id) as E;

/** In the extension the record opens in a tab; here it is further down. */
function showRecord(frame: HTMLIFrameElement, entry: string): void {
  goTo(frame, entry);
  named('whole').scrollIntoView({ block: 'start' });
  frame.focus({ preventScroll: true });
}

let silence: ReturnType<typeof setTimeout> | undefined;

function say(what: string): void {
  named('said').textContent = what;
  clearTimeout(silence);
  silence = setTimeout(() => named('said').replaceChildren(), 6_000);
}

function offerLanguages(current: string): void {
  const links = LANGUAGES.map((folder) => {
    const link = document.createElement('a');
    link.href = `?language=${tagOf(folder)}`;
    link.textContent = nameOf(folder);
    link.lang = link.hreflang = tagOf(folder);
    if (folder === current) link.setAttribute('aria-current', 'true');
    return link;
  });
  named('languages').append(...links);
}
