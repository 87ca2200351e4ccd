import type { By, DraftCompany, DraftPage, Entry } from './draft.ts';
import type { People } from './people.ts';
import { datedAs, severalIn } from './typed.ts';

/** Entries that are the same: the first, and other pages' versions of it. */
export type Group = readonly [Entry, ...Entry[]];

/** The longest quotation that a record may have, in words (`record/check/limits.ts`). */
const QUOTE_WORDS = 45;

/** A claim with, for each page that makes it, where and by whom. */
export function claimOf(
  group: Group,
  companies: readonly DraftCompany[],
  pages: readonly DraftPage[],
) {
  const [root] = group;
  const credits = group.map(({ by }) => creditOf(by, nameIn(companies, root)));
  return {
    id: root.id,
    text: root.text,
    section: root.section,
    about: root.companies,
    basis: BASES.find((basis) => credits.some(({ kind }) => kind === basis)) ?? 'none',
    statedIn: [],
    evidence: group.map((one, i) => ({
      ...placeOf(one, pages),
      attribution: credits[i],
      restsOn: [],
      ...(one.quote.exact.split(/\s+/).length <= QUOTE_WORDS && { quote: one.quote }),
    })),
    relations: [],
  };
}

/** The best that stands behind a claim comes first. */
const BASES: readonly By['kind'][] = [
  'named-speaker',
  'company',
  'outlet',
  'unnamed-source',
  'none',
];

/** A company's words, with each page's version and credit. */
export function positionOf(
  group: Group,
  companies: readonly DraftCompany[],
  pages: readonly DraftPage[],
  people: People,
) {
  const [root] = group;
  const entity = root.companies[0] ?? '';
  return {
    kind: 'quotation',
    id: root.id,
    entity,
    gist: root.text,
    evidence: group.map((one) => {
      const { kind, role, date, dateWords } = one.by;
      const credit = creditOf(one.by, nameIn(companies, root));
      const recipients = recipientsOf(one.by);
      const isNamed = kind === 'named-speaker' && one.by.name !== '';
      const said = datedAs(date);
      return {
        ...placeOf(one, pages),
        form: one.form,
        quote: one.quote,
        attribution: {
          ...credit,
          ...(kind === 'none' && { fault: 'missing' }),
          ...(isNamed && { speaker: people.idOf(one, entity) }),
          ...(isNamed && role && { role }),
          ...(recipients.length > 0 && { recipients }),
          ...(said && { date: { ...said, ...(dateWords && { words: dateWords }) } }),
        },
        restsOn: [],
      };
    }),
    wordingFrom: root.page,
  };
}

const nameIn = (companies: readonly DraftCompany[], { companies: [id] }: Entry): string =>
  companies.find((one) => one.id === id)?.name ?? '';

/** The page's credit: who, and to whom. */
export function creditOf(by: By, company: string): { kind: By['kind']; to?: string } {
  const { kind, name, role } = by;
  if (kind === 'none') return { kind };
  const who = kind === 'company' ? company : kind === 'named-speaker' ? `${role} ${name}` : name;
  const to = [who.trim(), ...recipientsOf(by).map((one) => `to ${one}`)].filter(Boolean).join(', ');
  return to === '' ? { kind } : { kind, to };
}

const recipientsOf = ({ to }: By): string[] =>
  severalIn(to)
    .map((one) => one.trim())
    .filter(Boolean);

/** The hash holds for the day on which the page was read last; words of another day go without. */
function placeOf({ page, hash, read }: Entry, pages: readonly DraftPage[]) {
  const isOfDay = pages.find(({ id }) => id === page)?.read === read;
  return { source: page, ...(hash !== null && isOfDay && { hash }) };
}
