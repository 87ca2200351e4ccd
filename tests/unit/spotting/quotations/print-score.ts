import { parseArgs } from 'node:util';
import { LABELS, readLabels, score } from './score.ts';

const USAGE = `Usage: npm run -s quotations:score -- [--worst N] [LABELS.jsonl]
Scores the shipped quotations against labelled texts, by default our own, and prints N errors.`;

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { worst: { type: 'string', default: '20' } },
  });
  const texts = readLabels(positionals[0] ?? LABELS);
  const { errors, ...figures } = score(texts);
  const shown = errors.slice(0, Number(values.worst));
  for (const error of shown) console.log(error);
  console.log(`${texts.length} texts, ${errors.length} errors, ${shown.length} of them above`);
  for (const [name, value] of Object.entries(figures)) {
    console.log(`${name.padEnd(20)}${Number.isInteger(value) ? value : value.toFixed(3)}`);
  }
} catch (error) {
  console.error(`${(error as Error).message}\n${USAGE}`);
  process.exitCode = 2;
}
