import type { Attribution, Claim, Locator, Position, Source } from '../schema.ts';
import type { Check, Finding } from './finding.ts';

/** Who said it: speakers speak for the right company, credits say to whom, places are complete. */
export const checkAttribution: Check = (pack) => {
  const sources = new Map(pack.sources.map((source) => [source.id, source]));
  const positions = new Map<string, number>();
  for (const { entity } of pack.positions) positions.set(entity, (positions.get(entity) ?? 0) + 1);
  return [
    ...pack.claims.flatMap((claim, i) => checkClaim(claim, ['claims', i], sources)),
    ...pack.positions.flatMap((position, i) =>
      checkPosition(position, ['positions', i], positions.get(position.entity) === 1, sources),
    ),
    ...pack.disagreements.flatMap((disagreement, i) =>
      disagreement.sides.flatMap((side, j) =>
        side.at.flatMap((at, k) =>
          checkPlace(at, ['disagreements', i, 'sides', j, 'at', k], sources),
        ),
      ),
    ),
    ...pack.lineage.flatMap((shared, i) =>
      shared.passages.flatMap((at, j) => checkPlace(at, ['lineage', i, 'passages', j], sources)),
    ),
  ];
};

type Path = readonly (string | number)[];
type Sources = ReadonlyMap<string, Source>;

function checkClaim(claim: Claim, path: Path, sources: Sources): Finding[] {
  const found: Finding[] = [];
  if (claim.evidence.length + claim.statedIn.length === 0) {
    found.push({ path: [...path, 'evidence'], reason: 'a claim needs a source or a position' });
  }
  for (const [i, evidence] of claim.evidence.entries()) {
    const at = [...path, 'evidence', i];
    found.push(...checkPlace(evidence, at, sources), ...checkCredit(evidence.attribution, at));
  }
  for (const [i, relation] of claim.relations.entries()) {
    if (relation.claim === claim.id) {
      found.push({ path: [...path, 'relations', i, 'claim'], reason: 'is the claim itself' });
    }
  }
  for (const [i, figure] of (claim.figures ?? []).entries()) {
    if (!claim.evidence.some(({ source }) => source === figure.source)) {
      const reason = `"${figure.source}" is not among the evidence`;
      found.push({ path: [...path, 'figures', i, 'source'], reason });
    }
  }
  return found;
}

/** @param alone is it the only one of its company? */
function checkPosition(
  position: Position,
  path: Path,
  alone: boolean,
  sources: Sources,
): Finding[] {
  if (position.kind === 'none') {
    const reason = `"${position.entity}" has other positions, so "none" is wrong`;
    return alone ? [] : [{ path: [...path, 'kind'], reason }];
  }
  const found: Finding[] = [];
  for (const [i, evidence] of position.evidence.entries()) {
    const at = [...path, 'evidence', i];
    found.push(...checkPlace(evidence, at, sources), ...checkCredit(evidence.attribution, at));
    const needsWords = evidence.form.endsWith('quoted');
    if (needsWords && !evidence.quote) {
      found.push({ path: [...at, 'quote'], reason: `is missing for the form "${evidence.form}"` });
    }
    if (!needsWords && evidence.quote) {
      found.push({ path: [...at, 'quote'], reason: `does not go with "${evidence.form}"` });
    }
  }
  if (position.kind === 'quotation') {
    const shown = position.evidence.find(({ source }) => source === position.wordingFrom);
    if (!shown?.quote) {
      const reason = `"${position.wordingFrom}" has no words among the evidence`;
      found.push({ path: [...path, 'wordingFrom'], reason });
    }
  }
  return found;
}

function checkCredit(attribution: Attribution, at: Path): Finding[] {
  const path = [...at, 'attribution'];
  const { kind, to, fault, note } = attribution;
  const found: Finding[] = [];
  if ((kind === 'none') !== (to === undefined)) {
    found.push({ path: [...path, 'to'], reason: `does not go with the kind "${kind}"` });
  }
  if (fault === 'misplaced' && !note) {
    found.push({ path: [...path, 'note'], reason: 'must say how the credit is misplaced' });
  }
  return found;
}

/** A place in a stored document needs paragraph and hash; one on another page may have the hash. */
function checkPlace(place: Locator, path: Path, sources: Sources): Finding[] {
  const source = sources.get(place.source);
  const found: Finding[] = [];
  if (source?.document !== undefined) {
    for (const field of ['paragraph', 'hash'] as const) {
      if (place[field] !== undefined) continue;
      found.push({ path: [...path, field], reason: 'is missing for a stored document' });
    }
    return found;
  }
  if (place.paragraph !== undefined) {
    const reason = `"${place.source}" has no stored document`;
    found.push({ path: [...path, 'paragraph'], reason });
  }
  if (place.hash !== undefined && source?.read === undefined) {
    const reason = `"${place.source}" does not say on which day it was read`;
    found.push({ path: [...path, 'hash'], reason });
  }
  return found;
}
