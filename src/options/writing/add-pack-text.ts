import { checkPackText, type PackProblem } from '../../packs/check-pack-text.ts';
import { savePack } from '../../packs/save-pack.ts';

/**
 * Adds a pack's text to the reader's own records, as a file that they choose is added.
 *
 * @returns what is wrong with it; nothing where it was added.
 * @throws when the browser does not store it.
 */
export async function addPackText(text: string, file: string): Promise<readonly PackProblem[]> {
  const { pack, problems } = checkPackText(text, file);
  if (pack) await savePack(pack);
  return problems;
}
