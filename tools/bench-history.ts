import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { compare, figuresOf, type Run, runsIn } from '../benchmarks/history.ts';

const USAGE = `Usage: npm run -s bench:history -- HISTORY.jsonl BENCH.json [--commit SHA]
Compares what "npm run -s bench -- --json" printed with the median of the last runs on the same kind
of machine, and appends it to HISTORY.jsonl. Exits with 1 when something is worse beyond noise.`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { commit: { type: 'string' } },
    allowPositionals: true,
  });
  const [historyFile, benchFile, ...rest] = positionals;
  if (!historyFile || !benchFile || rest.length > 0) throw new Error('Two files are needed.');
  const run: Run = {
    date: new Date().toISOString(),
    commit: values.commit ?? null,
    machine: thisMachine(),
    figures: figuresOf(JSON.parse(await readFile(benchFile, 'utf8'))),
  };
  const text = await readFile(historyFile, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const history = runsIn(text);
  const { comparedWith, worse } = compare(history, run);
  await mkdir(dirname(historyFile), { recursive: true });
  await appendFile(historyFile, `${JSON.stringify(run)}\n`);
  console.log(`${run.machine}: compared with ${comparedWith} runs, of ${history.length} kept`);
  for (const { name, value, unit, before, noise } of worse) {
    console.log(`worse: ${name} ${value} ${unit}, before ${before}, noise ${noise.toPrecision(2)}`);
  }
  return worse.length > 0 ? 1 : 0;
}

/** Runners of one name differ in their processors. */
function thisMachine(): string {
  const { platform, arch, versions } = process;
  const memory = Math.round(totalmem() / 2 ** 30);
  const all = cpus();
  const [major] = versions.node.split('.');
  return `${platform} ${arch}, ${all.length} × ${all[0]?.model.trim() ?? 'unknown'}, ${memory} GB, Node ${major}`;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(`${(error as Error).message}\n${USAGE}`);
  process.exitCode = 2;
}
