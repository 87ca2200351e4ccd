import { useId, useState } from 'preact/hooks';
import { t } from '../../i18n/text.ts';
import { addEntry, newDraft } from '../../writing/change-draft.ts';
import type { Capture } from '../../writing/draft.ts';
import { addDraft, changeDraft, remove } from '../../writing/drafts-store.ts';
import { ChosenWords } from './chosen-words.tsx';
import { EntryFields } from './entry-fields.tsx';
import { failureText } from './failure-text.ts';
import { Choice, Field } from './labelled.tsx';
import { saidAtFirst } from './said-state.ts';
import { useWriting } from './use-drafts.ts';

interface Props {
  /** Key of the words that wait. */
  capture: string;
  words: Capture;
  /** @param title of the draft that they are in now. */
  onAdded: (draft: string, title: string) => void;
  onDropped: () => void;
}

/** Puts words that were chosen on a page into a draft, with what the reader says of them. */
export function AddEntry({ capture, words, onAdded, onDropped }: Props) {
  const writing = useWriting();
  const drafts = (writing?.drafts ?? []).flatMap((one) => ('value' in one ? [one] : []));
  const [chosen, setChosen] = useState<string | null>(null);
  const [title, setTitle] = useState('');
  const [said, setSaid] = useState(saidAtFirst(words));
  const [failure, setFailure] = useState('');
  const heading = useId();
  // The one that was begun last is most likely the one that is being written.
  const key = chosen ?? drafts.at(-1)?.key ?? '';
  const draft = drafts.find((one) => one.key === key)?.value ?? null;
  // What is known of its page already is not asked again.
  const isKnown = draft?.pages.some(({ address }) => address === words.address) ?? false;
  const offered = isKnown ? { ...said, page: null } : said;

  const add = async (event: Event) => {
    event.preventDefault();
    try {
      const ids = drafts.map(({ value }) => value.id);
      const to = draft ? key : await addDraft(newDraft(title.trim(), ids));
      // If the rest fails, it is in the new draft that it is tried again.
      setChosen(to);
      const changed = await changeDraft(to, (now) => addEntry(now, words, offered));
      await remove('captures', capture);
      onAdded(to, changed.title);
    } catch (error) {
      setFailure(failureText(error));
    }
  };
  const drop = () =>
    remove('captures', capture).then(onDropped, (error) => setFailure(failureText(error)));
  return (
    <form class="entry-form" onSubmit={add} aria-labelledby={heading}>
      <h2 id={heading} class="visually-hidden">
        {t('addToRecord')}
      </h2>
      <ChosenWords {...words} />
      {drafts.length > 0 && (
        <Choice
          label={t('whichDraft')}
          value={key}
          choices={[
            ...drafts.map((one) => [one.key, one.value.title || one.value.id] as const),
            ['', t('newDraft')],
          ]}
          onValue={setChosen}
        />
      )}
      {draft === null && (
        <Field label={t('newDraftTitle')} value={title} required onValue={setTitle} />
      )}
      <EntryFields
        said={offered}
        draft={draft}
        id={null}
        onChange={(changed) => setSaid({ ...changed, page: changed.page ?? said.page })}
      />
      <p class="tools">
        <button type="submit" class="main">
          {t('add')}
        </button>
        <button type="button" onClick={() => void drop()}>
          {t('dropWords')}
        </button>
      </p>
      {failure && <p role="alert">{failure}</p>}
    </form>
  );
}
