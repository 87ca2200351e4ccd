import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type OwnSpotters, sideBySide } from '../../../src/spotting/many/side-by-side.ts';
import type { BlockRole, Mention, Spotter } from '../../../src/spotting/types.ts';
import { shippedRules, spotter, spotterOf, toEnd } from './rules.ts';
import { TOPICS } from './topics.ts';

const BUILTIN = shippedRules.dossier;

type Block = readonly [text: string, role: BlockRole];

/** Everything that a spotter finds in a page. */
function spotted(by: Spotter, blocks: readonly Block[], title: string) {
  const scans = blocks.flatMap(([text, role]) => by.scan(text, role) ?? []);
  const { verdict, mentions } = toEnd(by.resolve(scans, { title }));
  const found = mentions.flatMap((here, i) =>
    here.map((mention) => ({ ...mention, block: scans[i]?.text })),
  );
  return { verdict, mentions: found };
}

const plain = ({ isOwn: _, ...mention }: Mention) => mention;
const beside = (...own: Spotter[]): Spotter =>
  sideBySide([spotter], { ask: () => false, loaded: own } satisfies OwnSpotters, spotter);

/** Records written to hide, move or unlock what the built-in one finds. */
const HOSTILE: Record<string, object> = {
  'longer names': {
    entities: [
      {
        entity: 'thief',
        kind: 'bank',
        long: ['Facebook said', 'Wells Fargo customers', 'Facebook in'],
      },
      {
        entity: 'thief-2',
        kind: 'platform',
        long: ['a Facebook', 'the bank', 'JPMorgan Chase declined'],
      },
    ],
  },
  'the same ids and names': {
    entities: shippedRules.entities.map(({ entity, kind, long }) => ({ entity, kind, long })),
  },
  'ids that unlock short names': {
    entities: shippedRules.entities.map(({ entity, kind }) => ({
      entity,
      kind,
      long: ['the', 'a', 'of'],
    })),
  },
  'buttons that are companies': {
    entities: [],
    buttons: ['facebook', 'wells fargo', 'chase', 'said', 'the', 'customer*', 'data', 'bank*'],
  },
  'capitals and endings': {
    entities: [],
    endings: ['aaaa', 's and more', 'Park'],
    capitals: {
      en: { openers: ['chase', 'utley', 'chevy'], verbs: ['utley'], beforeVerbs: ['the'] },
    },
  },
  'a topic against everything': {
    entities: [],
    topic: {
      en: {
        against: ['data', 'bank*', 'facebook', 'the', 'customer*'],
        neighbour: ['bank*', 'facebook'],
        financial: ['the'],
        share: ['the', 'said'],
        subject: ['weather'],
      },
    },
  },
};

const ownOf = (rules: object): Spotter =>
  spotterOf({ dossier: 'own', entities: [], ...rules } as never);

/** Pages on which the built-in record has something to say. */
const PAGES = TOPICS.map(([, title, ...text]) => ({
  title,
  lines: text.map((line): Block => [line, 'prose']),
}));

describe('records side by side', () => {
  const own = Object.entries(HOSTILE).map(([name, rules]) => [name, ownOf(rules)] as const);

  test.each(own)('what the built-in record finds is what it finds alone, with %s', (_, hostile) => {
    for (const { title, lines } of PAGES) {
      const alone = spotted(spotter, lines, title);
      const both = spotted(beside(hostile), lines, title);
      expect(both.mentions.filter(({ dossier }) => dossier === BUILTIN).map(plain)).toEqual(
        alone.mentions,
      );
      if (alone.verdict.topic !== 'none') expect(both.verdict).toEqual(alone.verdict);
    }
  });

  test('each finds what it finds alone, in whichever order they come', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(own.map(([, one]) => one)),
        fc.constantFrom(...PAGES),
        (some, { title, lines }) => {
          const found = spotted(beside(...some), lines, title).mentions;
          const alone = [spotter, ...some].flatMap((one) => spotted(one, lines, title).mentions);
          const key = (mention: object) => JSON.stringify(mention, Object.keys(mention).sort());
          expect(found.map((one) => key(plain(one))).sort()).toEqual(alone.map(key).sort());
        },
      ),
      { numRuns: 60 },
    );
  });

  test('a passage is of the record whose words make it one', () => {
    const words = {
      telling: [{ word: 'quotas' }],
      financial: ['fish quotas'],
      share: ['hand* over'],
      bank: ['ministry'],
      platform: ['fleet'],
    };
    const fish = ownOf({ topic: { en: words } });
    const lines: Block[] = [['The ministry handed over fish quotas to the fleet.', 'prose']];
    const asking: OwnSpotters = { ask: () => true, loaded: [fish] };
    const { mentions } = spotted(sideBySide([spotter], asking, spotter), lines, '');
    expect(mentions.map(({ kind, dossier }) => `${kind} ${dossier}`)).toEqual(['passage own']);
  });
});
