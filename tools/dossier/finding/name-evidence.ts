import { escaped } from '../../../src/spotting/text/letters.ts';
import {
  BODY,
  COMPANY_WORDS,
  KNOWN_COMPANIES,
  MAYBE_OUTLET_WORDS,
  OUTLET_WORDS,
  OUTLETS,
  ROLES,
  SPEECH_VERBS,
} from './word-lists.ts';

/** What a name may be of. */
export type NameKind = 'company' | 'person' | 'outlet';

/** How much speaks for each kind. */
export type Evidence = Record<NameKind, number>;

const role = [...ROLES]
  .map(escaped)
  .sort((a, b) => b.length - a.length)
  .join('|');
const says = SPEECH_VERBS.map(escaped)
  .sort((a, b) => b.length - a.length)
  .join('|');

/** Things that only a company has. */
const OWNED =
  'customers?|clients?|shares?|stock|investors?|shareholders?|users?|employees?|workers?|account holders|accounts?|headquarters|board|revenue|profits?|earnings|products?|services?|app|platform|website|stores?|branches|subsidiary|unit|parent|executives?|officials?|management|lawyers|merger|acquisition';

/** What stands before or behind a name, and how much it says. Text is cut to some words. */
const CONTEXTS: readonly { kind: NameKind; weight: number; before?: RegExp; after?: RegExp }[] = [
  { kind: 'company', weight: 3, after: new RegExp(`^(?:['’]s?)? (?:spokes\\w+|${OWNED})\\b`) },
  { kind: 'company', weight: 3, after: new RegExp(`^(?:['’]s?)? (?:${role})\\b`, 'i') },
  {
    kind: 'company',
    weight: 3,
    before: new RegExp(
      `\\b(?:spokes\\w+|${role}|${OWNED}) (?:of|for|at|in|from|with) (?:the )?$`,
      'i',
    ),
  },
  {
    kind: 'company',
    weight: 2,
    after:
      /^ (?:said|says|wrote|explained|responded|replied) in (?:a|an|its) (?:\w+ )?(?:statement|email|e-mail|letter|filing|blog post|release)\b/,
  },
  { kind: 'company', weight: 2, after: /^ (?:has|have) (?:asked|denied|agreed|been|confirmed)\b/ },
  { kind: 'company', weight: 2, after: /^,? which\b/ },
  {
    kind: 'company',
    weight: 1.5,
    after: /^ (?:\w+ )?(?:scandal|affair|breach|outage|recall|deal)\b/,
  },
  { kind: 'company', weight: 2, after: /^[^.;]{0,60}\b(?:its|it)\b/ },
  {
    kind: 'company',
    weight: 1.5,
    after:
      /^ (?:declines?|declined|did not respond|acquired|sells|offers|launched|plans|sued|agreed)\b/,
  },
  {
    kind: 'company',
    weight: 2,
    before:
      /\b(?:the|a|an) (?:[\w-]+ ){0,2}(?:company|firm|bank|lender|retailer|airline|maker|giant|carrier|insurer|utility|startup|manufacturer|broker|agency|operator|chain|regulator),? $/i,
  },
  {
    kind: 'company',
    weight: 2,
    after:
      /^, (?:the|a|an) (?:[\w'-]+ ){0,4}(?:company|firm|bank|lender|retailer|airline|maker|giant|carrier|insurer|utility|startup|manufacturer|broker|agency|operator|chain|regulator)\b/i,
  },
  {
    kind: 'company',
    weight: 1,
    before: /\b(?:on|via|through|like|including|such as|at|by|against|against|sued|fined) $/i,
  },
  { kind: 'person', weight: 4, before: new RegExp(`\\b(?:${role}),? $`, 'i') },
  {
    kind: 'person',
    weight: 4,
    after: new RegExp(
      `^, (?:(?:the|a|an|its|their|who is) )?(?:[\\w'’.&-]+ ){0,5}?(?:${role}|analyst|lawyer|attorney|professor|economist|director|head|founder)\\b`,
      'i',
    ),
  },
  { kind: 'person', weight: 3, after: /^,? who\b/ },
  { kind: 'person', weight: 2, after: /^[^.;]{0,40}\b(?:he|she|his|her)\b/ },
  { kind: 'person', weight: 1, before: /\b(?:said|says|added|wrote|explained) $/ },
  {
    kind: 'outlet',
    weight: 3,
    before:
      /\b(?:told|telling|first reported (?:by|in)|reported (?:by|in)|report (?:by|in|from)|reporters? (?:of|for|at)|interview with|published (?:by|in)) (?:the )?$/i,
  },
  {
    kind: 'outlet',
    weight: 2,
    after:
      /^(?:['’]s?)? (?:(?:first )?report(?:ed|s|ing)?(?! in)|article|story|investigation|newspaper|reporters?)\b/,
  },
  { kind: 'outlet', weight: 1.5, before: /\baccording to (?:the )?$/i },
];

const NEAR = 90;

/** What one place says of a name. */
export function evidenceAt(text: string, start: number, end: number): Evidence {
  const before = text.slice(Math.max(0, start - NEAR), start);
  const after = text.slice(end, end + NEAR);
  const found = { company: 0, person: 0, outlet: 0 };
  for (const context of CONTEXTS) {
    if (context.before && !context.before.test(before)) continue;
    if (context.after && !context.after.test(after)) continue;
    found[context.kind] += context.weight;
  }
  return found;
}

/** What a name says by its own words. */
export function evidenceIn(name: string): Evidence {
  const words = name.toLowerCase().replace(/[.,]/g, '').split(' ');
  const last = words.at(-1) ?? '';
  const isKnownOutlet =
    OUTLETS.has(words.join(' ')) || OUTLETS.has(words.filter((w) => w !== 'the').join(' '));
  const isFullName =
    words.length >= 2 &&
    words.length <= 4 &&
    words.every((word) => /^\p{L}[\p{L}'’.-]*$/u.test(word));
  const isOfMany = words.length > 1;
  const isCompany =
    KNOWN_COMPANIES.has(words.join(' ')) ||
    (isOfMany && COMPANY_WORDS.has(last)) ||
    BODY.test(name);
  const isOutlet = isOfMany && OUTLET_WORDS.has(last);
  return {
    company: isCompany ? 5 : /bank|bancorp/i.test(name) ? 4 : 0,
    person: isFullName && !isCompany && !isOutlet ? 1 : 0,
    outlet: isKnownOutlet ? 20 : isOutlet ? 5 : isOfMany && MAYBE_OUTLET_WORDS.has(last) ? 1.5 : 0,
  };
}

const SAYS_BEHIND = new RegExp(`^(?: (?:has|have|had|also|later))? (?:${says})\\b`);
const SAYS_BEFORE = new RegExp(`\\b(?:${says}) $`);

/** Does a word of speech stand right beside a name? */
export function speaksAt(text: string, start: number, end: number): boolean {
  return (
    SAYS_BEHIND.test(text.slice(end, end + NEAR)) ||
    SAYS_BEFORE.test(text.slice(Math.max(0, start - NEAR), start))
  );
}
