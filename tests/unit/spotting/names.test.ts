import { describe, expect, test } from 'vitest';
import { type Block, names, shippedRules, spotterOf, toEnd } from './rules.ts';

type Case = readonly [text: string, ...expected: string[]];

function holds(cases: readonly Case[], page: readonly Block[] = []) {
  test.each(cases)('%s', (text, ...expected) => {
    const beside = names(...page);
    expect(names(...page, text).slice(beside.length)).toEqual(expected);
  });
}

const F = 'facebook';
const J = 'jpmorgan-chase';
const W = 'wells-fargo';
const C = 'citigroup';
const U = 'us-bancorp';
const P = 'paypal';
const A = 'american-express';

describe('long names need nothing', () => {
  holds([
    [
      'Talks with Wells Fargo & Co. and American Express',
      `${W}: Wells Fargo`,
      `${A}: American Express`,
    ],
    ['Exterior view of eBay/PayPal offices', `${P}: PayPal`],
    ['citibank atm', `${C}: citibank`],
    ['Paypal, facebook and wells fargo', `${P}: Paypal`, `${F}: facebook`, `${W}: wells fargo`],
    ['FACEBOOK ASKS WELLS FARGO FOR DATA', `${F}: FACEBOOK`, `${W}: WELLS FARGO`],
    ['Chase Bank has found no evidence', `${J}: Chase Bank`],
    ['Meta Platforms, Inc. and Meta Payments Inc.', `${F}: Meta Platforms`, `${F}: Meta Payments`],
    ['It is American Express.', `${A}: American Express`],
  ]);
});

describe('spellings of one name', () => {
  holds([
    ['JPMorgan Chase', `${J}: JPMorgan Chase`],
    ['JP Morgan Chase & Co.', `${J}: JP Morgan Chase`],
    ['J.P. Morgan Chase', `${J}: J.P. Morgan Chase`],
    ['J. P. Morgan', `${J}: J. P. Morgan`],
    ['JPMorganChase will charge', `${J}: JPMorganChase`],
    ['JPMORGAN CHASE & CO.', `${J}: JPMORGAN CHASE`],
    ['Jpmorgan and jp morgan', `${J}: Jpmorgan`, `${J}: jp morgan`],
    [
      'Talks with JP Morgan, Chase and Citibank',
      `${J}: JP Morgan`,
      `${J}: Chase`,
      `${C}: Citibank`,
    ],
    [
      'US Bancorp, U.S. Bancorp and U. S. Bancorp',
      `${U}: US Bancorp`,
      `${U}: U.S. Bancorp`,
      `${U}: U. S. Bancorp`,
    ],
    ['We talked to JPMorgan. Chase said no.', `${J}: JPMorgan`, `${J}: Chase`],
  ]);
});

describe('possessives, suffixes, hyphens, tickers inside a name', () => {
  holds([
    ["JPMorgan Chase's spokeswoman", `${J}: JPMorgan Chase`],
    ['Facebook’s Messenger app', `${F}: Facebook`, `${F}: Messenger`],
    [
      'JPMorgan Chase JPM 0.03% & Co. and Citigroup Inc. C 0.2%',
      `${J}: JPMorgan Chase`,
      `${C}: Citigroup`,
    ],
    ['Facebook-owned WhatsApp and the Facebook-led group', `${F}: Facebook`, `${F}: Facebook`],
    ['non-Facebook apps', `${F}: Facebook`],
    ['before a wall bearing Facebook Inc.s logo', `${F}: Facebook`],
    ['ShareFacebook wants more bank data', `${F}: Facebook`],
    [
      'Wells Fargo (NYSE: WFC) and Facebook (NASDAQ:FB) said',
      `${W}: Wells Fargo`,
      `${F}: Facebook`,
    ],
    ['It is opt-in. (JPM), Wells Fargo & Co.', `${J}: JPM`, `${W}: Wells Fargo`],
  ]);
});

