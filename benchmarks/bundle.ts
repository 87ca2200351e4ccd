import { fileURLToPath } from 'node:url';
import { build, type Rollup } from 'vite';
import type { SpottingRules } from '../src/spotting/rules/rules-schema.ts';
import { builtinDefines, seededRules } from '../tools/build/builtin-rules.ts';

/** Builds a script of `in-page/` as it would be built for the extension. @returns its source. */
export async function bundle(name: string): Promise<string> {
  const entry = fileURLToPath(new URL(`./in-page/${name}.ts`, import.meta.url));
  const names = (await seededRules()).flatMap(({ names: rules }) => namesOf(rules));
  const outputs = (await build({
    configFile: false,
    logLevel: 'error',
    define: {
      'process.env.NODE_ENV': '"production"',
      ...(await builtinDefines()),
      __NAMES__: JSON.stringify(names),
    },
    build: {
      write: false,
      target: 'chrome125',
      lib: { entry, formats: ['iife'], name: 'bench' },
    },
  })) as Rollup.RollupOutput[];
  const [first] = outputs[0]?.output ?? [];
  if (first === undefined) throw new Error(`${name}: nothing was built.`);
  return first.code;
}

/** All names that the rules know, short ones included. */
function namesOf({ entities }: SpottingRules): string[] {
  return entities.flatMap(({ long, short = [] }) => [...long, ...short.map(({ name }) => name)]);
}
