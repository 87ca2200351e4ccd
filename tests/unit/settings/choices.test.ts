import { describe, expect, it } from 'vitest';
import {
  dropStaleSnoozes,
  hide,
  isInForce,
  setSiteHidden,
  unhide,
} from '../../../src/settings/choices.ts';
import { isMentionHidden } from '../../../src/settings/effective.ts';
import { DEFAULTS, type Settings } from '../../../src/settings/fields.ts';
import { isSiteHidden } from '../../../src/settings/host-names.ts';

const dossier = 'story';
const acme = { dossier, entity: 'acme', text: 'Acme' };
const passage = { dossier, entity: null, text: 'Banks were asked for data.' };

const settled = (patch: Partial<Settings>): Settings => ({ ...DEFAULTS, ...patch });

describe('hiding', () => {
  it('hides a company everywhere and leaves others and passages alone', () => {
    const settings = settled(hide(DEFAULTS, { kind: 'entity', dossier, entity: 'acme' }));
    expect(isMentionHidden(settings, acme, 'news.example')).toBe(true);
    expect(isMentionHidden(settings, { ...acme, entity: 'bolt' }, 'news.example')).toBe(false);
    expect(isMentionHidden(settings, passage, 'news.example')).toBe(false);
  });

  it('hides a company in one record, and not in another that has it', () => {
    const settings = settled(hide(DEFAULTS, { kind: 'entity', dossier, entity: 'acme' }));
    expect(isMentionHidden(settings, { ...acme, dossier: 'other' }, 'news.example')).toBe(false);
  });

  it('keeps hidden in every record what was hidden before records had settings of their own', () => {
    const settings = settled({ hiddenSubjects: ['*/acme'], snoozed: { '*/bolt': 'h1' } });
    for (const record of ['story', 'other']) {
      expect(isMentionHidden(settings, { ...acme, dossier: record }, 'news.example')).toBe(true);
      const bolt = { ...acme, dossier: record, entity: 'bolt' };
      expect(isMentionHidden(settings, bolt, 'news.example')).toBe(true);
    }
    const choice = { kind: 'entity', dossier, entity: 'acme' } as const;
    expect(isInForce(settings, choice)).toBe(true);
    expect(unhide(settings, choice)).toEqual({ hiddenSubjects: [] });
  });

  it('hides passages of one dossier', () => {
    const settings = settled(hide(DEFAULTS, { kind: 'entity', dossier, entity: null }));
    expect(isMentionHidden(settings, passage, 'news.example')).toBe(true);
    expect(isMentionHidden(settings, { ...passage, dossier: 'other' }, 'news.example')).toBe(false);
    expect(isMentionHidden(settings, acme, 'news.example')).toBe(false);
  });

  it('hides a site with its subdomains, but not a site that ends alike', () => {
    const settings = settled(hide(DEFAULTS, { kind: 'site', site: 'www.News.example' }));
    expect(isSiteHidden(settings, 'news.example')).toBe(true);
    expect(isSiteHidden(settings, 'm.news.example')).toBe(true);
    expect(isSiteHidden(settings, 'goodnews.example')).toBe(false);
  });

  it('hides a misread wording on one site only', () => {
    const choice = { kind: 'misread', ...acme, site: 'www.news.example' } as const;
    const settings = settled(hide(DEFAULTS, choice));
    expect(isMentionHidden(settings, acme, 'news.example')).toBe(true);
    expect(isMentionHidden(settings, acme, 'other.example')).toBe(false);
    expect(isMentionHidden(settings, { ...acme, text: 'Acme Inc.' }, 'news.example')).toBe(false);
  });

  it('hides until the record changes', () => {
    const choice = { kind: 'untilRecordChanges', dossier, entity: 'acme', hash: 'h1' } as const;
    const settings = settled(hide(DEFAULTS, choice));
    expect(isMentionHidden(settings, acme, 'news.example')).toBe(true);
    expect(dropStaleSnoozes(settings, new Set(['h1']))).toEqual({
      snoozed: { 'story/acme': 'h1' },
    });
    const fresh = settled(dropStaleSnoozes(settings, new Set(['h2'])));
    expect(isMentionHidden(fresh, acme, 'news.example')).toBe(false);
  });

  it('does not list a thing twice', () => {
    const once = settled(hide(DEFAULTS, { kind: 'site', site: 'a.example' }));
    expect(hide(once, { kind: 'site', site: 'a.example' })).toEqual({ hiddenSites: ['a.example'] });
  });
});

describe('on and off here', () => {
  it('turns a site on again, also when its parent was off', () => {
    const off = settled(setSiteHidden(DEFAULTS, 'news.example', true));
    expect(isSiteHidden(off, 'm.news.example')).toBe(true);
    const on = settled(setSiteHidden(off, 'm.news.example', false));
    expect(isSiteHidden(on, 'm.news.example')).toBe(false);
  });
});
