import type { Pack } from '../schema.ts';
import { checkAttribution } from './attribution.ts';
import { checkDates } from './date-order.ts';
import type { Check, Finding } from './finding.ts';
import { checkLimits } from './limits.ts';
import { checkNames } from './names.ts';
import { checkOrphans } from './orphans.ts';
import { checkReferences } from './references.ts';
import { checkStatements } from './statements.ts';

const CHECKS: readonly Check[] = [
  checkAttribution,
  checkStatements,
  checkLimits,
  checkDates,
  checkOrphans,
  checkNames,
];

/**
 * What a schema cannot say. Dangling references come first and alone: the other checks follow
 * references.
 */
export function checkPack(pack: Pack): Finding[] {
  const dangling = checkReferences(pack);
  return dangling.length > 0 ? dangling : CHECKS.flatMap((check) => check(pack));
}
