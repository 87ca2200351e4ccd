import {
  type Company,
  type CompiledRules,
  FORMAT,
  type NameRow,
  type PhraseSet,
  type ShortName,
  type SpotterRules,
  type Surroundings,
  type Table,
  type TickerRow,
} from '../compiled/compiled-rules.ts';
import { beginning, type Spelling } from '../names/spelling.ts';
import { escaped } from '../text/letters.ts';
import { NOTHING_QUOTED, type QuotedRecord, RUN_EVERY, tellingRuns } from './compile-quotations.ts';
import { gateDataOf, quotedDataOf, type Sought, tellingSource } from './gate-sources.ts';
import { PhraseTable } from './phrase-table.ts';
import type { EntityRules, SpottingRules, TopicWords } from './rules-schema.ts';
import { tableOf } from './table.ts';

/** The parts that words play in a sentence about data-sharing; see the rules' schema. */
const PARTS = [
  'financial',
  'finance',
  'customer',
  'share',
  'bank',
  'platform',
  'aggregator',
  'subject',
  'neighbour',
  'against',
] as const satisfies readonly (keyof TopicWords)[];

/**
 * Turns a dossier's rules into what pages use. The rules must have been checked by their schema. What
 * is used only where words on record may stand is compiled by `compileQuotations`.
 */
export function compile(
  rules: SpottingRules,
  quoted: QuotedRecord = NOTHING_QUOTED,
): CompiledRules {
  return { ...compileRules(rules, quoted), gate: gateDataOf(soughtIn(rules, quoted)) };
}

/** What a gate looks for of a dossier's. */
export function soughtIn(
  { entities, topic }: SpottingRules,
  quoted: QuotedRecord = NOTHING_QUOTED,
): Sought {
  return {
    spellings: entities.flatMap((entity) => [...spellingsOf(entity)]),
    telling: Object.values(topic ?? {}).flatMap((words) => words.telling ?? []),
    runs: tellingRuns(quoted, RUN_EVERY.anyPage),
  };
}

/** The same as {@link compile} without the gate, which records may share. */
export function compileRules(
  rules: SpottingRules,
  quoted: QuotedRecord = NOTHING_QUOTED,
): SpotterRules {
  const { dossier, entities, buttons, endings = [], capitals, topic } = rules;
  const topics = Object.values(topic ?? {});
  const languages = Object.values(capitals ?? {});
  const phrases = new PhraseTable();
  const lists = new Map<string, string>();
  /** Adds a list of phrases, and gives it a name. */
  const name = (list: readonly string[] = []): PhraseSet | undefined => {
    if (list.length === 0) return undefined;
    const key = JSON.stringify(list);
    const number = lists.get(key) ?? String(lists.size);
    if (!lists.has(key)) phrases.add(list, number);
    lists.set(key, number);
    return number;
  };
  const companies = entities.map((entity) => companyOf(entity, name));
  phrases.add(buttons, 'buttons');
  for (const words of topics) for (const part of PARTS) phrases.add(words[part], part);
  const telling = topics.flatMap((words) => words.telling ?? []);
  return {
    format: FORMAT,
    dossier,
    names: namesOf(entities),
    companies: companies.map((company) => JSON.stringify(company)).join('\n'),
    tickers: tickersOf(entities),
    phrases: phrases.phrases,
    unparted: phrases.unparted,
    telling: tellingSource(telling),
    endings: endings.map(escaped),
    capitals: {
      openers: wordsSource(languages.flatMap(({ openers }) => openers)),
      verbs: wordsSource(languages.flatMap(({ verbs }) => verbs)),
      beforeVerbs: wordsSource(languages.flatMap(({ beforeVerbs }) => beforeVerbs)),
    },
    ...quotedDataOf(tellingRuns(quoted, RUN_EVERY.readPage)),
  };
}

type Name = (list?: readonly string[]) => PhraseSet | undefined;

function companyOf({ entity, kind, exclude, controls, short = [] }: EntityRules, name: Name) {
  const surroundings = (of: EntityRules['exclude']): Surroundings | undefined =>
    of && { before: name(of.before), after: name(of.after), near: name(of.near) };
  const company: Company = {
    entity,
    kind,
    exclude: surroundings(exclude),
    controls: name(controls),
    short: short.map(
      ({ cues, exclude: not, unlock, alone, proper, free }): ShortName => ({
        cues: surroundings(cues),
        exclude: surroundings(not),
        unlock: name(unlock),
        alone,
        proper,
        free,
      }),
    ),
  };
  return company;
}

function namesOf(entities: readonly EntityRules[]): Table {
  const rows = entities.flatMap((entity, company) =>
    [...spellingsOf(entity)].map(({ text, case: letterCase }, i): NameRow => {
      const short = i - entity.long.length;
      return short < 0 ? [text, letterCase, company] : [text, letterCase, company, short];
    }),
  );
  return tableOf(rows, ([text]) => beginning(text, 0));
}

function tickersOf(entities: readonly EntityRules[]): Table {
  const rows = entities.flatMap(({ tickers = [] }, company) =>
    tickers.map((ticker): TickerRow => [ticker, company]),
  );
  return tableOf(rows, ([ticker]) => ticker.charAt(0));
}

/** Source of a regular expression for any one of these words; for none, where there are none. */
function wordsSource(words: readonly string[]): string {
  const sources = words.map((word) =>
    escaped(word).replace('\\*', String.raw`\w*`).replaceAll("'", "['’]"),
  );
  return sources.join('|') || '(?!)';
}

/** All spellings of an entity's names: the long ones, then the short ones. */
function* spellingsOf({ long, short = [] }: EntityRules): Generator<Spelling, void, void> {
  for (const written of long) {
    const text = inOneSpace(written);
    // "chase bank" may be a verb and its object, as "chase" alone may be one.
    const begins = short.length > 0 && short.some(({ name }) => text.startsWith(`${name} `));
    yield { text, case: begins ? 'exact' : 'any' };
  }
  for (const { name, anyCase } of short) {
    yield { text: inOneSpace(name), case: anyCase ? 'any' : 'exact' };
  }
}

/** As the text of a page is read. */
const inOneSpace = (name: string) => name.replace(/\s+/g, ' ');
