import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launch } from './browser/launch.ts';
import { PageServer } from './browser/page-server.ts';
import { buildAll, packageFor } from './build/build.ts';
import { fuzz } from './fuzz/fuzz.ts';

const USAGE = `Usage: npm run -s fuzz -- [--documents N] [--seed N] [--browser chromium|firefox]
Has the extension read documents made at random, in a real browser, while scripts play with them.
N documents (20,000 unless given), from a seed on; exits with 1 when anything is found.`;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      documents: { type: 'string', default: '20000' },
      seed: { type: 'string', default: '1' },
      browser: { type: 'string', default: 'chromium' },
    },
  });
  const [count, from] = [Number(values.documents), Number(values.seed)];
  const kind = values.browser;
  if (!(count >= 1) || !Number.isInteger(from)) throw new Error('N is a whole number.');
  if (kind !== 'chromium' && kind !== 'firefox') throw new Error(`No such browser: ${kind}.`);
  await buildAll();
  const folder = mkdtempSync(join(tmpdir(), 'on-record-fuzz-'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Fuzz</title><body></body>');
  const server = await PageServer.start();
  const session = await launch({
    kind,
    extension: packageFor(kind === 'chromium' ? 'chrome' : 'firefox'),
  });
  try {
    const findings = await fuzz(session, `${server.addFolder(folder)}index.html`, {
      from,
      count,
      progress: (done) => process.stderr.isTTY && process.stderr.write(`\r${done} of ${count}  `),
    });
    for (const { seeds, what } of findings) {
      console.log(`seeds ${seeds[0]} to ${seeds.at(-1)}: ${what}`);
    }
    console.log(
      `${count} documents in ${kind}, seeds ${from} to ${from + count - 1}: ${findings.length} findings`,
    );
    if (findings.length === 0) return 0;
    const [first] = findings.flatMap(({ seeds }) => seeds);
    console.log(
      `Again, from the first: npm run -s fuzz -- --documents 10 --seed ${first} --browser ${kind}`,
    );
    return 1;
  } finally {
    await session.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(`${(error as Error).message}\n${USAGE}`);
  process.exitCode = 2;
}
