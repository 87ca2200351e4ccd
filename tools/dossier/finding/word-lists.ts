import { lazy } from '../../../src/common/lazy.ts';
import english from '../../../src/spotting/quotations/attribution/english.json' with {
  type: 'json',
};

/** Words that tell names apart: what is a company, a person, an outlet, or no name at all. */

const list = (words: string) => words.split(/[|\s]+/).filter(Boolean);
const phrases = (words: string) => words.split('|');

/** Legal forms of companies. */
export const LEGAL_FORMS = new Set(
  list(
    'inc incorporated corp corporation co company llc llp ltd limited plc ag gmbh se sa nv bv ab oy spa srl pty kk',
  ),
);

/** Words that end the names of companies. */
export const COMPANY_WORDS = new Set(
  list(`${[...LEGAL_FORMS].join(' ')} bank bancorp bancshares banc group holding holdings airlines airways motors
    energy insurance foods labs laboratories technologies technology systems capital financial finance partners
    pharmaceuticals pharma industries international electric oil gas steel stores brands entertainment media
    networks network telecom wireless software solutions services payments securities trust savings union
    associates ventures enterprises logistics railways rail power water utilities health healthcare hospital
    university college foundation association institute agency bureau commission department ministry council`),
);

/** Words for companies and public bodies, after an article: "the airline said". */
export const COMPANY_NOUNS =
  list(`airline carrier retailer maker automaker carmaker drugmaker chipmaker brewer insurer
  utility startup start-up manufacturer broker brokerage agency operator chain lender regulator firm business shop
  store supermarket brand publisher developer hospital university college school charity union club studio
  contractor supplier provider association foundation bureau commission department ministry council watchdog
  restaurant hotel railway exchange fund`);

/** Words with which the names of public bodies begin: "Bureau of …". */
export const BODY =
  /^(?:Bank|Bureau|Department|Ministry|University|Office|Board|Council|Association|Institute|Commission|Federation|Academy) (?:of|for) /;

/** Words that end the names of newspapers and agencies. */
export const OUTLET_WORDS = new Set(
  list(`times post journal news herald tribune gazette chronicle magazine telegraph guardian courier examiner
    inquirer newswire newspaper broadcasting`),
);
/** Words that end them, and other names as well. */
export const MAYBE_OUTLET_WORDS = new Set(
  list(`press review observer dispatch star mirror mail express weekly daily today bulletin sentinel register globe
    monitor independent standard echo argus record reporter radio tv`),
);

export const KNOWN_COMPANIES = new Set(
  phrases(english.others).filter(
    (name) =>
      !/(?:commission|bureau|senate|congress|house|treasury|reserve|foundation|bank$)/.test(name),
  ),
);
export const OUTLETS = new Set(phrases(english.outlets));
export const ROLES = new Set([
  ...phrases(english.roles),
  ...list(
    'cfo coo cto chairwoman chairperson chair vice head lead attorney counsel partner owner co-founder cofounder treasurer superintendent engineer adviser advisor',
  ),
]);
export const HONORIFICS = new Set(
  list(`mr mrs ms miss dr prof professor sir dame lord lady president senator sen rep congressman congresswoman
    minister chancellor judge justice governor gov mayor commissioner sheriff detective`),
);
export const SPEECH_VERBS = phrases(english.verbs);

const MONTHS =
  'january february march april may june july august september october november december';
const DAYS = 'monday tuesday wednesday thursday friday saturday sunday';

/** Capitalised words that begin no name: those that begin sentences, days, months. */
const NO_NAMES = new Set(
  list(`${MONTHS} ${DAYS} jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun
    i a an the and or but nor so yet for if in on at by to of from with without as is are was were be been being
    it its he him his she her they them their we us our you your my me this that these those there here what when
    where which who whom whose why how not no yes all any both each either every neither none one two three four
    five six seven eight nine ten some such more most other another many much few several last next first second
    third new old earlier later now then today yesterday tomorrow still also even just only very too however
    meanwhile although though while because since until after before during about above according against among
    around between despite like near over per through throughout toward under unlike upon via within whether
    nevertheless nonetheless moreover furthermore therefore thus instead indeed perhaps maybe please let lets
    everybody everyone everything nobody nothing somebody someone something anyone anything do does did has have
    had can could may might must shall should will would asked facing citing speaking published updated by read
    related share follow subscribe copyright photo image video advertisement sponsored breaking exclusive opinion
    analysis editorial ceo cfo coo cto id faq ok pm am est edt gmt utc pst pdt don't doesn't didn't isn't wasn't
    aren't it's that's there's we're i'm they're`),
);

const REGIONS = lazy((): ReadonlySet<string> => {
  const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((a) => letters.map((b) => a + b));
  const names = codes.flatMap((code) => [regions.of(code), languages.of(code.toLowerCase())]);
  const more =
    list(`us usa u.s u.s.a uk u.k eu e.u un america american americans europe european europeans british
    britain england scottish welsh irish asia asian africa african australian canadian mexican brazilian indian
    swiss austrian belgian dutch israeli western eastern northern southern north south east west internet web`);
  return new Set([...names.flatMap((name) => name?.toLowerCase() ?? []), ...more]);
});

/** Is a capitalised word, in lower case, one that alone names nobody: a day, a country, "The"? */
export const isNoName = (word: string): boolean => NO_NAMES.has(word) || REGIONS().has(word);

/** Can a word, in lower case, not even begin a name? */
export const isNoBeginning = (word: string): boolean => NO_NAMES.has(word);
