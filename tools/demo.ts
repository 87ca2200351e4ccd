import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './build/build.ts';
import { demoPage } from './demo/build-demo.ts';

/** `npm run demo`: writes the demonstration, one HTML file that shows the extension to anybody. */

const FOLDER = join('artifacts', 'demo');
const NAME = 'on-record-demo.html';

const page = await demoPage();
await mkdir(join(root, FOLDER), { recursive: true });
await writeFile(join(root, FOLDER, NAME), page);
console.log(`${join(FOLDER, NAME)}  ${Math.ceil(Buffer.byteLength(page) / 1024)} kB`);
