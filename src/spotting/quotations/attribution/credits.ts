import english from './english.json' with { type: 'json' };
import type { Token } from './tokens.ts';

/** Words that credit somebody: whom, and by what. */
export interface Credit {
  /** Whoever is credited, with what belongs to it. */
  readonly subject: readonly Token[];
  readonly cue: Pick<Token, 'start' | 'end'>;
  /** Is it only the one whom the sentence names, with no word of speech? */
  readonly isGuess?: boolean;
}

/**
 * Does a credit say plainly that somebody said something: a name with its role, a word of speech, and
 * nothing else? "JPMorgan Chase was told", "an email seen by Citigroup", "as Wells Fargo customers read"
 * name somebody, too.
 */
export function isPlain({ subject, cue }: Credit, text: string): boolean {
  const words = text.slice(cue.start, cue.end).toLowerCase();
  // "According to an email seen by Citigroup": what stands before a name tells, too.
  const first = /^(?:acc|cit|quo)/.test(words) ? 0 : subject.findIndex(isSpeaker);
  const says = ({ part, start, end }: Token) =>
    part === 'word' || part === 'stop' ? HELPING.test(text.slice(start, end)) : part !== 'verb';
  if (!subject.some(isSpeaker) || !subject.slice(first).every(says)) return false;
  // "Google News", "a Google search": another name begins with theirs.
  const goesOn = ({ part }: Token, i: number) =>
    part === 'other' && subject[i + 1]?.part === 'capital';
  if (subject.some(goesOn)) return false;
  return !UNSURE.has(words) || subject.some(({ part }) => part === 'statement');
}

/** What may stand between a name and what it says: "Wells Fargo in a statement has said". */
const HELPING =
  /^(?:has|have|had|also|later|then|again|once|only|simply|in|on|to|late|early|\w+day)$/i;

/** Words of speech that are as often words of reading, or of somebody's opinion of the words. */
const UNSURE = new Set(english.unsure.split('|'));

/** Words between a credit and its quotation ("in a statement to AFP on Monday that"). */
const FURTHEST = 14;
/** Words of whoever is credited, with what is put in ("Elisabeth Diana, a spokeswoman for …, said"). */
const LONGEST_SUBJECT = 22;
/** Of a name that stands alone behind a dash. */
const LONGEST_BARE = 8;

