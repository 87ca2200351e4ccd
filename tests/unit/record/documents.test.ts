import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadPack } from '../../../src/record/load.ts';
import { checkAgainst } from '../../../tools/record/against.ts';
import { paragraphHash, paragraphsOf, sentencesOf } from '../../../tools/record/document.ts';
import { sampleDocuments, samplePack } from './sample.ts';

type Break = (pack: ReturnType<typeof samplePack>) => void;

/** Reasons that holding the sample against its documents gives, once it is broken in one way. */
function reasonsOf(breakIt: Break, documents = sampleDocuments()): string[] {
  const raw = samplePack();
  breakIt(raw);
  const { pack, problems } = loadPack(raw);
  if (!pack) throw new Error(JSON.stringify(problems));
  return checkAgainst(pack, documents).map(({ path, reason }) => `${path.join('.')}: ${reason}`);
}

test('the sample agrees with its documents', () => {
  expect(reasonsOf(() => undefined)).toEqual([]);
});

describe('the check against the documents fails on', () => {
  const cases: Record<string, [Break, string]> = {
    'one changed letter in a quotation': [
      (p) => {
        p.positions[0].evidence[0].quote.exact = 'We have not shared any account date with anyone';
      },
      'positions.0.evidence.0.quote.exact: does not stand in paragraph 4 of "first"',
    ],
    'a quotation that stands twice': [
      (p) => {
        p.positions[0].evidence[0].quote.exact = 'an';
      },
      'positions.0.evidence.0.quote.exact: stands more than once in paragraph 4 of "first"; add prefix or suffix',
    ],
    'words called unquoted that stand in quotation marks': [
      (p) => {
        p.positions[0].evidence[1].form = 'unquoted';
      },
      'positions.0.evidence.1.form: says "unquoted", but the words stand in quotation marks',
    ],
    'words called quoted that stand without quotation marks': [
      (p) => {
        p.positions[0].evidence[0].quote.exact = 'of Example Bank';
      },
      'positions.0.evidence.0.form: says "quoted", but the words stand without quotation marks',
    ],
    'a credit to somebody whom the paragraph does not name': [
      (p) => {
        p.positions[0].evidence[1].attribution = {
          kind: 'named-speaker',
          to: 'Speaker',
          speaker: 'speaker',
        };
      },
      'positions.0.evidence.1.attribution.to: names Speaker, whom the paragraph does not name',
    ],
    'a sentence that is not there': [
      (p) => {
        p.disagreements[0].sides[0].at[0].sentence = 9;
      },
      'disagreements.0.sides.0.at.0.hash: paragraph 4 has no sentence 9',
    ],
    'a paragraph that is not there': [
      (p) => {
        p.disagreements[0].sides[0].at[0].paragraph = 9;
      },
      'disagreements.0.sides.0.at.0.hash: the document has no paragraph 9',
    ],
    'a forgotten paragraph': [
      (p) => {
        p.sources[0].document.notReporting = [];
      },
      'sources.0.document: sentence 2.1 of first.txt is neither cited nor listed as not reporting',
    ],
    'a forgotten sentence': [
      (p) => {
        p.claims[1].evidence.pop();
      },
      'sources.1.document: sentence 2.2 of second.txt is neither cited nor listed as not reporting',
    ],
    'a copied sentence that lineage leaves out': [
      (p) => {
        p.lineage.shift();
      },
      'lineage: does not list first 3.1 = second 3.1',
    ],
    'passages called identical that are not': [
      (p) => {
        p.lineage[1].likeness = 'identical';
      },
      'lineage.1.likeness: says "identical", but the passages are 75 % alike',
    ],
    "a sentence of ours in a document's words": [
      (p) => {
        p.claims[1].text = 'One report says that it now wants account data of everybody.';
      },
      'claims.1.text: repeats a document\'s words: "now wants account data of everybody"',
    ],
    'a quotation that is cut': [
      (p) => {
        p.positions[0].evidence[0].quote.exact = 'We have not shared any account data';
      },
      'positions.0.evidence.0.quote.exact: is cut: in the document the quotation goes on in paragraph 4 of "first"',
    ],
    'a role that the paragraph does not give': [
      (p) => {
        p.positions[0].evidence[0].attribution.role = 'chief of press';
      },
      'positions.0.evidence.0.attribution.role: says "chief of press", which paragraph 4 of "first" does not',
    ],
    'a recipient whom the document does not name': [
      (p) => {
        p.positions[0].evidence[0].attribution.to = 'Speaker, to the Gazette';
        p.positions[0].evidence[0].attribution.recipients = ['The Gazette'];
      },
      'positions.0.evidence.0.attribution.recipients: says "The Gazette", which paragraph 4 of "first" does not',
    ],
    'a day that the document does not give': [
      (p) => {
        const date = { value: '2020-03-02', precision: 'day', words: 'on Monday' };
        p.positions[0].evidence[0].attribution.date = date;
      },
      'positions.0.evidence.0.attribution.date: says "on Monday", which paragraph 4 of "first" does not',
    ],
    'words in quotation marks that nobody said': [
      (p) => {
        p.disagreements[0].follows = "The bank 'has never been asked for anything'.";
      },
      "disagreements.0.follows: 'has never been asked for anything' stands in no source",
    ],
    'a quotation of ours that stops short': [
      (p) => {
        p.disagreements[0].follows = "'We have not shared any account data with', it says.";
      },
      "disagreements.0.follows: 'We have not shared any account data with' stops short of the quotation's end",
    ],
  };
  for (const [name, [breakIt, reason]] of Object.entries(cases)) {
    test(name, () => expect(reasonsOf(breakIt)).toEqual([reason]));
  }

  test('a document that changed after it was read', () => {
    const changed = sampleDocuments(undefined, 'Another text altogether.');
    expect(reasonsOf(() => undefined, changed)).toContainEqual(
      expect.stringMatching(
        /^claims\.1\.evidence\.0\.hash: the hash of paragraph 1 is \w{12}, not/,
      ),
    );
  });

  test('a document that is missing', () => {
    const [first] = sampleDocuments();
    const one = new Map(first ? [first] : []);
    expect(reasonsOf(() => undefined, one)).toEqual([
      'sources.1.document.file: there is no second.txt',
    ]);
  });
});

describe('documents', () => {
  test('paragraphs are the lines that are not blank', () => {
    expect(paragraphsOf('One\n\n  Two\u00a0 words \n\t\n')).toEqual(['One', 'Two words']);
  });

  test('a hash stands for the text, not for its spacing', () => {
    expect(paragraphHash('One  two')).toBe(paragraphHash(' One two\n'));
    expect(paragraphHash('One two')).not.toBe(paragraphHash('One too'));
  });

  test('abbreviations and closing quotation marks do not split sentences wrongly', () => {
    expect(
      sentencesOf('He met Citigroup Inc. Chairs. "We do", he said. "We will". And left.'),
    ).toEqual(['He met Citigroup Inc. Chairs.', '"We do", he said.', '"We will".', 'And left.']);
  });

  test('sentences together are the paragraph', () => {
    const word = fc.constantFrom('A', 'b', 'Inc.', 'end.', 'why?', '"Yes".', '(no)', '- and');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), (words) => {
        const paragraph = words.join(' ');
        expect(sentencesOf(paragraph).join(' ')).toBe(paragraph);
      }),
    );
  });
});
