import { newElement } from '../page/dom/document.ts';

/**
 * Puts text on the clipboard, on a press. The clipboard's own interface exists on secure pages
 * only, and a frame's policy may forbid it; the older command then does it from a field that is
 * there for a moment inside `near`, which must be ours, not the page's.
 *
 * @returns whether it worked.
 */
export async function copyText(text: string, near: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyFromField(text, near);
  }
}

function copyFromField(text: string, near: HTMLElement): boolean {
  const root = near.getRootNode() as Document | ShadowRoot;
  const focused = root.activeElement as HTMLElement | null;
  const field = newElement('textarea');
  field.value = text;
  Object.assign(field.style, { position: 'fixed', opacity: '0' });
  near.append(field);
  field.select();
  // On a page, a picture named `execCommand` stands before the document's own.
  const copied = Document.prototype.execCommand.call(document, 'copy');
  field.remove();
  focused?.focus();
  return copied;
}
