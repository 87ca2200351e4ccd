import type { CompiledQuotations } from './compiled/compiled-quotations.ts';

/** Written by the build from `seeds/`. */
declare const __BUILTIN_QUOTATIONS__: readonly CompiledQuotations[];

/** The quotations of the dossiers that come with the extension. */
export const builtinQuotations: readonly CompiledQuotations[] = __BUILTIN_QUOTATIONS__;
