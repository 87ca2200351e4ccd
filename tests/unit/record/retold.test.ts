import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { builtinPacks } from '../../../src/record/builtin-packs.ts';
import type { Pack } from '../../../src/record/schema.ts';

/*
 * The sample article and the welcome page retell the story in sentences of their own. Each sentence
 * that says what was reported or said is listed here with what bears it out in the record; one that
 * is changed has to be read against it anew.
 */
const BORNE_OUT: Readonly<Record<string, readonly string[]>> = {
  'On 6 August 2018, The Wall Street Journal reported that Facebook had asked large US banks for details of their customers’ finances, card transactions and balances among them.':
    ['claim:request', 'claim:data-card-transactions', 'claim:data-account-balances'],
  'The banks named were JPMorgan Chase, Wells Fargo, Citigroup and US Bancorp.': [
    'claim:banks-approached',
  ],
  'A look at one’s balance and alerts on fraud, inside Messenger, the company’s texting app, were reported to have been proposed.':
    ['claim:feature-balances', 'claim:feature-fraud-alerts'],
  'Messenger was said to have 1.3 billion users.': ['claim:messenger-users'],
  'One large bank, which the paper did not name, was said to have ended its talks over privacy.': [
    'claim:one-bank-privacy',
    'claim:one-bank-unnamed',
  ],
  'Facebook disputed a part of this.': ['position:fb-not-true'],
  'It said in a statement that it was not “actively asking” for transaction data.': [
    'position:fb-not-true',
  ],
  'AFP was told by Facebook that messaging with a bank is completely opt-in, and that the information is not used for advertising.':
    ['position:fb-idea', 'position:fb-not-using'],
  'The answers were short, and not all were about the same thing.': [
    'position:jpm-off-platform',
    'position:citi-conversations',
  ],
  'A spokeswoman for JPMorgan Chase told the Journal that the bank did not share its customers’ “off-platform transaction data” with such platforms.':
    ['position:jpm-off-platform'],
  'Chase had said no to some things for that reason, she said.': ['position:jpm-off-platform'],
  'Wells Fargo was reported both to have refused to address the news and to have called customers’ privacy “of paramount importance”.':
    ['position:wf-declined', 'position:wf-privacy'],
  'Citigroup told the agency AFP that it regularly talks about possible partnerships; in the same report the bank declined to comment on discussions with Facebook.':
    ['position:citi-conversations', 'position:citi-declined-discussions'],
  'The data of up to 87 million people was said to have reached Cambridge Analytica, a political consultancy.':
    ['claim:people-affected'],
  'Five reports of that week are on record; much in them retells the Journal’s article.': [
    'source:mywiloo',
    'source:domain-b',
  ],
  'Named as one of four banks; told MPR News that it had shared no data': [
    'claim:talks-us-bancorp',
    'position:usb-not-shared',
  ],
  'Named by Facebook as a company whose accounts could already be linked': ['claim:linking-paypal'],
  'Likewise, in the United States': ['claim:linking-amex'],
  'Three further companies that the reports named.': [
    'claim:talks-us-bancorp',
    'claim:linking-paypal',
    'claim:linking-amex',
  ],
  'Citi Bike riders in New York, and walkers on Cannock Chase, were not affected.': [],
  'In August 2018 it was reported that Facebook had asked large US banks to share their customers’ financial data.':
    ['claim:request'],
  'JPMorgan Chase and Wells Fargo were among the banks that were named.': [
    'claim:banks-approached',
  ],
  'Facebook said that it was not actively asking for transaction data.': ['position:fb-not-true'],
};

const root = new URL('../../../', import.meta.url);
const read = (path: string) => readFile(fileURLToPath(new URL(path, root)), 'utf8');

async function sentences(): Promise<string[]> {
  const article = await read('tests/pages/article.html');
  const english = JSON.parse(await read('public/_locales/en/messages.json'));
  const paragraphs = [
    ...article.matchAll(/^<p>(.*)<\/p>$/gm),
    ...article.matchAll(/<td>([^<]*)<\/td><\/tr>|<figcaption>(.*)<\/figcaption>/g),
  ].map(([, text, caption]) => text ?? caption ?? '');
  return [...paragraphs, english.trySample.message].flatMap((text) =>
    text.split(/(?<=\.) (?=\p{Lu})/u),
  );
}

describe('what the sample article and the welcome page retell', () => {
  test('is borne out sentence by sentence', async () => {
    expect(new Set(await sentences())).toEqual(new Set(Object.keys(BORNE_OUT)));
  });

  test('is in the record', () => {
    const [pack] = builtinPacks() as [Pack];
    const ids = (list: readonly { id: string }[], kind: string) =>
      list.map(({ id }) => `${kind}:${id}`);
    const known = new Set([
      ...ids(pack.claims, 'claim'),
      ...ids(pack.positions, 'position'),
      ...ids(pack.sources, 'source'),
    ]);
    expect(
      Object.values(BORNE_OUT)
        .flat()
        .filter((ref) => !known.has(ref)),
    ).toEqual([]);
  });
});
