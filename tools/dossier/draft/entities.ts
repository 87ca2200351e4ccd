import { gap } from '../../record/draft-marks.ts';
import type { Found } from '../finding/find.ts';
import type { FoundName } from '../finding/names.ts';
import { draftEntry, type Entry, sourceRef } from './entry.ts';

/** Of companies that no statement is by, those that are named so often. */
const LEAST_MENTIONS = 2;
const MOST_COMPANIES = 40;

/** Companies with statements, and those that are named more than once; the most named first. */
export function companiesOf({ names, statements, told, people }: Found): FoundName[] {
  const speaking = new Set([
    ...statements.flatMap(({ entity, candidates }) => [entity, ...candidates]),
    ...told.map(({ company }) => company.id),
    ...people.map(({ company }) => company?.id),
  ]);
  const companies = names.names.filter(({ kind }) => kind === 'company');
  const isKept = ({ id, places }: FoundName) => speaking.has(id) || places.length >= LEAST_MENTIONS;
  const kept = companies.filter(isKept);
  const rank = ({ id, places }: FoundName) => (speaking.has(id) ? 1_000_000 : 0) + places.length;
  const chosen = new Set(kept.toSorted((a, b) => rank(b) - rank(a)).slice(0, MOST_COMPANIES));
  // What an entry points at has to be there.
  return companies.filter((one) => chosen.has(one) || speaking.has(one.id));
}

/** Companies, and people who are credited or whose company is told. */
export function draftEntities(found: Found): Entry[] {
  const { people, statements, documents } = found;
  const sourcesOf = ({ places }: FoundName) =>
    [...new Set(places.map(({ document }) => documents[document]?.id ?? ''))].map(sourceRef);
  const credited = new Set(
    statements.flatMap(({ evidence }) => evidence.map(({ credit }) => credit.person?.id)),
  );
  const companies = companiesOf(found).map((name) =>
    draftEntry(
      {
        kind: 'company',
        id: name.id,
        name: name.name,
        products: [],
        part: { text: gap('its part in the story, in one sentence'), refs: sourcesOf(name) },
      },
      placesIn(name, found),
    ),
  );
  const spoken = people.filter(({ name }) => credited.has(name.id));
  return [
    ...companies,
    ...spoken.map(({ name, role, company }) =>
      draftEntry(
        {
          kind: 'person',
          id: name.id,
          name: name.name,
          variants: name.forms.filter((form) => form !== name.name),
          role: role ?? gap('the role, as a document gives it'),
          speaksFor: company?.id ?? null,
          refs: sourcesOf(name),
        },
        placesIn(name, found),
      ),
    ),
  ];
}

/** Where a name stands first, and how often. */
function placesIn({ forms, places }: FoundName, { documents }: Found): Entry {
  const [first] = places;
  const source = documents[first?.document ?? 0];
  return {
    forms,
    times: places.length,
    first: { source: source?.id, paragraph: (first?.paragraph ?? 0) + 1 },
  };
}
