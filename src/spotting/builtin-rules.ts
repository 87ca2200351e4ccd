import type { SpotterRules } from './compiled/compiled-rules.ts';

/** Written by the build from `seeds/`. */
declare const __BUILTIN_RULES__: readonly SpotterRules[];

/** The rules of the dossiers that come with the extension. */
export const builtinRules: readonly SpotterRules[] = __BUILTIN_RULES__;
