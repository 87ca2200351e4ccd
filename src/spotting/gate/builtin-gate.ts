import type { GateData } from '../compiled/compiled-rules.ts';
import { type Gate, gateFrom, joinGates } from './gate.ts';

/** Written by the build from `seeds/`. */
declare const __BUILTIN_GATES__: readonly GateData[];

/** The gate of the dossiers that come with the extension: all of them that most pages ever see. */
export const builtinGate = (): Gate => joinGates(__BUILTIN_GATES__.map((data) => gateFrom(data)));
