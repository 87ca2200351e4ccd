import { readFile } from 'node:fs/promises';
import { paragraphHash, paragraphsOf, sentencesOf } from './record/document.ts';
import { fileFailure } from './record/file-failure.ts';

/** Prints a document's paragraphs with what a locator needs: number, hash, numbered sentences. */
const [file, ...rest] = process.argv.slice(2);
if (file === undefined || rest.length > 0) {
  console.error('npm run -s record:locate -- DOCUMENT');
  process.exitCode = 2;
} else {
  try {
    for (const [i, paragraph] of paragraphsOf(await readFile(file, 'utf8')).entries()) {
      console.log(`paragraph ${i + 1}  hash ${paragraphHash(paragraph)}`);
      for (const [j, text] of sentencesOf(paragraph).entries()) console.log(`  ${j + 1}  ${text}`);
    }
  } catch (error) {
    console.error(fileFailure(error, file) ?? (error as Error).message);
    process.exitCode = 1;
  }
}
