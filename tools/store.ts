import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launch } from './browser/launch.ts';
import { buildAll, root } from './build/build.ts';
import { Studio } from './gallery/studio.ts';
import { ICON, LOGO_SIZE, renderIcon, renderSvg } from './icons/render-icon.ts';
import { undrawable } from './store/letters.ts';
import { misfits } from './store/limits.ts';
import { type Listing, readListings } from './store/listing.ts';
import { PICTURES, TILES } from './store/pictures.ts';

/**
 * `npm run store [-- LANGUAGE...]`: holds the listings to the stores' limits, and takes the pictures that
 * the stores show, of the built extension, in each language, into artifacts/store.
 */

const FOLDER = join(root, 'artifacts', 'store');

async function main(): Promise<void> {
  const wanted = parseArgs({ allowPositionals: true }).positionals;
  const all = await readListings(join(root, 'store', 'listings'));
  const unknown = wanted.filter((name) => !all.some(({ language }) => language === name));
  if (unknown.length > 0) throw new Error(`${unknown.join(', ')}: there is no such listing.`);
  const listings = all.filter(({ language }) => wanted.length === 0 || wanted.includes(language));
  const faults = listings.flatMap(misfits);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  for (const { language, name, summary, description } of listings) {
    const lengths = `name ${name.length}, summary ${summary.length}, description ${description.length}`;
    console.log(`store/listings/${language}.md: ${lengths} characters`);
  }
  await buildAll();
  const lettersMissing = await drawShared(listings);
  for (const { language } of listings) {
    if (!lettersMissing.has(language)) await takePictures(language);
  }
  for (const [language, letters] of lettersMissing) {
    console.error(
      `${language}: no pictures. This machine has no font for ${letters.length} of its characters, such as ${letters.slice(0, 3).join(' ')}`,
    );
    process.exitCode = 1;
  }
}

/**
 * Draws what is the same in every language.
 *
 * @returns the languages that this machine's fonts cannot write, with the characters that are missing.
 */
async function drawShared(
  listings: readonly Listing[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const session = await launch({ kind: 'chromium', extension: null });
  try {
    const page = await session.newPage();
    const missing = new Map<string, readonly string[]>();
    for (const { language } of listings) {
      const file = join(root, 'public', '_locales', language, 'messages.json');
      const letters = await undrawable(
        page,
        language.replace('_', '-'),
        await readFile(file, 'utf8'),
      );
      if (letters.length > 0) missing.set(language, letters);
    }
    await save(`logo-${LOGO_SIZE}.png`, await renderIcon(page, join(root, ICON), LOGO_SIZE));
    for (const { name, ...size } of TILES) {
      await save(`${name}.png`, await renderSvg(page, join(root, 'store', 'tile.svg'), size));
    }
    return missing;
  } finally {
    await session.close();
  }
}

async function takePictures(language: string): Promise<void> {
  for (const { name, viewport, take } of PICTURES) {
    const studio = await Studio.open({ theme: 'light', language, viewport });
    try {
      await save(join(language, `${name}.png`), await take(studio));
    } finally {
      await studio.close();
    }
  }
}

async function save(name: string, bytes: Uint8Array): Promise<void> {
  const file = join(FOLDER, name);
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(file, bytes);
  console.log(join('artifacts', 'store', name));
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