describe('Chase', () => {
  holds([
    ['log into my Chase account', `${J}: Chase`],
    ['My Chase Sapphire card earns points', `${J}: Chase`],
    [
      'Big US Banks (Chase, BofA, Wells Fargo, Citi)',
      `${J}: Chase`,
      `${W}: Wells Fargo`,
      `${C}: Citi`,
    ],
    ['imitating Microsoft, Dropbox, Chase, Apple, and PayPal.', `${J}: Chase`, `${P}: PayPal`],
    ['The banks, Chase among them, declined to comment.', `${J}: Chase`],
    ['o banco Chase recusou', `${J}: Chase`],
    ['Chase, 34, was found on the river bank.'],
    ['Bank of America and Chase raised their fees', `${J}: Chase`],
    ['Cut to the Chase with our bank'],
    ["I'll cut to the chase. My bank is closed."],
    ['Use this list to chase customers'],
    ['Chevy Chase, Maryland, has a bank.'],
    ['"Chevy Chase", actor'],
    ['Chase Utley played at the bank'],
    ['Salmon P. Chase was on the bank note.'],
    ['Dr. Chase went to the bank'],
    ['Police chase ends at a bank in Ohio'],
    ['POLICE CHASE ENDS IN CRASH'],
    ['Police Chase Suspect Through Downtown Bank'],
    ['Banks Chase Deposits as Rates Rise'],
    ['Cannock Chase and Ku-ring-gai Chase National Park'],
    ['The Warriors play at Chase Center and at Chase Field.'],
    ['Chase Elliott won at Talladega'],
    ['Chase down every lead, the bank said'],
    ['Kenneth Chase, a bank teller'],
    ['What kind of stick does a cat chase?'],
  ]);
});

describe('Chase on a page that names JPMorgan', () => {
  holds(
    [
      ["Chase isn't sharing our customers' data", `${J}: Chase`],
      ['Chase customers will see their information', `${J}: Chase`],
      ['CHASE SAYS NO TO FACEBOOK', `${J}: CHASE`, `${F}: FACEBOOK`],
      ['Chase Says It Will Not Share Data', `${J}: Chase`],
      ['The Chase-Intuit agreement uses a token', `${J}: Chase`],
      ['nobody has access to Chase’s website', `${J}: Chase`],
      ['Utley was there, and Chase Utley slid.'],
      ['POLICE CHASE ENDS IN CRASH'],
      ['Dogs Chase Burglar From House'],
      ['a high-speed chase'],
    ],
    ['JPMorgan Chase reported earnings.'],
  );
});

describe('Citi', () => {
  holds([
    ['Eleven banks had signed on, including Citi.', `${C}: Citi`],
    ["Citi's Jane Fraser said so", `${C}: Citi`],
    ['account linking is live with PayPal, Citi in Singapore', `${P}: PayPal`, `${C}: Citi`],
    ['They play at Citi Field near a bank'],
    ['Rent a Citi Bike or two Citi Bikes at the bank'],
    ['Citizens of big cities, citing banks'],
    ['Citizens Bank'],
    ['Washington’s Citi Open begins, a bank said'],
  ]);
});

describe('Meta', () => {
  holds([
    ['When you pay with Meta Pay we’ll collect the date', `${F}: Meta`],
    ['Meta, the owner of Instagram, said', `${F}: Meta`],
    ['Meta CEO Mark Zuckerberg', `${F}: Meta`],
    ["Facebook's Meta says bad actors change tactics", `${F}: Facebook`, `${F}: Meta`],
    ['A meta-analysis of trials'],
    ['Meta-analysis of Dietary Intervention Studies, posted on Instagram'],
    ['Auf der untersten Meta-Ebene von Instagram'],
    ['Der Meta-Konzern und die Meta-Aktie', `${F}: Meta`, `${F}: Meta`],
    ['A Meta Programming article'],
    ['The name meta description is a literal'],
    ['It’s very meta and very cool.'],
    ['A meta do presidente vai além'],
    ['Gruppo della Meta, Instagram'],
    [['Meta', 'heading'] as unknown as string],
  ]);
});

describe('Messenger', () => {
  holds([
    ['In the Messenger app people can send money', `${F}: Messenger`],
    ['chatbots over Facebook Messenger', `${F}: Facebook Messenger`],
    ['executed via LinkedIn Messenger, and posted to Instagram'],
    ['Yahoo Messenger and Windows Live Messenger, before Instagram'],
    ['the Pidgin XMPP instant messenger'],
    ['Messenger RNA tells your cells; see Instagram'],
    ["I'm a bike messenger by day"],
    ["Don't shoot the Messenger, wrote Zuckerberg"],
    ['Der verschlüsselte Messenger Threema, anders als Instagram'],
  ]);
  holds(
    [
      ['Citigroup would not talk about Messenger.', `${C}: Citigroup`, `${F}: Messenger`],
      ['Messenger boasts 1.3 billion users', `${F}: Messenger`],
      ['LinkedIn Messenger is another'],
      ['She wrote for the Fort Dodge Messenger.'],
      ['Der Messenger Signal'],
    ],
    ['Facebook confirmed it.'],
  );
});

