import '../fake-browser.ts';

import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { loadOwnGate } from '../../../src/packs/on-pages/load-gate.ts';
import { OwnRecords } from '../../../src/packs/on-pages/own-records.ts';
import { loadIndex, rulesKey } from '../../../src/packs/on-pages/published.ts';
import { type PublishedRecord, publicationOf } from '../../../src/packs/shelf/publication.ts';
import { gateFrom } from '../../../src/spotting/gate/gate.ts';
import { finders } from '../../../src/spotting/many/finders.ts';
import { sideBySide } from '../../../src/spotting/many/side-by-side.ts';
import { createQuotationReader } from '../../../src/spotting/quotations/quotation-reader.ts';
import { compileRules, soughtIn } from '../../../src/spotting/rules/compile.ts';
import {
  compileQuotations,
  NOTHING_QUOTED,
  type QuotedRecord,
} from '../../../src/spotting/rules/compile-quotations.ts';
import { createSpotter } from '../../../src/spotting/spotter.ts';
import { local, resetFakeBrowser } from '../fake-browser.ts';
import { spotter, toEnd } from '../spotting/rules.ts';

const NAMES = [
  ...['First Harbor', 'Crédit Ünal', 'O’Neil Trust', 'H. & R. Block', 'J.P. Alder', '3M Savings'],
  ...['Oz', 'Q', '招商银行', 'Сбербанк', '&pizza Bank', 'İş Bankası', '.NET Bank', 'ßank'],
];

function recordOf(id: string, names: readonly string[], quoted: QuotedRecord = NOTHING_QUOTED) {
  const entities = names.map((long, i) => ({
    entity: `c-${i}`,
    kind: 'bank' as const,
    long: [long],
  }));
  const rules = { dossier: id, entities };
  return {
    key: `${id}@1`,
    sought: soughtIn(rules, quoted, 'begun'),
    rules: compileRules(rules, quoted, 'begun'),
    quotations: compileQuotations(id, quoted),
  } satisfies PublishedRecord;
}

async function published(records: readonly PublishedRecord[]): Promise<OwnRecords> {
  const { before, last } = publicationOf(records, 7);
  await local.set(Object.fromEntries([...before, ...last]));
  const [index, data] = [await loadIndex(), await loadOwnGate()];
  if (!index || !data) throw new Error('nothing was published');
  return new OwnRecords(index, gateFrom(data, finders), createSpotter);
}

/** The names of the reader's own records in a text, once those are there that it asks for. */
async function namesIn(text: string, own: OwnRecords): Promise<string[]> {
  const page = sideBySide([spotter], own, spotter);
  page.scan(text, 'prose');
  await own.load();
  const scan = page.scan(text, 'prose');
  const { mentions } = toEnd(page.resolve(scan ? [scan] : [], { title: '' }));
  return mentions
    .flat()
    .filter(({ isOwn }) => isOwn)
    .map(({ dossier, entity, start, end }) => `${dossier} ${entity} ${text.slice(start, end)}`);
}

beforeEach(resetFakeBrowser);
afterEach(() => vi.restoreAllMocks());

