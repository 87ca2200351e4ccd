import type { CompiledRules } from './compiled.ts';

/** Written by the build from `seeds/`. */
declare const __BUILTIN_RULES__: readonly CompiledRules[];

/** The rules of the dossiers that come with the extension. */
export const builtinRules: readonly CompiledRules[] = __BUILTIN_RULES__;
