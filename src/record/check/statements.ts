import type { Person, PositionEvidence, Source } from '../schema.ts';
import type { Check, Finding } from './finding.ts';

/**
 * What one page says of a statement is that page's alone: the speaker whom it credits, the outlet
 * that it names. And a statement is the company's own.
 */
export const checkStatements: Check = (pack) => {
  const sources = new Map(pack.sources.map((source) => [source.id, source]));
  const people = new Map(
    pack.entities.flatMap((one) => (one.kind === 'person' ? [[one.id, one] as const] : [])),
  );
  return pack.positions.flatMap((position, i) => {
    if (position.kind === 'none') return [];
    return position.evidence.flatMap((evidence, j) => {
      const path = ['positions', i, 'evidence', j];
      return [
        ...checkSpeaker(evidence, position.entity, people, path),
        ...checkRecipients(evidence, path),
        ...checkOrigins(evidence, position.entity, sources, path),
      ];
    });
  });
};

type Path = readonly (string | number)[];
type Sources = ReadonlyMap<string, Source>;

function checkSpeaker(
  { attribution: { kind, to, speaker, fault } }: PositionEvidence,
  entity: string,
  people: ReadonlyMap<string, Person>,
  at: Path,
): Finding[] {
  const path = [...at, 'attribution', 'speaker'];
  if (speaker === undefined) {
    const isNamed = kind === 'named-speaker' && fault !== 'not-introduced';
    return isNamed ? [{ path, reason: 'is missing for the kind "named-speaker"' }] : [];
  }
  if (kind !== 'named-speaker') {
    return [
      { path, reason: `does not go with the kind "${kind}": the page must name the speaker` },
    ];
  }
  const person = people.get(speaker);
  if (person === undefined) return [];
  if (person.speaksFor !== entity) {
    const reason = `${person.name} spoke for "${person.speaksFor}", not for "${entity}"`;
    return [{ path, reason }];
  }
  const surname = person.name.split(' ').at(-1) ?? person.name;
  if (to?.includes(surname)) return [];
  return [{ path, reason: `the page's credit, "${to}", does not name ${person.name}` }];
}

function checkRecipients({ attribution }: PositionEvidence, at: Path): Finding[] {
  const { to = '', recipients = [] } = attribution;
  return recipients.flatMap((recipient, i) => {
    if (to.includes(lastWord(recipient))) return [];
    const path = [...at, 'attribution', 'recipients', i];
    return [{ path, reason: `the page's credit, "${to}", does not say "to ${recipient}"` }];
  });
}

/** `The Wall Street Journal` is `the Journal` in a credit. */
export const lastWord = (name: string): string => name.split(' ').at(-1) ?? name;

/** A statement is the company's own. */
function checkOrigins(
  { restsOn }: PositionEvidence,
  entity: string,
  sources: Sources,
  at: Path,
): Finding[] {
  return restsOn.flatMap((id, i) => {
    const speaksFor = sources.get(id)?.speaksFor;
    if (speaksFor === undefined || speaksFor === entity) return [];
    const reason = `"${id}" speaks for "${speaksFor}", not for "${entity}"`;
    return [{ path: [...at, 'restsOn', i], reason }];
  });
}
