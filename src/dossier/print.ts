/** What goes on paper: what most readers want of it, or all of it. `print.css` reads the attribute. */
export type Printed = 'essential' | 'whole';

/** Prints the page. The browser's own command prints the essential part. */
export function printRecord(what: Printed): void {
  const { dataset } = document.documentElement;
  dataset.print = what;
  addEventListener('afterprint', () => delete dataset.print, { once: true });
  window.print();
}

/** Is this unfolded on paper? On the essential part's, other wordings are left out. */
export function isPrinted(element: Element): boolean {
  return document.documentElement.dataset.print === 'whole' || element.matches('.disagreement');
}
