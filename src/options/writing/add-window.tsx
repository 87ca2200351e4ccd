import { useEffect, useState } from 'preact/hooks';
import { t } from '../../i18n/text.ts';
import { browser } from '../../platform/browser.ts';
import { LONGEST_SELECTION, REFUSALS, type Refusal } from '../../writing/captured.ts';
import { type Capture, MOST } from '../../writing/draft.ts';
import { loadCapture } from '../../writing/drafts-store.ts';
import type { Kept } from '../../writing/kept.ts';
import { AddEntry } from './add-entry.tsx';
import { failureText } from './failure-text.ts';

/** What the window was opened for: `#add=KEY`, or `#not-added=WHY`; null for the settings. */
export function windowAsked(hash: string): URLSearchParams | null {
  const asked = new URLSearchParams(hash.slice(1));
  return asked.has('add') || asked.has('not-added') ? asked : null;
}

/** The small window in which a reader says what the words are that they chose on a page. */
export function AddWindow({ asked }: { asked: URLSearchParams }) {
  const key = asked.get('add');
  return (
    <main class="document">
      <header>
        <h1>{t('addToRecord')}</h1>
      </header>
      <section>{key === null ? <NotAdded asked={asked} /> : <Waiting capture={key} />}</section>
    </main>
  );
}

const WHY: Readonly<Record<Refusal, () => string>> = {
  nothing: () => t('refusedNothing'),
  several: () => t('refusedSeveral'),
  long: () => t('refusedLong', String(LONGEST_SELECTION)),
  changed: () => t('refusedChanged'),
  editable: () => t('refusedEditable'),
  unreachable: () => t('refusedUnreachable'),
  address: () => t('refusedAddress'),
};

function NotAdded({ asked }: { asked: URLSearchParams }) {
  const said = asked.get('not-added') ?? '';
  const why = REFUSALS.find((one) => one === said);
  const full = said === 'full' ? t('limitCaptures', String(MOST.captures)) : null;
  return (
    <>
      <p role="alert">{why ? WHY[why]() : (full ?? t('notSaved', asked.get('reason') ?? said))}</p>
      <Leave draft={null} />
    </>
  );
}

type Outcome =
  | { readonly kind: 'none' | 'dropped' }
  | { readonly kind: 'added'; readonly draft: string; readonly title: string };

function Waiting({ capture }: { capture: string }) {
  const [kept, setKept] = useState<Kept<Capture> | 'gone' | null>(null);
  const [failure, setFailure] = useState('');
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' });
  useEffect(() => {
    loadCapture(capture).then(
      (found) => setKept(found ?? 'gone'),
      (error) => setFailure(failureText(error)),
    );
  }, [capture]);
  if (failure) return <p role="alert">{failure}</p>;
  if (outcome.kind === 'added') {
    return (
      <>
        <p role="status">{t('addedTo', outcome.title)}</p>
        <Leave draft={outcome.draft} />
      </>
    );
  }
  if (kept === null) return null;
  if (outcome.kind === 'dropped' || kept === 'gone') {
    return (
      <>
        <p role="status">{t('wordsGone')}</p>
        <Leave draft={null} />
      </>
    );
  }
  if ('broken' in kept) return <p role="alert">{t('wordsBroken', kept.broken)}</p>;
  return (
    <AddEntry
      capture={capture}
      words={kept.value}
      onAdded={(draft, title) => setOutcome({ kind: 'added', draft, title })}
      onDropped={() => setOutcome({ kind: 'dropped' })}
    />
  );
}

/** Closes the window, or goes to the reader's records. */
function Leave({ draft }: { draft: string | null }) {
  const close = async () => {
    const tab = await browser.tabs.getCurrent();
    if (tab.id !== undefined) await browser.tabs.remove(tab.id);
  };
  const show = async () => {
    const fragment = draft === null ? 'writing' : `draft=${draft}`;
    await browser.tabs.create({
      url: browser.runtime.getURL(`src/options/options.html#${fragment}`),
    });
    await close();
  };
  return (
    <p class="tools">
      <button type="button" class="main" onClick={() => void close()}>
        {t('closeWindow')}
      </button>
      <button type="button" onClick={() => void show()}>
        {t('showDrafts')}
      </button>
    </p>
  );
}
