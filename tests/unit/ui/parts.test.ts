import '../fake-browser.ts';

import { beforeEach, describe, expect, it } from 'vitest';
import ar from '../../../public/_locales/ar/messages.json' with { type: 'json' };
import pt from '../../../public/_locales/pt_BR/messages.json' with { type: 'json' };
import { dateText } from '../../../src/i18n/date-text.ts';
import { direction, t, tn } from '../../../src/i18n/text.ts';
import type { Citation, SourceView } from '../../../src/record/views/view-types.ts';
import { quotedLink } from '../../../src/ui/quoted-link.ts';
import { whyText } from '../../../src/ui/why-text.ts';
import { differences, leftOut, sameWording } from '../../../src/ui/wording.ts';
import { resetFakeBrowser, useCatalogue } from '../fake-browser.ts';

beforeEach(resetFakeBrowser);

describe('messages', () => {
  it('take the plural form of the catalogue in use', () => {
    expect(tn('mentions', 1)).toBe('1 mention');
    expect(tn('mentions', 1200)).toBe('1,200 mentions');
    useCatalogue(pt);
    expect(tn('mentions', 0)).toBe('0 menção');
    useCatalogue(ar);
    expect(tn('mentions', 2)).toBe('ذكران');
    expect(direction()).toBe('rtl');
  });

  it('keep foreign words together in a right-to-left sentence', () => {
    expect(t('saidTo', 'CNBC')).toBe('to CNBC');
    useCatalogue(ar);
    expect(t('saidTo', 'CNBC')).toBe('إلى \u2068CNBC\u2069');
  });

  it('fill their slots', () => {
    expect(t('notThisCompany', 'Citi', 'Citigroup')).toBe('“Citi” is not Citigroup here');
  });
});

describe('dates', () => {
  it('are no firmer than they are known', () => {
    expect(dateText({ value: '2018-08-06', precision: 'day' })).toBe('August 6, 2018');
    expect(dateText({ value: '2018-08', precision: 'month' })).toBe('August 2018');
    expect(dateText({ value: '2016', precision: 'year' })).toBe('2016');
  });

  it('say that they are inferred', () => {
    const date = { value: '2018-08-06', precision: 'day', inferred: 'The Monday.' } as const;
    expect(dateText(date)).toBe('August 6, 2018 (inferred)');
  });
});

describe('links to the quoted words', () => {
  const source = { id: 'a', url: 'https://news.example/a?b=1' } as SourceView;
  const link = (exact: string, more: Partial<Citation['quote'] & object> = {}, url = source.url) =>
    quotedLink({ source: { ...source, url }, quote: { exact, ...more } });

  it('carry them as a text fragment', () => {
    expect(link('not true')).toBe('https://news.example/a?b=1#:~:text=not%20true');
  });

  it('escape what has a meaning in the fragment', () => {
    expect(link('opt-in, yes & no')).toBe(
      'https://news.example/a?b=1#:~:text=opt%2Din%2C%20yes%20%26%20no',
    );
  });

  it('carry context, and join an address that has a fragment', () => {
    expect(link('no', { prefix: 'said ', suffix: ' to' }, 'https://news.example/#top')).toBe(
      'https://news.example/#top:~:text=said-,no,-to',
    );
  });

  it('name a long quotation by its ends', () => {
    const words = Array.from({ length: 40 }, (_, i) => `word${i}`).join(' ');
    expect(link(words)).toMatch(/text=word0%20word1[^,]*,word35[^,]*word39$/);
  });

  it('are plain without words, and none without an address', () => {
    expect(quotedLink({ source, quote: null })).toBe(source.url);
    expect(quotedLink({ source: { ...source, url: null }, quote: { exact: 'x' } })).toBeNull();
  });
});

describe('wordings', () => {
  it('differ word by word', () => {
    expect(
      differences(
        'special relationships, partnership, or',
        'special relationships, partnerships, or',
      ),
    ).toEqual([
      { text: 'special relationships, ', differs: false },
      { text: 'partnership', differs: true },
      { text: ', or', differs: false },
    ]);
  });

  it('name what is left out, but not what is replaced', () => {
    expect(leftOut('We do not share data', 'We do not ever share the data')).toEqual([
      'ever',
      'the',
    ]);
    expect(leftOut('We share', 'We sell')).toEqual([]);
  });

  it('are the same when only quotation marks and dashes are set otherwise', () => {
    expect(sameWording('We’re not - “yet” – done', 'We\'re not — "yet" - done')).toBe(true);
    expect(sameWording('We are', "We're")).toBe(false);
  });

  it('give the whole text back', () => {
    const words = 'A recent story (sic) implies — incorrectly — that we’re 100% sure.';
    const text = differences(words, 'Another one.').map((run) => run.text);
    expect(text.join('')).toBe(words);
  });
});

describe('reasons', () => {
  it('name the cue words', () => {
    expect(whyText({ rule: 'short-name-cue', cues: ['bank', 'customers'] })).toBe(
      'A short name. “bank” and “customers” near it shows what it stands for.',
    );
  });

  it('are never empty, also for a rule of a newer version', () => {
    expect(whyText({ rule: 'rule-to-come', cues: ['bank'] })).toBe('Marked because of “bank”.');
  });
});
