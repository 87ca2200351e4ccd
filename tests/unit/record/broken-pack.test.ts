import { describe, expect, test } from 'vitest';
import { loadPack, loadPackText, loadSplitPack } from '../../../src/record/load.ts';
import { problemLine } from '../../../src/record/problem.ts';
import { samplePack } from './sample.ts';

type Break = (pack: ReturnType<typeof samplePack>) => void;

/** The lines that a pack gives once it is broken in one way. */
function linesOf(breakIt: Break): string[] {
  const pack = samplePack();
  breakIt(pack);
  return loadPack(pack, 'pack.json').problems.map(problemLine);
}

const long = (words: number) => Array(words).fill('word').join(' ');

test('the sample itself is sound', () => {
  expect(linesOf(() => undefined)).toEqual([]);
});

describe('each kind of broken record gives one line with file, path and reason', () => {
  const cases: Record<string, [Break, string]> = {
    'a swapped speaker': [
      (p) => {
        p.entities[2].speaksFor = 'example-platform';
      },
      'pack.json: positions[0].evidence[0].attribution.speaker: Example Speaker spoke for "example-platform", not for "example-bank"',
    ],
    'a speaker whom the page does not credit': [
      (p) => {
        p.positions[0].evidence[0].attribution.to = 'the bank';
      },
      'pack.json: positions[0].evidence[0].attribution.speaker: the page\'s credit, "the bank", does not name Example Speaker',
    ],
    'a speaker on a page that credits nobody': [
      (p) => {
        p.positions[0].evidence[1].attribution.speaker = 'speaker';
      },
      'pack.json: positions[0].evidence[1].attribution.speaker: does not go with the kind "none": the page must name the speaker',
    ],
    'a named speaker who is nobody': [
      (p) => {
        delete p.positions[0].evidence[0].attribution.speaker;
        p.entities.splice(2, 1);
      },
      'pack.json: positions[0].evidence[0].attribution.speaker: is missing for the kind "named-speaker"',
    ],
    'a speaker for the position as a whole': [
      (p) => {
        p.positions[0].speaker = 'speaker';
      },
      'pack.json: positions[0].speaker: is not a field that a dossier has here',
    ],
    'a recipient whom the page does not name': [
      (p) => {
        p.positions[0].evidence[0].attribution.recipients = ['The Example Times'];
      },
      'pack.json: positions[0].evidence[0].attribution.recipients[0]: the page\'s credit, "Speaker", does not say "to The Example Times"',
    ],
    'a statement of somebody else': [
      (p) => {
        p.sources[3].speaksFor = 'example-platform';
      },
      'pack.json: positions[0].evidence[0].restsOn[0]: "bank-statement" speaks for "example-platform", not for "example-bank"',
    ],
    'a hash of a page that was read on no day': [
      (p) => {
        p.claims[0].evidence[3].hash = '0123456789ab';
      },
      'pack.json: claims[0].evidence[3].hash: "elsewhere" does not say on which day it was read',
    ],
    'a missing source': [
      (p) => {
        p.sources.splice(4, 1);
      },
      'pack.json: claims[0].evidence[3].source: there is no source "elsewhere"',
    ],
    'a dangling claim': [
      (p) => {
        p.claims[1].relations[0].claim = 'nothing';
      },
      'pack.json: claims[1].relations[0].claim: there is no claim "nothing"',
    ],
    'a dangling reference': [
      (p) => {
        p.timeline[0].refs = ['position:nothing'];
      },
      'pack.json: timeline[0].refs[0]: there is no position "nothing"',
    ],
    'a company where a person belongs': [
      (p) => {
        p.positions[0].evidence[0].attribution.speaker = 'example-bank';
      },
      'pack.json: positions[0].evidence[0].attribution.speaker: there is no person "example-bank"',
    ],
    'a summary of an unknown company': [
      (p) => {
        p.summaries.companies.nobody = p.summaries.story;
      },
      'pack.json: summaries.companies.nobody: there is no company "nobody"',
    ],
    'a summary sentence without references': [
      (p) => {
        p.summaries.story[0].refs = [];
      },
      'pack.json: summaries.story[0].refs: a sentence needs at least one reference',
    ],
    'a claim without a source': [
      (p) => {
        p.claims[2].statedIn = [];
      },
      'pack.json: claims[2].evidence: a claim needs a source or a position',
    ],
    'the same id twice': [
      (p) => {
        p.timeline[1].id = 'spring';
      },
      'pack.json: timeline[1].id: "spring" is there twice',
    ],
    'a missing field': [
      (p) => {
        delete p.claims[0].text;
      },
      'pack.json: claims[0].text: is missing',
    ],
    'an unknown field': [
      (p) => {
        p.claims[0].verdict = 'true';
      },
      'pack.json: claims[0].verdict: is not a field that a dossier has here',
    ],
    'a text of spaces': [
      (p) => {
        p.claims[0].text = 'Ends in a space ';
      },
      'pack.json: claims[0].text: must not begin or end with a space',
    ],
    'a date that is none': [
      (p) => {
        p.timeline[1].date = { value: '2020-02-30', precision: 'day' };
      },
      'pack.json: timeline[1].date: value must be a calendar date cut to its precision (2018-08-06, 2018-08 or 2018)',
    ],
    'a date that is firmer than its precision': [
      (p) => {
        p.timeline[0].date = { value: '2019-05', precision: 'year' };
      },
      'pack.json: timeline[0].date: value must be a calendar date cut to its precision (2018-08-06, 2018-08 or 2018)',
    ],
    'a timeline out of order': [
      (p) => {
        p.timeline.reverse();
      },
      'pack.json: timeline[1].date: 2019 stands after 2020-03-02',
    ],
    'a source from after the as-of date': [
      (p) => {
        p.sources[1].published = { value: '2020-04-01', precision: 'day' };
      },
      'pack.json: sources[1].published: 2020-04-01 is later than the as-of date 2020-03',
    ],
    'a story that is too long': [
      (p) => {
        p.summaries.story[0].text = long(121);
      },
      'pack.json: summaries.story: has 121 words; at most 120',
    ],
    'a company summary that is too long': [
      (p) => {
        p.summaries.companies['example-bank'][0].text = long(61);
      },
      'pack.json: summaries.companies.example-bank: has 61 words; at most 60',
    ],
    'a quotation that is not short': [
      (p) => {
        p.positions[0].evidence[0].quote.exact = long(46);
      },
      'pack.json: positions[0].evidence[0].quote.exact: has 46 words; a short quotation has at most 45',
    ],
    'a company without a position': [
      (p) => {
        p.positions.splice(1, 1);
      },
      'pack.json: entities[0].id: "example-platform" has no position; one of kind "none" says so',
    ],
    'no position beside a position': [
      (p) => {
        p.positions[1].entity = 'example-bank';
        p.positions.push({ ...p.positions[1], id: 'other', entity: 'example-platform' });
      },
      'pack.json: positions[1].kind: "example-bank" has other positions, so "none" is wrong',
    ],
    'a source that nothing cites': [
      (p) => {
        p.claims[0].evidence.splice(3, 1);
      },
      'pack.json: sources[4].id: no part cites "elsewhere"',
    ],
    'a quotation without words': [
      (p) => {
        delete p.positions[0].evidence[1].quote;
      },
      'pack.json: positions[0].evidence[1].quote: is missing for the form "quoted"',
    ],
    'a wording from a source that has none': [
      (p) => {
        p.positions[0].wordingFrom = 'elsewhere';
      },
      'pack.json: positions[0].wordingFrom: "elsewhere" has no words among the evidence',
    ],
    'a credit that says to nobody': [
      (p) => {
        delete p.claims[0].evidence[0].attribution.to;
      },
      'pack.json: claims[0].evidence[0].attribution.to: does not go with the kind "outlet"',
    ],
    'a place without a hash': [
      (p) => {
        delete p.claims[1].evidence[0].hash;
      },
      'pack.json: claims[1].evidence[0].hash: is missing for a stored document',
    ],
    'a place in a page that is not stored': [
      (p) => {
        p.claims[0].evidence[3].paragraph = 1;
      },
      'pack.json: claims[0].evidence[3].paragraph: "elsewhere" has no stored document',
    ],
    'names of an unknown company': [
      (p) => {
        p.names = {
          dossier: 'sample',
          entities: [{ entity: 'nobody', kind: 'bank', long: ['No'] }],
        };
      },
      'pack.json: names.entities[0].entity: there is no company "nobody"',
    ],
    'names of another dossier': [
      (p) => {
        p.names = { dossier: 'another', entities: [] };
      },
      'pack.json: names.dossier: is not "sample", the id of the dossier',
    ],
  };
  for (const [name, [breakIt, line]] of Object.entries(cases)) {
    test(name, () => expect(linesOf(breakIt)).toEqual([line]));
  }
});

describe('input that is no pack at all', () => {
  test('text that is not JSON', () => {
    const [problem, ...more] = loadPackText('{"pack": ', 'mine.json').problems;
    expect(more).toEqual([]);
    expect(problem && problemLine(problem)).toMatch(/^mine\.json: is not JSON: /);
  });

  test('JSON that is not an object', () => {
    for (const raw of [[], null, 'pack', 1]) {
      const lines = loadPack(raw, 'mine.json').problems.map(problemLine);
      expect(lines).toEqual([expect.stringMatching(/^mine\.json: is not a dossier: /)]);
    }
  });

  test('a file that no dossier has', () => {
    const split = Object.fromEntries(
      Object.entries(samplePack()).map(([key, value]) => [`${key}.json`, value]),
    );
    expect(loadSplitPack(split).problems).toEqual([]);
    const lines = loadSplitPack({ ...split, 'verdicts.json': [] }).problems.map(problemLine);
    expect(lines).toEqual(['verdicts.json: is not a field that a dossier has here']);
  });

  test('a split file that is missing', () => {
    const { pack: _pack, ...rest } = samplePack();
    expect(loadPack(rest, 'mine.json').problems.map(problemLine)).toEqual([
      'mine.json: pack: is missing',
    ]);
  });
});
