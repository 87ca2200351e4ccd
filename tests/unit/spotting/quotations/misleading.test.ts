import { describe, expect, test } from 'vitest';
import { quotationsIn } from './score.ts';

/** Facebook's words, about which each of these texts could make us say something false. */
const WORDS = 'We don’t use purchase data from banks or credit card companies for ads';
const JPM =
  '“We don’t share our customers’ off-platform transaction data with these platforms and have had to say ‘No’ to some things as a result,” said JPMorgan Chase spokeswoman Trish Wexler.';

const creditIn = (text: string) =>
  quotationsIn({
    title: 'On banks and data',
    text: text.replaceAll('@W', WORDS).replaceAll(' ¶ ', '\n'),
  }).find(({ mention }) => mention.quotation?.position === 'fb-no-purchase-data')?.mention.quotation
    ?.credit;

describe('it is not said that nobody is credited', () => {
  test.each([
    'Facebook wants more of your bank data. “@W.” ¶ — Elisabeth Diana',
    'Facebook wants more of your bank data. “@W.” ¶ That is what spokeswoman Elisabeth Diana told reporters.',
    'Facebook is asking banks for data. ¶ “@W.” ¶ — Elisabeth Diana',
    'Facebook spokeswoman Elisabeth Diana sent TechCrunch the following statement. ¶ @W.',
    'Elisabeth Diana, spokeswoman, wrote: ¶ @W.',
    'What Facebook says ¶ @W.',
    'Facebook ¶ “@W.”',
    '“@W.” ¶ Facebook',
    'Facebook’s full statement: ¶ @W.',
    'Facebook said in a statement: @W.',
    'Facebook is growing. “@W.” Elisabeth Diana, for the company.',
    'Facebook is growing. “@W.” Diana’s words were clear.',
    'It sent two sentences. The first: “Nothing is decided.” The second: “@W.”',
  ])('%s', (text) => {
    expect(['same', 'unknown', 'not-introduced']).toContain(creditIn(text));
  });
});

describe('it is not said that somebody else is credited', () => {
  test.each([
    ...['JPMorgan Chase', 'Congress', 'Senator Markey', 'Wells Fargo customers'].map(
      (who) => `“@W,” ${who} ${who.endsWith('s') ? 'were' : 'was'} told.`,
    ),
    'JPMorgan Chase was told in an email: “@W.”',
    'JPMorgan Chase asked and was told: “@W.”',
    'JPMorgan Chase received a statement that read: “@W.”',
    'When JPMorgan Chase asked, the answer was “@W.”',
    'JPMorgan Chase posted the reply: “@W.”',
    '“@W,” Citigroup clients read in an email on Monday.',
    'Apple users read: “@W.”',
    'The social network’s answer was “@W,” which JPMorgan Chase called reassuring.',
    '“@W,” reads the email that JPMorgan Chase received.',
    '“@W,” said the social network that JPMorgan Chase had warned.',
    '“@W,” according to an email seen by JPMorgan Chase.',
    'It is the line “@W” that Citigroup read out.',
    '“@W,” one JPMorgan Chase customer said.',
    '“@W,” a Google search says.',
    '“@W” (JPMorgan Chase has its own view.)',
    '“@W” — JPMorgan Chase, meanwhile, pulled out.',
    '“@W” – JPMorgan Chase was not convinced.',
    '“@W,” according to Google News.',
    '“@W”, reported Google News.',
    'JPMorgan Chase readers may remember the line “@W,” as one analyst put it.',
    'Citigroup did not say that “@W.”',
    'Did JPMorgan Chase say that “@W”?',
    'PayPal denied having said that “@W.”',
    `${JPM} “@W.” Elisabeth Diana of Facebook told the Journal that on Monday.`,
    `${JPM} “@W.” ¶ Elisabeth Diana of Facebook told the Journal that on Monday.`,
    'JPMorgan Chase said that Facebook had told the bank: “@W.”',
    'Elisabeth Diana of Facebook and Elizabeth Fogarty of Citigroup were asked who had written “@W”.',
  ])('%s', (text) => {
    expect(creditIn(text)).not.toBe('other');
  });
});

describe('it is not said that a page introduces nobody', () => {
  test.each([
    'Facebook spokeswoman Elisabeth Diana said the company talks with JPMorgan Chase. “@W,” the spokeswoman said.',
    'Facebook spokeswoman Elisabeth Diana said little at first. ¶ One. ¶ Two. ¶ Three. ¶ Four. ¶ “@W,” the spokeswoman said.',
    'Spokeswoman Elisabeth Diana disagreed on Monday. ¶ Banks such as JPMorgan Chase were asked. ¶ “@W,” Diana said.',
    'Facebook spokeswoman Elizabeth Diana disagreed. ¶ One. ¶ Two. ¶ Three. ¶ Four. ¶ “@W,” Diana said.',
    '“@W,” Ms. Diana of the social network told JPMorgan Chase.',
    '“@W,” said Diana, a spokeswoman for the company.',
  ])('%s', (text) => {
    expect(creditIn(text)).not.toBe('not-introduced');
  });
});

describe('it is said', () => {
  test.each([
    ['other', '“@W,” a JPMorgan Chase spokeswoman said.'],
    ['other', 'Wells Fargo said in a statement that “@W.”'],
    ['other', '“@W,” Google told the Journal on Monday.'],
    ['other', 'According to Citigroup, “@W.”'],
    ['other', '“@W,” said Hilary O’Byrne, a spokeswoman for Wells Fargo.'],
    ['other', `${JPM} “@W.”`],
    ['none', 'Facebook has grown for years. @W. Shares were flat.'],
    ['not-introduced', '“@W,” said Diana.'],
    ['not-introduced', '“@W,” the spokesperson said.'],
    ['same', '“@W,” said Facebook.'],
  ])('%s: %s', (credit, text) => {
    expect(creditIn(text)).toBe(credit);
  });
});
