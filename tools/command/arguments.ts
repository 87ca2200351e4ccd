import { parseArgs } from 'node:util';

/**
 * The names that a command was given. Where there are options, of which it has none, or more names than it
 * takes, it says so with its usage, and ends with 2.
 */
export function namesGiven(usage: string, most = 0): readonly string[] {
  try {
    const { positionals } = parseArgs({ allowPositionals: true });
    if (positionals.length <= most) return positionals;
    const left = positionals.slice(most).join(' ');
    throw new Error(`There is no place for “${left}”.`);
  } catch (error) {
    console.error(`${reasonOf(error)}\nUsage: ${usage}`);
    process.exit(2);
  }
}

/** What is wrong with an argument, without Node's advice on names that begin with a hyphen. */
export const reasonOf = (error: unknown): string =>
  (error as Error).message.replace(/ To specify a positional argument .*$/s, '');
