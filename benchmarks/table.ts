import type { Measure } from './types.ts';

/** One line a measure, with its smaller parts behind it. For people. */
export function asTable(found: Readonly<Record<string, Measure>>): string {
  const width = Math.max(...Object.keys(found).map((name) => name.length));
  return Object.entries(found)
    .map(([name, { value, unit, ...parts }]) => {
      const figure = `${value}${unit === 'ratio' ? '×' : ` ${unit}`}`.padStart(12);
      return `${name.padEnd(width)} ${figure}   ${partsOf(parts)}`.trimEnd();
    })
    .join('\n');
}

/** Lists are for programs. */
function partsOf(parts: Readonly<Record<string, unknown>>): string {
  return Object.entries(parts)
    .filter(([, part]) => typeof part === 'number' || typeof part === 'string')
    .map(([name, part]) => `${name} ${part}`)
    .join(', ');
}
