import { folderFor, speak } from './catalogues.ts';
import { isFramed, part } from './part.ts';
import { ask, listenToWhole } from './platform/framed.ts';
import { LANGUAGE } from './platform/wire.ts';

async function main(): Promise<void> {
  if (isFramed) {
    listenToWhole();
    leaveFocus();
  }
  const language = isFramed ? String(await ask(LANGUAGE)) : folderFor(wanted());
  speak(language);
  if (part === 'popup') await import('../src/popup/main.tsx');
  else if (part === 'record') await import('../src/dossier/main.tsx');
  else {
    tellOfShadowTrees();
    (await import('./whole.ts')).start(language);
  }
}

/**
 * Firefox tells of closed shadow trees, but extensions only, and where nobody tells, the card takes no
 * press that lasts: something might lie over it (`cover.ts`). This page has no tree but the card's.
 */
function tellOfShadowTrees(): void {
  Object.defineProperty(Element.prototype, 'openOrClosedShadowRoot', {
    get(this: Element) {
      return this.shadowRoot;
    },
  });
}

/** A popup takes the focus when it opens. Here nobody has opened it, and keys are the page's. */
function leaveFocus(): void {
  const { focus } = HTMLElement.prototype;
  HTMLElement.prototype.focus = () => undefined;
  const giveBack = () => {
    HTMLElement.prototype.focus = focus;
  };
  for (const type of ['pointerdown', 'keydown', 'hashchange']) {
    addEventListener(type, giveBack, { once: true, capture: true });
  }
}

/** What the address says, then what the browser says. */
function wanted(): string[] {
  const named = new URLSearchParams(location.search).get('language');
  return [...(named === null ? [] : [named]), ...navigator.languages];
}

void main();
