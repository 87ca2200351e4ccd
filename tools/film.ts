import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildAll, root } from './build/build.ts';
import { namesGiven } from './command/arguments.ts';
import { shoot, VIEW } from './film/scenes-of-film.ts';
import { Studio } from './gallery/studio.ts';

/** `npm run film`: takes the moving picture of the README anew, in Chromium, of the built extension. */

const FILE = join('docs', 'gallery', 'film.webp');

namesGiven('npm run film');
await buildAll();
const studio = await Studio.open({ theme: 'light', viewport: VIEW });
try {
  const room = await shoot(studio);
  const film = room.film();
  await writeFile(join(root, FILE), film);
  const seconds = (room.length / 1000).toFixed(1);
  console.log(`${FILE}  ${seconds} s, ${Math.ceil(film.length / 1024)} kB`);
} finally {
  await studio.close();
}
