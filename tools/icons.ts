import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launch } from './browser/launch.ts';
import { root } from './build/build.ts';
import { namesGiven } from './command/arguments.ts';
import { ICON, ICON_SIZES, iconFile, renderIcon } from './icons/render-icon.ts';

/** `npm run icons`: draws the icons in public/icons from store/icon.svg. */

namesGiven('npm run icons');
const session = await launch({ kind: 'chromium', extension: null });
try {
  const page = await session.newPage();
  for (const edge of ICON_SIZES) {
    await writeFile(join(root, iconFile(edge)), await renderIcon(page, join(root, ICON), edge));
    console.log(iconFile(edge));
  }
} finally {
  await session.close();
}
