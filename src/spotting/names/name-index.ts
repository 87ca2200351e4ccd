import type {
  Company,
  CompiledRules,
  NameRow,
  ShortName,
  TickerRow,
} from '../compiled/compiled-rules.ts';
import { beginsWithText, parsed, rowsOf } from '../compiled/rows.ts';
import { beginning, type Spelling } from './spelling.ts';

/** One name of a company, long or short. */
export interface Name {
  readonly dossier: string;
  readonly company: Company;
  /** Null for a long name and for a ticker. */
  readonly short: ShortName | null;
  readonly isTicker: boolean;
}

/** A spelling, and the name that it stands for. */
export interface Entry extends Spelling {
  readonly name: Name;
}

type NameTables = Pick<CompiledRules, 'dossier' | 'names' | 'companies' | 'tickers'>;

interface CompanyNames {
  readonly long: Name;
  readonly ticker: Name;
  readonly short: readonly Name[];
}

/** One dossier's names. Reads of its tables only what is asked for. */
export class NameIndex {
  readonly #rules: NameTables;
  #lines: readonly string[] | undefined;
  readonly #companies = new Map<number, CompanyNames>();
  readonly #entries = new Map<string, readonly Entry[]>();
  readonly #tickers = new Map<string, readonly (readonly [string, Name])[]>();

  constructor(rules: NameTables) {
    this.#rules = rules;
  }

  /** The spellings that begin like the text at `start`. */
  beginningAt(text: string, start: number): readonly Entry[] {
    return memo(this.#entries, beginning(text, start), (letters) =>
      [letters, letters.charAt(0)].flatMap((key) => this.#entriesOf(key)),
    );
  }

  #entriesOf(letters: string): Entry[] {
    return rowsOf<NameRow>(this.#rules.names[letters], beginsWithText).flatMap(
      ([text, letterCase, company, short]) => {
        const names = this.#company(company);
        const name = short === undefined ? names?.long : names?.short[short];
        return name ? [{ text, case: letterCase, name }] : [];
      },
    );
  }

  /** The tickers that begin with a character. */
  tickersFrom(character: string): readonly (readonly [ticker: string, name: Name])[] {
    return memo(this.#tickers, character, (first) =>
      rowsOf<TickerRow>(this.#rules.tickers[first], beginsWithText).flatMap(([ticker, company]) => {
        const names = this.#company(company);
        return names ? [[ticker, names.ticker] as const] : [];
      }),
    );
  }

  /** Null where what was stored is broken. */
  #company(index: number): CompanyNames | null {
    return memo(this.#companies, index, () => {
      this.#lines ??= this.#rules.companies.split('\n');
      const company = parsed(this.#lines[index] ?? '') as Company | null;
      if (!Array.isArray(company?.short)) return null;
      const long: Name = { dossier: this.#rules.dossier, company, short: null, isTicker: false };
      const ticker = { ...long, isTicker: true };
      return { long, ticker, short: company.short.map((short) => ({ ...long, short })) };
    });
  }
}

function memo<K, V>(known: Map<K, V>, key: K, make: (key: K) => V): V {
  const value = known.get(key) ?? make(key);
  known.set(key, value);
  return value;
}
