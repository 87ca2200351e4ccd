import { inAnyRecord } from './effective.ts';

/** The version that stored settings and exported files are written in. */
export const SETTINGS_VERSION = 3;

type Stored = Readonly<Record<string, unknown>>;

/** The step at index 0 brings version 1 to version 2, and so on. */
const MIGRATIONS: readonly ((stored: Stored) => Stored)[] = [subjects, records];

/** Names that older versions used for settings. */
export const OLD_NAMES = ['hiddenEntities'] as const;

/**
 * Brings what was stored or exported by an older version to today's. What a newer version wrote is
 * handed on, for the settings that still mean the same.
 */
export function migrate(stored: Stored, version: number): Record<string, unknown> {
  let settings = stored;
  for (const step of MIGRATIONS.slice(Math.max(0, version - 1))) settings = step(settings);
  return { ...settings };
}

/** Version 2: what had been called an entity can also be a dossier's passages: a subject. */
function subjects({ hiddenEntities, misread, ...rest }: Stored): Stored {
  return {
    ...rest,
    ...(hiddenEntities === undefined ? {} : { hiddenSubjects: hiddenEntities }),
    ...(Array.isArray(misread) ? { misread: misread.map(withSubject) } : {}),
  };
}

/**
 * Version 3: subjects are named by record and company. What was hidden was hidden in every record, and
 * stays so.
 */
function records({ hiddenSubjects, misread, snoozed, ...rest }: Stored): Stored {
  return {
    ...rest,
    ...(hiddenSubjects === undefined ? {} : { hiddenSubjects: eachOf(hiddenSubjects, withRecord) }),
    ...(misread === undefined
      ? {}
      : {
          misread: eachOf(misread, (entry) =>
            isObject(entry) ? { ...entry, subject: withRecord(entry.subject) } : entry,
          ),
        }),
    ...(snoozed === undefined
      ? {}
      : {
          snoozed: isObject(snoozed)
            ? Object.fromEntries(
                Object.entries(snoozed).map(([name, hash]) => [withRecord(name), hash]),
              )
            : snoozed,
        }),
  };
}

const PASSAGES = 'passages:';

/** What fits no version is left as it is. */
function withRecord(subject: unknown): unknown {
  if (typeof subject !== 'string' || subject.includes('/')) return subject;
  return subject.startsWith(PASSAGES) ? `${subject.slice(PASSAGES.length)}/` : inAnyRecord(subject);
}

const isObject = (value: unknown): value is Stored =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const eachOf = (list: unknown, change: (one: unknown) => unknown) =>
  Array.isArray(list) ? list.map(change) : list;

function withSubject(entry: unknown): unknown {
  if (typeof entry !== 'object' || entry === null) return entry;
  const { entity, ...rest } = entry as Stored;
  return entity === undefined ? entry : { subject: entity, ...rest };
}
