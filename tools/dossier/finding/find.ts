import type { FoundDocument } from '../reading/read-folder.ts';
import { type ReportedDate, reportedDates } from './dates.ts';
import { findEchoes } from './echoes.ts';
import { type FoundNames, findNames } from './names.ts';
import { type FoundPerson, findPeople } from './people.ts';
import { findQuotations } from './quotations.ts';
import { findShared, type Shared } from './shared-passages.ts';
import { readDocumentsSpoken } from './spoken-documents.ts';
import { type FoundStatement, findStatements } from './statements.ts';
import { type FoundTold, findTold } from './told.ts';

/** What was found in documents: nothing that they do not say. */
export interface Found {
  readonly documents: readonly FoundDocument[];
  readonly names: FoundNames;
  readonly people: readonly FoundPerson[];
  readonly statements: readonly FoundStatement[];
  readonly told: readonly FoundTold[];
  readonly shared: Shared;
  readonly dates: readonly ReportedDate[];
}

export function find(documents: readonly FoundDocument[]): Found {
  const names = findNames(documents);
  const people = findPeople(documents, names);
  const spoken = readDocumentsSpoken(documents, names, people);
  const quotations = findQuotations(spoken);
  const echoes = findEchoes(spoken, quotations);
  return {
    documents,
    names,
    people,
    statements: findStatements([...quotations, ...echoes], documents, names),
    told: findTold(documents, names),
    shared: findShared(documents),
    dates: reportedDates(documents),
  };
}
