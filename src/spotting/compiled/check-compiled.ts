import type { CompiledQuotations } from '../quotations/compiled/compiled-quotations.ts';
import { FORMAT, type GateData, type SpotterRules } from './compiled-rules.ts';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isString = (value: unknown): value is string => typeof value === 'string';
const isTable = (value: unknown): boolean =>
  isRecord(value) && Object.values(value).every(isString);

/**
 * Can these rules be used at all? What a reader adds is checked and compiled then; this keeps what
 * was broken since, or compiled by another version, from stopping every page from being read.
 */
export function isCompiledRules(rules: unknown): rules is SpotterRules {
  return (
    isRecord(rules) &&
    rules.format === FORMAT &&
    isString(rules.dossier) &&
    isTable(rules.names) &&
    isString(rules.companies) &&
    isTable(rules.tickers) &&
    isTable(rules.phrases) &&
    isString(rules.unparted) &&
    isExpression(rules.telling) &&
    Array.isArray(rules.endings) &&
    rules.endings.every(isExpression) &&
    isRecord(rules.capitals) &&
    isExpression(rules.capitals.openers) &&
    isExpression(rules.capitals.verbs) &&
    isExpression(rules.capitals.beforeVerbs) &&
    isExpression(rules.quoted) &&
    (rules.quotedRuns === undefined || isString(rules.quotedRuns))
  );
}

/** The same for a gate alone. */
export function isGateData(gate: unknown): gate is GateData {
  return (
    isRecord(gate) &&
    gate.format === FORMAT &&
    isExpression(gate.latin) &&
    (gate.other === null || isExpression(gate.other)) &&
    (gate.words === undefined ||
      (isRecord(gate.words) &&
        isExpression(gate.words.beginnings) &&
        isTable(gate.words.long) &&
        isTable(gate.words.short))) &&
    (gate.runs === undefined || isString(gate.runs))
  );
}

/** The same for what is kept of quotations. */
export function isCompiledQuotations(quotations: unknown): quotations is CompiledQuotations {
  return (
    isRecord(quotations) &&
    quotations.format === FORMAT &&
    isString(quotations.dossier) &&
    isTable(quotations.pairs) &&
    Array.isArray(quotations.lines) &&
    quotations.lines.every(isString) &&
    isString(quotations.people)
  );
}

function isExpression(source: unknown): boolean {
  try {
    return isString(source) && new RegExp(source) !== null;
  } catch {
    return false;
  }
}
