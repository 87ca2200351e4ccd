import { type Dossier, need } from '../dossier.ts';
import type { Claim, Evidence, PositionEvidence } from '../schema.ts';

/** What bears out a claim: its own evidence, and that of the positions that state it. */
export function claimEvidence(dossier: Dossier, claim: Claim): (Evidence | PositionEvidence)[] {
  return [...claim.evidence, ...claim.statedIn.flatMap((id) => positionEvidence(dossier, id))];
}

export function positionEvidence(dossier: Dossier, id: string): readonly PositionEvidence[] {
  const position = need(dossier.positions, id);
  return position.kind === 'none' ? [] : position.evidence;
}
