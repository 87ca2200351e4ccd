import { parseArgs } from 'node:util';
import { CommandError, WrongUsage } from './dossier/command-error.ts';
import { startRecord } from './dossier/new.ts';
import { checkRecord } from './dossier/open-record.ts';
import { writePack } from './dossier/pack.ts';
import { USAGE } from './dossier/usage.ts';
import { fileFailure } from './record/file-failure.ts';
import { printReport } from './record/print-report.ts';

/** Ends with 0 when all is well, 1 when something is wrong with a record, 2 for wrong usage or no file. */
async function main(): Promise<number> {
  const [command = '', ...rest] = process.argv.slice(2);
  if (['help', '--help', '-h'].includes(command)) {
    console.log(USAGE);
    return 0;
  }
  const run = COMMANDS[command];
  if (run === undefined) {
    throw new WrongUsage(command === '' ? 'Which command?' : `There is no command "${command}".`);
  }
  return run(rest);
}

const COMMANDS: Readonly<Record<string, (args: string[]) => Promise<number>>> = {
  async new(args) {
    const { values, names } = parsed(args, ['documents', 'id', 'title'], 'DIR');
    const [dir] = names;
    if (dir === undefined)
      throw new WrongUsage('Into which folder? Name one that is not there yet.');
    const { documents, id, title } = values;
    if (documents === undefined)
      throw new WrongUsage('From which documents? Name their folder with --documents.');
    for (const line of await startRecord({ dir, documents, id, title })) console.log(line);
    return 0;
  },

  async check(args) {
    const { values, names } = parsed(args, ['documents'], 'DIR or PACK');
    const report = await checkRecord(names[0] ?? '.', values.documents);
    printReport(report);
    return report.errors.length === 0 ? 0 : 1;
  },

  async pack(args) {
    const { values, names } = parsed(args, ['documents', 'output'], 'DIR');
    const [dir] = names;
    if (dir === undefined) throw new WrongUsage('Which record? Name its folder.');
    const report = await checkRecord(dir, values.documents);
    const [dossier] = report.dossiers;
    if (report.errors.length > 0 || dossier === undefined) {
      printReport(report);
      console.error('Nothing is written: a record with errors is none that a reader could add.');
      return 1;
    }
    console.log(`Wrote ${await writePack(dossier, values.output)}.`);
    return 0;
  },

  async preview(args) {
    const { names } = parsed(args, [], 'DIR or PACK, and PAGE', 2);
    const [record, page] = names;
    if (record === undefined) throw new WrongUsage('Which record? Name its folder or its file.');
    // A browser's driver is loaded where one is wanted.
    const { preview } = await import('./dossier/preview.ts');
    return preview(record, page);
  },
};

function parsed(args: string[], options: readonly string[], wanted: string, most = 1) {
  const short = (name: string) => (name === 'output' ? { short: 'o' } : {});
  const known = options.map((name) => [name, { type: 'string' as const, ...short(name) }]);
  try {
    const { values, positionals } = parseArgs({
      args,
      options: Object.fromEntries(known) as Record<string, { type: 'string' }>,
      allowPositionals: true,
    });
    if (positionals.length > most)
      throw new Error(`One ${wanted} at most; "${positionals[most]}" is one too many.`);
    return { values: values as Record<string, string | undefined>, names: positionals };
  } catch (error) {
    throw new WrongUsage((error as Error).message);
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  const usage = error instanceof WrongUsage ? `\n\n${USAGE}` : '';
  console.error(`${fileFailure(error) ?? (error as Error).message}${usage}`);
  process.exitCode = error instanceof CommandError && !usage ? 1 : 2;
}