describe('what a page is given of the reader’s own records', () => {
  const others = Array.from({ length: 40 }, (_, i) =>
    recordOf(`other-${i}`, [`Zyx${i} Holdings`, `Wvu${i} Group`]),
  );

  test.each([
    ['few names', others.slice(0, 2)],
    ['a table of names', [...others, recordOf('many', many())]],
  ])('finds each name by what it begins with, among %s', async (_, rest) => {
    const own = await published([...rest, recordOf('mine', NAMES)]);
    for (const [i, name] of NAMES.entries()) {
      // Capitals of some letters are other letters.
      const isPlain = /^[\x20-\x7f]*$/.test(name);
      const ways = [name, name.replaceAll(' ', '-'), ...(isPlain ? [name.toUpperCase()] : [])];
      for (const written of ways) {
        const found = await namesIn(`It was ${written} that declined.`, own);
        expect(found, written).toContain(`mine c-${i} ${written}`);
      }
    }
  });

  test('is loaded by need: a record of which nothing stands there stays where it is', async () => {
    const own = await published([...others, recordOf('mine', NAMES)]);
    const get = vi.spyOn(local, 'get');
    expect(await namesIn('First Harbor declined, and so did Wvu7 Group.', own)).toEqual([
      'mine c-0 First Harbor',
      'other-7 c-1 Wvu7 Group',
    ]);
    const rules = get.mock.calls
      .flatMap(([keys]) => [keys].flat())
      .filter((key) => /Rules/.test(`${key}`));
    // One whose names cannot be looked up by their letters is always asked.
    expect(rules.sort()).toEqual([rulesKey('mine@1'), rulesKey('other-7@1')]);
  });

  test('each block of a page waits for a record that is on its way', async () => {
    const own = await published([recordOf('mine', ['Acme Harbor'])]);
    const page = sideBySide([spotter], own, spotter);
    const texts = ['Acme Harbor to pay', 'Acme Harbor', 'Acme Harbor said that it would pay.'];
    expect(texts.map((text) => page.scan(text, 'prose') !== null)).toEqual([true, true, true]);
    await own.load();
    const scans = texts.flatMap((text) => page.scan(text, 'prose') ?? []);
    const { mentions } = toEnd(page.resolve(scans, { title: '' }));
    expect(mentions.map((here) => here.length)).toEqual([1, 1, 1]);
  });

  test('what could not be loaded once is asked for again', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const own = await published([recordOf('mine', ['Acme Harbor'])]);
    vi.spyOn(local, 'get').mockRejectedValueOnce(new Error('The disk is busy.'));
    expect(await namesIn('Acme Harbor will pay.', own)).toEqual([]);
    expect(await namesIn('Acme Harbor will pay.', own)).toEqual(['mine c-0 Acme Harbor']);
  });

  test('a record is found beside more that cannot be looked up than a page is read for', async () => {
    const odd = Array.from({ length: 30 }, (_, i) => recordOf(`odd-${i}`, [`.NET ${i} Bank`]));
    const own = await published([...odd, recordOf('mine', ['Acme Harbor'])]);
    await namesIn('.NET 3 Bank met others.', own);
    expect(await namesIn('Acme Harbor will pay.', own)).toEqual(['mine c-0 Acme Harbor']);
  });

  test('one record’s names hide none of another’s', async () => {
    const own = await published([recordOf('a', ['eBay']), recordOf('b', ['eBay, Inc.'])]);
    expect(await namesIn('Ebay, Inc. will pay.', own)).toContain('b c-0 Ebay, Inc.');
  });

  test('a broken record is left out, and the others are used', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const own = await published([recordOf('good', ['Acme Bank']), recordOf('bad', ['Acme Trust'])]);
    await local.set({ [rulesKey('bad@1')]: '{"format":' });
    expect(await namesIn('Acme Bank and Acme Trust met.', own)).toEqual(['good c-0 Acme Bank']);
    expect(error).toHaveBeenCalledWith(expect.stringContaining('broken'), expect.anything());
  });

  test('storage that cannot be read finds nothing, and stops nothing', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const own = await published([recordOf('good', ['Acme Bank'])]);
    vi.spyOn(local, 'get').mockRejectedValue(new Error('The disk is gone.'));
    expect(await namesIn('Acme Bank declined.', own)).toEqual([]);
  });

  test('a text of anything asks for no more than its words', async () => {
    const own = await published([...others, recordOf('mine', NAMES)]);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (text) => {
        await expect(namesIn(text, own)).resolves.toBeInstanceOf(Array);
      }),
    );
  });

  test('finds quotations of a record without names', async () => {
    const words = 'We have not shared any account numbers, balances or passwords with anyone';
    const quoted = {
      quotations: [{ position: 'p', entity: 'acme', wordings: [words] }],
      people: [],
    };
    const own = await published([...others, recordOf('quoted', [], quoted)]);
    await own.quote(createQuotationReader);
    expect(await namesIn(`“${words}.”`, own)).toEqual([`quoted acme ${words}`]);
  });
});

/** More than an expression could try. */
function many(): string[] {
  return Array.from({ length: 600 }, (_, i) => `Kestrano ${i.toString(36)} Partners`);
}