const COLON = /[:：]\s*[,'"“‘«„]*\s*$/;
const DASH = /(?:[—–―(]|\s--?)\s*(?:the\s)?$/;

/** A credit that follows words: "said Diana", "the company said", "according to AFP". */
export function creditAfter(tokens: readonly Token[], text: string): Credit | null {
  const [first] = tokens;
  if (!first || first.part === 'join' || first.part === 'contrast') return null;
  // "…, which JPMorgan Chase called reassuring", "… that Citigroup read out".
  if (/^(?:which|who|that|as)$/i.test(text.slice(first.start, first.end))) return null;
  if (isCue(first)) {
    const subject = phraseFrom(tokens.slice(1), text);
    return subject.length > 0 ? { subject, cue: first } : null;
  }
  const at = tokens.findIndex(isCue);
  if (at < 0 || at > LONGEST_SUBJECT) return bareCredit(tokens, text);
  const cue = tokens[at] as Token;
  const subject = tokens.slice(0, at);
  if (subject.some(({ part }) => part === 'doubt' || part === 'contrast')) return null;
  if (cue.part === 'according') return { subject: phraseFrom(tokens.slice(at + 1), text), cue };
  // "… the Journal reported, citing Facebook".
  const cited = tokens.findIndex(({ part }, i) => i > at && part === 'according');
  const isOutlet =
    subject.some(({ part }) => part === 'outlet') &&
    subject.every(({ part }) => part !== 'company' && part !== 'person');
  if (cited > 0 && isOutlet) {
    return { subject: phraseFrom(tokens.slice(cited + 1), text), cue: tokens[cited] as Token };
  }
  return { subject, cue };
}

/** A credit that leads to words: "Facebook said in a statement that", "According to Citigroup,". */
export function creditBefore(
  tokens: readonly Token[],
  text: string,
  to: number,
): Credit | 'doubtful' | null {
  const at = tokens.findLastIndex(isCue);
  const rest = tokens.slice(at + 1);
  const isColon = COLON.test(text.slice(0, to));
  if (at < 0 || rest.length > FURTHEST || rest.some(({ part }) => part === 'contrast')) {
    return isColon ? ledIn(tokens, text) : null;
  }
  const cue = tokens[at] as Token;
  if (cue.part === 'according') {
    const subject = phraseFrom(rest, text);
    return subject.length > 0 ? { subject, cue } : null;
  }
  // "Citigroup quoted Facebook as saying".
  const cited = tokens.slice(0, at).findLastIndex(({ part }) => part === 'according');
  const passedOn = cited < 0 ? [] : phraseFrom(tokens.slice(cited + 1, at), text);
  if (passedOn.some(isNamed)) return { subject: passedOn, cue };
  // "What you get, says Facebook:", "It is, says Diana, a company that".
  const behind = phraseFrom(rest, text);
  const isPutIn = /^\s*[,:–—-]/.test(text.slice(behind.at(-1)?.end ?? to));
  if (isPutIn && behind.some(isNamed)) return { subject: behind, cue };
  const subject = nearest(clauseBefore(tokens.slice(0, at), text), text);
  if (subject.some(({ part }) => part === 'doubt')) return 'doubtful';
  if (subject.some(tells)) return { subject, cue };
  return isColon ? ledIn(tokens, text) : null;
}

/** "WELLS FARGO on why its bot was switched off:", "Its answer, word for word:". */
function ledIn(tokens: readonly Token[], text: string): Credit | null {
  if (tokens.some(({ part }) => part === 'doubt')) return null;
  const named = namedIn(tokens);
  if (named) return { ...named, isGuess: !isPlain({ subject: tokens, cue: named.cue }, text) };
  // "Facebook on JPMorgan and Citi:".
  const [first, second] = tokens;
  if (first && isNamed(first) && second?.part === 'stop') return { subject: [first], cue: first };
  const cue = tokens.find(({ part }) => part === 'statement' || part === 'company-noun');
  return cue && !tokens.some(isNamed) ? { subject: tokens, cue, isGuess: true } : null;
}

/** "– Elisabeth Diana, Facebook": a name behind a dash, or in brackets, and nothing else. */
export function bareCredit(tokens: readonly Token[], text: string): Credit | null {
  const [first] = tokens;
  if (!first || !DASH.test(text.slice(0, first.start))) return null;
  const subject = phraseFrom(tokens, text);
  const next = tokens[subject.length];
  const isName = (token: Token) =>
    isNamed(token) || token.part === 'outlet' || token.part === 'other';
  const isBare = subject.length <= LONGEST_BARE && (!next || next.part === 'stop');
  const hasWords = subject.some(({ part }) => part === 'word');
  return isBare && !hasWords && subject.some(isName) ? { subject, cue: first } : null;
}

/** The only one whom a sentence names, itself or by its people; null where there are several. */
export function namedIn(tokens: readonly Token[]): Credit | null {
  const named = tokens.filter((token) => isNamed(token) || token.part === 'other');
  const cue = named[0];
  if (!cue || tokens.some(({ part }) => part === 'title')) return null;
  const whom = ({ part, company, person }: Token) => company?.entity ?? person?.entity ?? part;
  return new Set(named.map(whom)).size === 1 ? { subject: named, cue, isGuess: true } : null;
}

/** What points back at words right before: "So says the bank", "Those are Facebook's words". */
const POINTS_BACK = /^[\s—–-]*(?:so|thus|that|those|this|these|such|the above)\b/i;

/** A sentence that follows words and says whose they were. */
export function creditBehind(tokens: readonly Token[], sentence: string): Credit | null {
  return POINTS_BACK.test(sentence) ? namedIn(tokens) : null;
}

/** Does a sentence speak of somebody's words, so that those that follow are likely these? */
export function announces(tokens: readonly Token[], text: string): boolean {
  return tokens.some(
    ({ part, start, end }) =>
      part === 'statement' ||
      part === 'according' ||
      // Who asks for something says nothing.
      (part === 'verb' && !/^ask/i.test(text.slice(start, end))),
  );
}

export const isCue = ({ part }: Token) => part === 'verb' || part === 'according';
export const isNamed = ({ part }: Token) => part === 'company' || part === 'person';
const isRole = ({ part }: Token) => part === 'role';

const SPEAKERS = new Set<Token['part']>([
  ...(['company', 'person', 'role', 'bank', 'platform', 'company-noun', 'it-they'] as const),
  ...(['he-she', 'other', 'title'] as const),
]);
const isSpeaker = ({ part }: Token) => SPEAKERS.has(part);
const tells = (token: Token) =>
  isSpeaker(token) || ['statement', 'outlet', 'capital'].includes(token.part);

/** The clause that a verb ends: what stands behind the last "while", "but", "and", "said that". */
function clauseBefore(tokens: readonly Token[], text: string): readonly Token[] {
  const join = tokens.findLastIndex((token, i) => {
    const previous = tokens[i - 1];
    if (token.part === 'join' || token.part === 'contrast') return true;
    return previous && isCue(previous) && text.slice(token.start, token.end) === 'that';
  });
  const clause = tokens.slice(join + 1);
  // "Citigroup declined an interview but emailed this": what it did not do is told before.
  return clause.some(tells) ? clause : tokens.filter(({ part }) => part !== 'doubt' || join < 0);
}

/** Of a clause in parts parted by commas, the last that names somebody. */
function nearest(clause: readonly Token[], text: string): readonly Token[] {
  const parts: Token[][] = [];
  for (const [i, token] of clause.entries()) {
    const previous = clause[i - 1];
    const isNew = !previous || /[,;()–—]/.test(text.slice(previous.end, token.start));
    if (isNew) parts.push([token]);
    else parts.at(-1)?.push(token);
  }
  // "Trish Wexler, asked about Messenger, said": what is put in begins with a verb.
  const heads = parts.filter(([first]) => first && !isCue(first));
  const speaking = heads.findLastIndex((part) => part.some(isSpeaker));
  const at = speaking < 0 ? heads.findLastIndex((part) => part.some(tells)) : speaking;
  const part = heads[at];
  if (!part) return clause;
  // "Elisabeth Diana, a Facebook spokeswoman, said": the name stands before its explanation.
  const named = heads[at - 1];
  const isExplained = named?.some(({ person }) => person) && part.some(isRole);
  return isExplained ? [...(named ?? []), ...part] : part;
}

/** Whoever follows "said" or "according to": up to a word or a sign that leads on. */
function phraseFrom(tokens: readonly Token[], text: string): readonly Token[] {
  const phrase: Token[] = [];
  for (const [i, token] of tokens.entries()) {
    const previous = tokens[i - 1];
    const isParted = previous && /[,;:.()–—]/.test(text.slice(previous.end, token.start));
    if (STOPS.has(token.part) || phrase.length >= LONGEST_SUBJECT) break;
    // "said Elisabeth Diana, a Facebook spokeswoman, in a statement".
    const explains = isParted && !phrase.some(isRole) && isRoleSoon(tokens.slice(i, i + 6), text);
    if (isParted && !explains) break;
    phrase.push(token);
  }
  return phrase;
}

const STOPS = new Set<Token['part']>(['stop', 'verb', 'join', 'contrast']);

function isRoleSoon(tokens: readonly Token[], text: string): boolean {
  for (const [i, token] of tokens.entries()) {
    const previous = tokens[i - 1];
    if (previous && /[,;:.()]/.test(text.slice(previous.end, token.start))) return false;
    if (isRole(token)) return true;
  }
  return false;
}
