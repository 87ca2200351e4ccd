/** The one schema of a dossier: built-in seeds and readers' own packs alike. */
export type { Claim } from './schema/claim.ts';
export type { Aspect, Locator, PartialDate, Sentence, TextQuote } from './schema/common.ts';
export type { Disagreement } from './schema/disagreement.ts';
export type { Company, Person } from './schema/entity.ts';
export type { Attribution, Evidence, PositionEvidence } from './schema/evidence.ts';
export { FORMAT, PACK_KEYS, Pack } from './schema/pack.ts';
export type { Position } from './schema/position.ts';
export type { Source } from './schema/source.ts';
