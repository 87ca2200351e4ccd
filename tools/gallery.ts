import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { buildAll } from './build/build.ts';
import { namesGiven } from './command/arguments.ts';
import { SCENES } from './gallery/scenes.ts';
import { Studio } from './gallery/studio.ts';

/** `npm run gallery [-- NAME...]`: takes the pictures in docs/gallery, each face as readers see it. */

const FOLDER = fileURLToPath(new URL('../docs/gallery', import.meta.url));

const wanted = namesGiven('npm run gallery [-- NAME...]', Number.POSITIVE_INFINITY);
const scenes = SCENES.filter(({ name }) => wanted.every((part) => name.includes(part)));
await buildAll();
await mkdir(FOLDER, { recursive: true });
for (const scene of scenes) {
  const studio = await Studio.open(scene);
  try {
    await scene.take(studio, `${FOLDER}/${scene.name}.webp`);
    console.log(`docs/gallery/${scene.name}.webp`);
  } finally {
    await studio.close();
  }
}
