import {
  type By,
  type Capture,
  type Draft,
  type DraftCompany,
  type DraftPage,
  type Entry,
  MOST,
} from './draft.ts';
import { idFor } from './ids.ts';
import { Limit } from './limit.ts';

/** What a reader says of words from a page. */
export interface Said {
  readonly kind: Entry['kind'];
  readonly form: Entry['form'];
  readonly text: string;
  /** Names of the companies, as typed. */
  readonly companies: readonly string[];
  readonly section: Entry['section'];
  readonly by: By;
  readonly sameAs: string | null;
  /** What its page is, where that is not known; null leaves the page as it is. */
  readonly page: Pick<DraftPage, 'kind' | 'published'> | null;
}

export const NOT_SAID: By = { kind: '', name: '', role: '', to: '', date: '', dateWords: '' };

export function newDraft(title: string, ids: Iterable<string>): Draft {
  return {
    format: 1,
    id: idFor(title, ids, 'record'),
    title,
    version: '0.1.0',
    curator: '',
    licence: '',
    inclusionRule: '',
    gaps: '',
    story: '',
    entries: [],
    companies: [],
    pages: [],
  };
}

/** @throws Limit when the draft holds as many entries or names as are kept. */
export function addEntry(draft: Draft, capture: Capture, said: Said): Draft {
  if (draft.entries.length >= MOST.entries) throw new Limit('entries', MOST.entries);
  const { quote, hash, read } = capture;
  const [withPage, page] = withPageOf(draft, capture);
  const id = idFor(`s${draft.entries.length + 1}`, idsOf(draft.entries), 's');
  const kept = { id, quote, hash, read, page, form: capture.form, kind: said.kind };
  const entry: Entry = { ...kept, ...EMPTY };
  return changeEntry({ ...withPage, entries: [...withPage.entries, entry] }, id, said);
}

const EMPTY = {
  text: '',
  companies: [],
  section: '',
  by: NOT_SAID,
  sameAs: null,
} as const satisfies Partial<Entry>;

/** Writes what a reader says of an entry, and of its page; other entries stay as they are. */
export function changeEntry(draft: Draft, id: string, said: Said): Draft {
  const [withNames, companies] = withCompanies(draft, said.companies);
  const { kind, form, text, section, by, sameAs, page } = said;
  const on = draft.entries.find((one) => one.id === id)?.page;
  return {
    ...withNames,
    entries: withNames.entries.map((one) =>
      one.id === id
        ? { ...one, kind, form, text: text.trim(), section, by: trimmed(by), sameAs, companies }
        : one,
    ),
    pages: withNames.pages.map((one) =>
      page !== null && one.id === on
        ? { ...one, kind: page.kind, published: page.published.trim() }
        : one,
    ),
  };
}

/** What a reader said of an entry, to be said anew. */
export function saidOf(draft: Draft, { companies, ...entry }: Entry): Said {
  const names = companies.map((id) => draft.companies.find((one) => one.id === id)?.name ?? id);
  return { ...entry, companies: names, page: null };
}

/** Moves an entry up (-1) or down (1) by one; at the end it stays. */
export function moveEntry(draft: Draft, id: string, by: -1 | 1): Draft {
  const entries = [...draft.entries];
  const from = entries.findIndex((one) => one.id === id);
  const to = from + by;
  const [one] = from >= 0 && to >= 0 && to < entries.length ? entries.splice(from, 1) : [];
  if (one) entries.splice(to, 0, one);
  return { ...draft, entries };
}

/** What it leaves behind, a page or a company of no other entry, stays until it is exported. */
export function removeEntry(draft: Draft, id: string): Draft {
  return { ...draft, entries: draft.entries.filter((one) => one.id !== id) };
}

/** Puts one back where it was, unless it is there. */
export function putBack(draft: Draft, entry: Entry, at: number): Draft {
  if (draft.entries.some(({ id }) => id === entry.id)) return draft;
  return { ...draft, entries: draft.entries.toSpliced(at, 0, entry) };
}

export function changeCompany(draft: Draft, id: string, patch: Partial<DraftCompany>): Draft {
  const companies = draft.companies.map((one) => (one.id === id ? { ...one, ...patch } : one));
  return { ...draft, companies };
}

export function changePage(draft: Draft, id: string, patch: Partial<DraftPage>): Draft {
  const pages = draft.pages.map((one) => (one.id === id ? { ...one, ...patch } : one));
  return { ...draft, pages };
}

/** The page of an address, of which the last day that it was read on is kept. */
function withPageOf(draft: Draft, { address, title, read }: Capture): [Draft, string] {
  const known = draft.pages.find((one) => one.address === address);
  if (known) {
    const latest = read > known.read ? read : known.read;
    return [changePage(draft, known.id, { read: latest }), known.id];
  }
  const site = new URL(address).hostname.replace(/^www\./, '');
  const id = idFor(site, idsOf(draft.pages), 'page');
  const kind = '';
  const page = { id, address, title, site, byline: '', kind, published: '', quality: '', read };
  return [{ ...draft, pages: [...draft.pages, page as DraftPage] }, id];
}

/** The companies of these names; those that are new are added. */
function withCompanies(draft: Draft, names: readonly string[]): [Draft, string[]] {
  const companies = [...draft.companies];
  const ids = names
    .map((name) => name.trim())
    .filter(Boolean)
    .map((name) => {
      const known = companies.find((one) => one.name.toLowerCase() === name.toLowerCase());
      if (known) return known.id;
      if (companies.length >= MOST.names) throw new Limit('names', MOST.names);
      const id = idFor(name, idsOf(companies), 'company');
      // One word can mean many things ("Meta", "Chase").
      const marked = /\S\s\S/.test(name);
      companies.push({ id, name, part: '', summary: '', marked });
      return id;
    });
  return [{ ...draft, companies }, [...new Set(ids)]];
}

function trimmed(by: By): By {
  const { name, role, to, date, dateWords } = by;
  return {
    kind: by.kind,
    name: name.trim(),
    role: role.trim(),
    to: to.trim(),
    date: date.trim(),
    dateWords: dateWords.trim(),
  };
}

const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
