import { useState } from 'preact/hooks';
import { notSaved } from '../i18n/not-saved.ts';
import { t, tn } from '../i18n/text.ts';
import type { Settings } from '../settings/fields.ts';
import { isSiteHidden, siteOf } from '../settings/host-names.ts';
import { lockedIn } from '../settings/managed.ts';
import { usePolicy } from '../ui/use-policy.ts';
import { allowSite, type ReadTab, reload, type TabState } from './tab.ts';
import type { Waiting } from './use-tab.ts';

/** What is on this page, in a line or two; or why nothing can be said of it, and what to do. */
export function Status({ tab }: { tab: TabState | Waiting }) {
  const locked = lockedIn(usePolicy() ?? {});
  const { headline, counts = [], lines = [] } = said(tab, locked);
  return (
    <section class="status" role="status" aria-labelledby="status">
      <h2 id="status">
        {headline}
        <span class="quiet">{counts.map((count) => ` · ${count}`).join('')}</span>
      </h2>
      {lines.map((line) => (
        <p key={line} class="quiet">
          {line}
        </p>
      ))}
      {tab.kind === 'not-read' && (
        <Remedy
          label={t('reloadPage')}
          act={() => reload(tab.tabId)}
          failed={() => t('notOpened')}
        />
      )}
      {tab.kind === 'read' && tab.leftAlone !== null && tab.leftAlone !== 'editor' && (
        <Remedy
          label={t('allowSite', siteOf(tab.site))}
          act={() => allowSite(tab.tabId, tab.site)}
          failed={notSaved}
        />
      )}
    </section>
  );
}

interface Said {
  /** The answer. */
  readonly headline: string;
  readonly counts?: readonly string[];
  readonly lines?: readonly string[];
}

/** Each state in its own words. */
function said(tab: TabState | Waiting, locked: Partial<Settings>): Said {
  switch (tab.kind) {
    case 'looking':
      return { headline: t('looking') };
    case 'busy':
      return { headline: t('looking'), lines: [t('pageBusy')] };
    case 'forbidden':
      return { headline: t('notReadable'), lines: [t('pageForbidden')] };
    case 'not-text':
      return { headline: t('notReadable'), lines: [t('pageNotText')] };
    case 'not-read':
      return { headline: t('notReadYet'), lines: [t('pageUnread')] };
    case 'read':
      return readSaid(tab, locked);
  }
}

function readSaid(tab: ReadTab, locked: Partial<Settings>): Said {
  if (tab.state === 'off-everywhere') {
    const isLocked = locked.mode !== undefined;
    return {
      headline: t('isOff'),
      lines: [t(isLocked ? 'offEverywhereByOrganisation' : 'offEverywhere')],
    };
  }
  if (tab.leftAlone !== null) return { headline: t('notReadable'), lines: [t('leftAlone')] };
  if (tab.state === 'off-here') {
    const key = isSiteHidden(locked, tab.site) ? 'offHereByOrganisation' : 'offHere';
    return { headline: t('isOff'), lines: [t(key, siteOf(tab.site))] };
  }
  const { mentions, extent } = tab;
  const count = tn('mentions', mentions.length);
  const soFar = extent === 'resting' ? [t('mentionsSoFar', count)] : [];
  if (mentions.length === 0) {
    return { headline: soFar.length > 0 ? t('looking') : t('noMentions'), lines: soFar };
  }
  return {
    headline: t(tab.topic === 'about' ? 'aboutStory' : 'onThisPage'),
    counts: counts(tab),
    lines: [
      ...soFar,
      ...(extent === 'part' ? [t('firstMentions', count)] : []),
      ...(tab.canMark ? [] : [t('cannotMark')]),
    ],
  };
}

/** “7 companies · 3 passages”, as far as there are any. */
function counts({ mentions }: ReadTab): string[] {
  // A company that two records have is one.
  const companies = new Set(
    mentions.flatMap(({ kind, entity }) => (kind === 'name' ? [entity] : [])),
  ).size;
  const passages = mentions.filter(({ kind }) => kind === 'passage').length;
  return [
    ...(companies > 0 ? [tn('companiesNamed', companies)] : []),
    ...(passages > 0 ? [tn('passagesFound', passages)] : []),
  ];
}

interface RemedyProps {
  label: string;
  act: () => Promise<void>;
  /** What is said when it could not be done. */
  failed: (error: Error) => string;
}

/** What a reader can do about it: one press, after which the popup is of no more use. */
function Remedy({ label, act, failed }: RemedyProps) {
  const [failure, setFailure] = useState('');
  const press = () => {
    act().then(
      () => window.close(),
      (error: Error) => setFailure(failed(error)),
    );
  };
  return (
    <>
      <button type="button" class="remedy" onClick={press}>
        {label}
      </button>
      {failure && <p role="alert">{failure}</p>}
    </>
  );
}
