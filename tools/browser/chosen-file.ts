import type { ElementHandle } from 'puppeteer-core';

/** A file as a reader would choose it. */
export interface ChosenFile {
  readonly name: string;
  readonly text: string | Uint8Array;
}

/**
 * Puts files into a field, as if a reader had chosen them. Not Puppeteer's `uploadFile`: Firefox 159 takes
 * no files by WebDriver BiDi in pages of an extension ("privileged scope").
 */
export async function chooseFiles(
  field: ElementHandle<Element> | null | undefined,
  files: readonly ChosenFile[],
): Promise<void> {
  if (!field) throw new Error('There is no field for files.');
  await field.evaluate(
    (input, chosen) => {
      const transfer = new DataTransfer();
      for (const { name, base64 } of chosen) {
        const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
        transfer.items.add(new File([bytes], name, { type: 'application/json' }));
      }
      (input as HTMLInputElement).files = transfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    files.map(({ name, text }) => ({ name, base64: Buffer.from(text).toString('base64') })),
  );
}
