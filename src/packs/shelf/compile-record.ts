import { builtinPacks } from '../../record/builtin-packs.ts';
import { quotedRecordOf } from '../../record/quoted-record.ts';
import type { Pack } from '../../record/schema.ts';
import { compileRules, soughtIn } from '../../spotting/rules/compile.ts';
import { compileQuotations } from '../../spotting/rules/compile-quotations.ts';
import type { SpottingRules } from '../../spotting/rules/rules-schema.ts';
import type { CompiledRecord } from './database.ts';

/** What pages need of a checked pack. */
export function compileRecord(pack: Pack): CompiledRecord {
  const rules = withLanguage(pack.names ?? noNames(pack.pack.id));
  const quoted = quotedRecordOf(pack);
  return {
    sought: soughtIn(rules, quoted),
    rules: compileRules(rules, quoted),
    quotations: compileQuotations(pack.pack.id, quoted),
  };
}

/** A record without names has its quotations found all the same. */
const noNames = (dossier: string): SpottingRules => ({ dossier, entities: [] });

/**
 * Beside a record's own words of a language stand those of the built-in one: what makes a button, an
 * ending, a headline's verb is the same whoever is named.
 */
function withLanguage(rules: SpottingRules): SpottingRules {
  const all = [rules, ...builtinPacks().flatMap(({ names }) => names ?? [])];
  const capitals = all.flatMap((one) => Object.values(one.capitals ?? {}));
  return {
    ...rules,
    buttons: all.flatMap(({ buttons = [] }) => buttons),
    endings: [...new Set(all.flatMap(({ endings = [] }) => endings))],
    capitals: {
      en: {
        openers: capitals.flatMap(({ openers }) => openers),
        verbs: capitals.flatMap(({ verbs }) => verbs),
        beforeVerbs: capitals.flatMap(({ beforeVerbs }) => beforeVerbs),
      },
    },
  };
}
