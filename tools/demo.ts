import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { root } from './build/build.ts';
import { namesGiven } from './command/arguments.ts';
import { demoPage } from './demo/build-demo.ts';

/** `npm run demo [-- FILE]`: writes the demonstration, one HTML file that shows the extension to anybody. */

const [file = join(root, 'artifacts', 'demo', 'on-record-demo.html')] = namesGiven(
  'npm run demo [-- FILE]',
  1,
);

const page = await demoPage();
await mkdir(dirname(resolve(file)), { recursive: true });
await writeFile(file, page);
console.log(`${file}  ${Math.ceil(Buffer.byteLength(page) / 1024)} kB`);
