import { escaped } from '../../../src/spotting/text/letters.ts';
import type { FoundDocument } from '../reading/read-folder.ts';
import type { FoundName, FoundNames, NameMention } from './names.ts';
import { ROLES } from './word-lists.ts';

/** A person whom the documents name, with what they say of role and company. */
export interface FoundPerson {
  readonly name: FoundName;
  /** As a document puts it: "spokeswoman". */
  readonly role: string | null;
  readonly company: FoundName | null;
  /** Documents, by number, that say for whom they speak. */
  readonly introducedIn: ReadonlySet<number>;
}

const ROLE = `((?:${[...ROLES]
  .map(escaped)
  .sort((a, b) => b.length - a.length)
  .join('|')}))`;
const FEW = "(?:[\\w’'-]+ ){0,4}?";
const POSSESSIVE = "(?:['’]s?)?";

/** A role between or beside a company's name and a person's. */
const COMPANY_ROLE = new RegExp(`^${POSSESSIVE},? ${FEW}${ROLE},? $`, 'i');
const ROLE_FOR = new RegExp(`\\b${ROLE} (?:for|of|at|with) (?:the )?$`, 'i');
const WITH_ROLE_FOR = new RegExp(`^, ${FEW}${ROLE} (?:for|of|at|with) (?:the )?$`, 'i');
const WITH_COMPANY = /^, (?:(?:the|a|an) )?(?:[\w-]+ )?$/i;
const THEN_ROLE = new RegExp(`^${POSSESSIVE} ${FEW}${ROLE}\\b`, 'i');
const OWN_ROLE_BEFORE = new RegExp(`\\b${ROLE},? $`, 'i');
const OWN_ROLE_BEHIND = new RegExp(`^, ${FEW}${ROLE}\\b`, 'i');

/** "Its managing partner, Hal Mockup,": of the only company named before. */
const ITS_ROLE = new RegExp(`\\b[Ii]ts ${FEW}${ROLE},? $`);

interface Link {
  readonly role: string | null;
  readonly company: FoundName | null;
}

/** Reads of each person the first role and the first company that stand right beside the name. */
export function findPeople(
  documents: readonly FoundDocument[],
  { names, mentionsIn }: FoundNames,
): FoundPerson[] {
  const people = new Map<FoundName, { links: Link[]; introducedIn: Set<number> }>();
  for (const name of names)
    if (name.kind === 'person') people.set(name, { links: [], introducedIn: new Set() });
  for (const [i, { paragraphs }] of documents.entries()) {
    for (const text of paragraphs) {
      const mentions = mentionsIn(text);
      for (const [at, mention] of mentions.entries()) {
        const person = people.get(mention.name);
        if (!person) continue;
        const link = linkAt(text, mention, mentions.slice(0, at), mentions[at + 1]);
        person.links.push(link);
        if (link.company) person.introducedIn.add(i);
      }
    }
  }
  return [...people].map(([name, { links, introducedIn }]) => {
    const linked = links.find(({ company }) => company !== null);
    const role = linked?.role ?? links.find((one) => one.role !== null)?.role ?? null;
    // Two companies, and nobody can tell which.
    const companies = new Set(links.flatMap(({ company }) => company ?? []));
    return {
      name,
      role,
      company: companies.size === 1 ? (linked?.company ?? null) : null,
      introducedIn,
    };
  });
}

function linkAt(
  text: string,
  person: NameMention,
  earlier: readonly NameMention[],
  behind?: NameMention,
): Link {
  const before = earlier.at(-1);
  if (before?.name.kind === 'company') {
    const between = text.slice(before.end, person.start);
    const role = COMPANY_ROLE.exec(between)?.[1];
    if (role !== undefined) return { role, company: before.name };
    const leading = ROLE_FOR.exec(text.slice(Math.max(0, before.start - 60), before.start))?.[1];
    if (leading !== undefined && /^,? $/.test(between))
      return { role: leading, company: before.name };
    if (/^['’]s $/.test(between)) return { role: null, company: before.name };
  }
  if (behind?.name.kind === 'company') {
    const between = text.slice(person.end, behind.start);
    const role = WITH_ROLE_FOR.exec(between)?.[1];
    if (role !== undefined) return { role, company: behind.name };
    const trailing = THEN_ROLE.exec(text.slice(behind.end, behind.end + 80))?.[1];
    if (trailing !== undefined && WITH_COMPANY.test(between))
      return { role: trailing, company: behind.name };
    if (/^ (?:of|from) (?:the )?$/.test(between)) return { role: null, company: behind.name };
  }
  const companies = new Set(earlier.flatMap(({ name }) => (name.kind === 'company' ? [name] : [])));
  const its = ITS_ROLE.exec(text.slice(Math.max(0, person.start - 60), person.start))?.[1];
  const [only] = companies;
  if (its !== undefined && only && companies.size === 1) return { role: its, company: only };
  const role =
    OWN_ROLE_BEFORE.exec(text.slice(Math.max(0, person.start - 60), person.start))?.[1] ??
    OWN_ROLE_BEHIND.exec(text.slice(person.end, person.end + 80))?.[1] ??
    null;
  return { role, company: null };
}
