/** What the reader's own records may come to. Each is said in numbers where it is reached. */
export const LIMITS = {
  /** Of one file. */
  bytes: 64 * 1024 * 1024,
  records: 500,
  /** That are looked for on pages, of all records that are on. */
  names: 50_000,
  /** Of one record. */
  claims: 100_000,
  /** Of one record: names that begin with a sign, or with letters that cannot be looked up. */
  oddNames: 200,
} as const;

/** So many problems of a file are shown; the rest are counted. */
export const PROBLEMS_SHOWN = 100;
