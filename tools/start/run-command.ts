import { UnusablePage } from '../browser/page-argument.ts';

/** Runs a command that opens a page: ends with 2 for one that cannot be opened, 1 for other failures. */
export async function runCommand(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = error instanceof UnusablePage ? 2 : 1;
  }
}
