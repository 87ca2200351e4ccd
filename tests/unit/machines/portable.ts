/** What runs on one machine and fails on another, as far as it can be told from a line of code. */
const FAULTS: readonly (readonly [why: string, pattern: RegExp])[] = [
  [
    'the path of a file address has %20 for a space, and a slash before a drive: fileURLToPath',
    /new URL\([^()]*import\.meta\.url\)\.pathname/,
  ],
  [
    'in the language of the machine: name one',
    /\.toLocale\w+\(\s*(?:undefined\b|\))|\.localeCompare\((?:[^(),]|\([^()]*\))*\)|\bIntl\.[A-Z]\w*\(\s*(?:undefined\b|\))/,
  ],
  ['a shell splits paths at spaces, and each system has another', /\bshell: true\b/],
  ['a batch file under Windows: run the script of the package', /node_modules\/\.bin|'\.bin'/],
];

/** What is wrong in a source file, one line a fault: line number, reason. */
export const faultsIn = (text: string): string[] =>
  text
    .split('\n')
    .flatMap((line, i) =>
      FAULTS.flatMap(([why, pattern]) => (pattern.test(line) ? [`${i + 1}: ${why}`] : [])),
    );

/** Programs of Node and of packages, with words that every shell takes alike. */
const COMMAND = /^(?:biome|knip|node|tsc|tsx|vitest)(?: [\w./:@-]+)*$/;

/** The commands of an npm script that only some shells know. */
export const shellsOwn = (script: string): string[] =>
  script.split(' && ').filter((command) => !COMMAND.test(command));

/** Names that Windows does not take, and those that its file system holds for one. */
export function unfitNames(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const folded = name.normalize('NFC').toLowerCase();
    const isTwice = seen.has(folded);
    seen.add(folded);
    return (
      isTwice ||
      /[<>:"|?*\\]|[. ]$/.test(name) ||
      /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(name)
    );
  });
}