describe('U.S. Bank and US banks', () => {
  holds([
    ['US bank Wells Fargo has reported', `${W}: Wells Fargo`],
    ['The largest U.S. bank, JPMorganChase, said', `${J}: JPMorganChase`],
    ['calls big US banks after falls'],
    ['Big US Banks (Wells Fargo)', `${W}: Wells Fargo`],
    ['US bank accounts were used'],
    ['seen at U.S. Bank Stadium with Wells Fargo', `${W}: Wells Fargo`],
    ['Wells Fargo, U.S. Bank and Chase', `${W}: Wells Fargo`, `${U}: U.S. Bank`, `${J}: Chase`],
    ['U.S. Bank customers can log in', `${U}: U.S. Bank`],
    ['a spokesman for U.S. Bank said', `${U}: U.S. Bank`],
    ['In the US, Bank of America is bigger'],
    ['A U.S. Bank Fails, Wells Fargo Says', `${W}: Wells Fargo`],
    ['Large U.S. Bank Pulls Out of Talks With Wells Fargo', `${W}: Wells Fargo`],
    ['U.S. Bank Stocks Fall as Wells Fargo Reports', `${W}: Wells Fargo`],
  ]);
});

describe('Amex', () => {
  holds([
    ["Amex's development is slow", `${A}: Amex`],
    ['We put Amex Platinum to the test', `${A}: Amex`],
    ['NYSE and AMEX quotes delayed by at least 20 minutes'],
    ['The company is listed on the AMEX.'],
    ['AMEX: GSS'],
    ['Pay with Visa, Mastercard or Amex', `${A}: Amex`],
    ['AmEx raised its fees', `${A}: AmEx`],
    ['my amex card was declined', `${A}: amex`],
    ['a North American express train'],
  ]);
});

describe('other firms, persons, places', () => {
  holds([
    ['葛飾区にPayPay特需'],
    ['ÖFB-Team trifft auf Facebook', `${F}: Facebook`],
    ['NCAA FB'],
    ['In 1900 he persuaded JPMorgan to invest $150,000'],
    ['Tesla spent the rest of his life writing JPMorgan asking for money'],
    ['The J.P. Morgan Library is open'],
    ['Vilket lag spelar hemma på Wells Fargo Center?'],
    ['the Wells Fargo Championship in Charlotte'],
    ['oil wells far from here'],
    ['Indian Wells'],
  ]);
});

describe('addresses, files, handles', () => {
  holds([
    ['the feed (@wellsfargo) and (@Ask_WellsFargo)'],
    ['see https://www.facebook.com/somebody or www.meta.com/quest'],
    ['go to facebook.com or paypal.me'],
    ['mail me at someone@paypal.com'],
    ['icons/facebook.png and chase_logo.svg'],
    ['http://169.254.169.254/latest/meta-data/'],
    ['I left Facebook.', `${F}: Facebook`],
    ['#Facebook is down', `${F}: Facebook`],
    ['Facebook.The next sentence', `${F}: Facebook`],
  ]);
});

describe('buttons that stand in the text', () => {
  holds([
    ['Share on Facebook'],
    ['Follow us on Facebook'],
    ['Facebook'],
    ['Facebook Twitter LinkedIn'],
    ['Follow us: Google News | NewsBreak | Reddit | Instagram | Facebook | Twitter'],
    ['Auf Facebook teilen'],
    ['Auf Facebook schrieb die Polizei davon', `${F}: Facebook`],
    ['Mit PayPal zahlen viele Kunden', `${P}: PayPal`],
    ['Facebookでシェア'],
    ['友人がFacebookでシェアした記事', `${F}: Facebook`],
    ['Facebookに投稿した', `${F}: Facebook`],
    ['Compartir en Facebook'],
    ['Partager sur Facebook'],
    ['Partilhar no Facebook'],
    ['Udostępnij na Facebook'],
    ['Log in with Facebook'],
    ['Share this article on Facebook'],
    ['Donate with PayPal'],
    ['What people share on Facebook is theirs.', `${F}: Facebook`],
    ['Facebook: the story', `${F}: Facebook`],
    ['English (US) Meta © 2022'],
  ]);
});

