import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../i18n/text.ts';
import type { DraftProblem } from '../../writing/check-draft.ts';
import type { Draft } from '../../writing/draft.ts';
import { changeDraft } from '../../writing/drafts-store.ts';
import { DraftCheck } from './draft-check.tsx';
import { EntryList } from './draft-entries.tsx';
import { AboutCompanies, AboutPages, AboutRecord } from './draft-fields.tsx';
import { failureText } from './failure-text.ts';

/** Changes a draft; resolves to whether that was kept. */
export type Edit = (change: (draft: Draft) => Draft) => Promise<boolean>;

type Place = DraftProblem['at'];

/** One draft, open: what is in it, what it says of itself, and what it still lacks. */
export function DraftView({ draftKey, draft }: { draftKey: string; draft: Draft }) {
  const [failure, setFailure] = useState('');
  const [unfolded, setUnfolded] = useState<readonly Place['part'][]>([]);
  const [sought, setSought] = useState<Place | null>(null);
  useEffect(() => {
    if (sought) goTo(sought);
    setSought(null);
  }, [sought]);
  const edit: Edit = async (change) => {
    try {
      await changeDraft(draftKey, change);
      setFailure('');
      return true;
    } catch (error) {
      setFailure(failureText(error));
      return false;
    }
  };
  const unfold = (part: Place['part'], isOpen: boolean) =>
    setUnfolded((now) => [...now.filter((one) => one !== part), ...(isOpen ? [part] : [])]);
  const show = (at: Place) => {
    unfold(at.part, true);
    setSought(at);
  };
  const part = (name: Place['part'], title: string, content: () => ComponentChildren) => {
    const isOpen = unfolded.includes(name);
    return (
      <details
        open={isOpen}
        onToggle={(event) => event.currentTarget.open !== isOpen && unfold(name, !isOpen)}
      >
        <summary>{title}</summary>
        {isOpen && content()}
      </details>
    );
  };
  return (
    <div class="draft">
      {failure && <p role="alert">{failure}</p>}
      <EntryList draft={draft} edit={edit} />
      {part('record', t('aboutRecord'), () => (
        <AboutRecord draft={draft} edit={edit} />
      ))}
      {part('company', t('aboutItsCompanies'), () => (
        <AboutCompanies draft={draft} edit={edit} />
      ))}
      {part('page', t('aboutItsPages'), () => (
        <AboutPages draft={draft} edit={edit} />
      ))}
      <DraftCheck draft={draft} onShow={show} />
    </div>
  );
}

/** Brings a part of the draft into view, with the focus in it. */
function goTo(at: Place): void {
  const id = at.part === 'record' ? 'part-record' : `part-${at.part}-${at.id}`;
  const part = document.getElementById(id);
  part?.scrollIntoView();
  part?.querySelector<HTMLElement>('input, textarea, button')?.focus({ preventScroll: true });
}
