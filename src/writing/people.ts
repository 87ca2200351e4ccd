import type { DraftCompany, Entry } from './draft.ts';
import { idFor } from './ids.ts';

interface Person {
  readonly id: string;
  readonly name: string;
  readonly speaksFor: string;
  role: string;
  readonly pages: Set<string>;
  /** The entry that names them first. */
  readonly entry: string;
}

/** Whom pages name as speakers: of one company and one name, one person. */
export class People {
  readonly #people = new Map<string, Person>();
  readonly #ids: Set<string>;

  constructor(
    companies: readonly DraftCompany[],
    readonly roleUnknown: string,
  ) {
    this.#ids = new Set(companies.map(({ id }) => id));
  }

  /** The id of the speaker whom an entry's page names. */
  idOf({ id: entry, by: { name, role }, page }: Entry, speaksFor: string): string {
    const key = JSON.stringify([speaksFor, name]);
    let person = this.#people.get(key);
    if (!person) {
      const id = idFor(name, this.#ids, 'person');
      this.#ids.add(id);
      person = { id, name, speaksFor, role: '', pages: new Set(), entry };
      this.#people.set(key, person);
    }
    person.role ||= role;
    person.pages.add(page);
    return person.id;
  }

  entities(): object[] {
    return [...this.#people.values()].map(({ id, name, role, speaksFor, pages }) => ({
      kind: 'person',
      id,
      name,
      variants: [],
      role: role || this.roleUnknown,
      speaksFor,
      refs: [...pages].map((page) => `source:${page}`),
    }));
  }

  /** For each, in the same order, the entry that names them. */
  namedIn(): string[] {
    return [...this.#people.values()].map(({ entry }) => entry);
  }
}
