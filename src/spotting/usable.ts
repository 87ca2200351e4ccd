import { hasLetter } from './letters.ts';
import type { SpottingRules } from './schema.ts';

type Holds = (value: unknown) => boolean;

const isString: Holds = (value) => typeof value === 'string' && value.trim() !== '';
const isName: Holds = (value) => typeof value === 'string' && hasLetter(value);
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf =
  (holds: Holds): Holds =>
  (value) =>
    value === undefined || (Array.isArray(value) && value.every(holds));
const strings = listOf(isString);
const names = listOf(isName);

const isSurroundings: Holds = (value) =>
  value === undefined || (isRecord(value) && Object.values(value).every(strings));

const isShort: Holds = (value) =>
  isRecord(value) &&
  isName(value.name) &&
  isSurroundings(value.cues) &&
  isSurroundings(value.exclude) &&
  strings(value.unlock);

const isEntity: Holds = (value) =>
  isRecord(value) &&
  isString(value.entity) &&
  Array.isArray(value.long) &&
  names(value.long) &&
  listOf(isShort)(value.short) &&
  names(value.tickers) &&
  strings(value.controls) &&
  isSurroundings(value.exclude);

const isTelling: Holds = (value) => isRecord(value) && isName(value.word) && names(value.after);

const isTopic: Holds = (value) => {
  if (!isRecord(value)) return false;
  const { telling, ...phrases } = value;
  return listOf(isTelling)(telling) && Object.values(phrases).every(strings);
};

/**
 * Can these rules be used at all? A reader's own were checked by the whole schema when they were
 * added; this keeps what was broken since, or written under another schema, from stopping every
 * page from being read. By hand, because the schema library is too much to load into pages.
 */
export function isUsable(rules: unknown): rules is SpottingRules {
  return (
    isRecord(rules) &&
    isString(rules.dossier) &&
    Array.isArray(rules.entities) &&
    rules.entities.every(isEntity) &&
    strings(rules.buttons) &&
    names(rules.endings) &&
    (rules.topic === undefined ||
      (isRecord(rules.topic) && Object.values(rules.topic).every(isTopic)))
  );
}