describe('compounds and endings of other languages', () => {
  holds([
    ['Weitere Fotos auf der Facebook-Seite des Vereins', `${F}: Facebook`],
    ['Facebooks Pläne mit Wells Fargos Kundendaten', `${F}: Facebook`, `${W}: Wells Fargo`],
    ['Na Facebooku i Facebookiem', `${F}: Facebook`, `${F}: Facebook`],
    ['créateur de la page Facebook Vécu', `${F}: Facebook`],
    ["l'application de Facebook", `${F}: Facebook`],
    ["Facebook'un yeni özelliği", `${F}: Facebook`],
    ['Facebookが銀行にデータを求めた', `${F}: Facebook`],
    ['Zuckerberg, Metas Chef', `${F}: Meta`],
  ]);
});

describe('other scripts', () => {
  holds([
    ['フェイスブックは米銀に求めた', `${F}: フェイスブック`],
    [
      'ＪＰモルガン・チェースとウェルズ・ファーゴ',
      `${J}: ＪＰモルガン・チェース`,
      `${W}: ウェルズ・ファーゴ`,
    ],
    [
      'JPモルガン、シティグループ、アメリカン・エキスプレス、ペイパル',
      `${J}: JPモルガン`,
      `${C}: シティグループ`,
      `${A}: アメリカン・エキスプレス`,
      `${P}: ペイパル`,
    ],
    [
      '据报道，脸书要求摩根大通、富国银行和花旗集团提供数据',
      `${F}: 脸书`,
      `${J}: 摩根大通`,
      `${W}: 富国银行`,
      `${C}: 花旗集团`,
    ],
    [
      '臉書要求富國銀行、花旗集團、美國運通',
      `${F}: 臉書`,
      `${W}: 富國銀行`,
      `${C}: 花旗集團`,
      `${A}: 美國運通`,
    ],
    ['摩根士丹利'],
    ['花旗参鸡汤'],
    ['페이스북은 JP모건과 웰스파고에 요청했다', `${F}: 페이스북`, `${J}: JP모건`, `${W}: 웰스파고`],
    [
      '씨티그룹과 페이팔, 아메리칸 익스프레스',
      `${C}: 씨티그룹`,
      `${P}: 페이팔`,
      `${A}: 아메리칸 익스프레스`,
    ],
    ['Представитель Фейсбука и Ситибанка', `${F}: Фейсбук`, `${C}: Ситибанк`],
    ['طلبت فيسبوك من ويلز فارجو', `${F}: فيسبوك`, `${W}: ويلز فارجو`],
    ['وفيسبوك وسيتي غروب', `${F}: فيسبوك`, `${C}: سيتي غروب`],
    ['फेसबुक ने वेल्स फार्गो से डेटा मांगा', `${F}: फेसबुक`, `${W}: वेल्स फार्गो`],
  ]);
});

test('a name that is long and short is one mention', () => {
  const acme = { entity: 'acme', kind: 'bank' as const, long: ['Acme'], short: [{ name: 'Acme' }] };
  const spotter = spotterOf({ dossier: 'own', entities: [acme] });
  const scan = spotter.scan('Acme declined.', 'prose');
  const { mentions } = toEnd(spotter.resolve(scan ? [scan] : [], { title: '' }));
  expect(mentions.flat().map(({ why }) => why.rule)).toEqual(['long-name']);
});

describe('words beside a short name', () => {
  const headline = 'JPMorgan Chase Results Are Out: Why Chase Sues Its Former Partner';
  const found = (rules: typeof shippedRules) => {
    const spotter = spotterOf(rules);
    const scans = [spotter.scan(headline, 'heading') ?? []].flat();
    const { mentions } = toEnd(spotter.resolve(scans, { title: '' }));
    return mentions.flat().filter(({ why }) => why.rule !== 'long-name').length;
  };

  test('decide as the rules have them, not the code', () => {
    const { en } = shippedRules.capitals ?? {};
    if (!en) throw new Error('The shipped rules have no English.');
    const verbs = en.verbs.filter((verb) => verb !== 'sues');
    expect(found(shippedRules)).toBe(1);
    expect(found({ ...shippedRules, capitals: { en: { ...en, verbs } } })).toBe(0);
  });
});
