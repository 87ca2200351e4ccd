import { fileURLToPath } from 'node:url';
import { build, type Rollup } from 'vite';
import { builtinGate } from '../tools/build/builtin-gate.ts';

/** Builds a script of `in-page/` as it would be built for the extension. @returns its source. */
export async function bundle(name: string): Promise<string> {
  const entry = fileURLToPath(new URL(`./in-page/${name}.ts`, import.meta.url));
  const outputs = (await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"', __GATE__: await builtinGate() },
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
