import { useState } from 'preact/hooks';
import { t } from '../../i18n/text.ts';
import {
  changeEntry,
  moveEntry,
  putBack,
  removeEntry,
  saidOf,
} from '../../writing/change-draft.ts';
import type { Draft, Entry } from '../../writing/draft.ts';
import { creditOf } from '../../writing/evidence-of.ts';
import { ChosenWords } from './chosen-words.tsx';
import type { Edit } from './draft-view.tsx';
import { EntryFields } from './entry-fields.tsx';
import { RemovedLine, useRemoval } from './removal.tsx';
import { asTyped } from './said-state.ts';

interface Props {
  draft: Draft;
  edit: Edit;
}

/** A draft's entries in their order, each to be moved, changed and removed. */
export function EntryList({ draft, edit }: Props) {
  const removal = useRemoval();
  const drop = (entry: Entry, at: number) =>
    removal.run(shortOf(entry), async () => {
      await edit((now) => removeEntry(now, entry.id));
      return async () => void (await edit((now) => putBack(now, entry, at)));
    });
  return (
    <>
      <ol class="draft-entries">
        {draft.entries.map((entry, at) => (
          <OneEntry
            key={entry.id}
            draft={draft}
            entry={entry}
            at={at}
            edit={edit}
            onRemove={() => void drop(entry, at)}
          />
        ))}
      </ol>
      {draft.entries.length === 0 && <p class="quiet">{t('noEntriesYet')}</p>}
      <RemovedLine removal={removal} />
    </>
  );
}

/** What an entry is called where it is spoken of. */
export const shortOf = ({ text, quote }: Entry): string => (text || quote.exact).slice(0, 80);

/** By whom, to whom and when, as its page says. */
function creditLine(draft: Draft, { by, companies: [first] }: Entry): string {
  const company = draft.companies.find(({ id }) => id === first)?.name ?? '';
  const { to } = creditOf(by, company);
  const credit = to === undefined ? t('unattributed') : t('creditedTo', to);
  return [credit, by.date].filter(Boolean).join(' · ');
}

interface EntryProps extends Props {
  entry: Entry;
  at: number;
  onRemove: () => void;
}

function OneEntry({ draft, entry, at, edit, onRemove }: EntryProps) {
  const [isOpen, setOpen] = useState(false);
  const { id, quote, read, text, kind } = entry;
  const page = draft.pages.find((one) => one.id === entry.page);
  const name = shortOf(entry);
  const move = (by: -1 | 1) => void edit((now) => moveEntry(now, id, by));
  return (
    <li id={`part-entry-${id}`}>
      <p class="label">{t(kind === 'quotation' ? 'quotationLabel' : 'claimLabel')}</p>
      {text && <p dir="auto">{text}</p>}
      <p class="quiet">{creditLine(draft, entry)}</p>
      {page && <ChosenWords quote={quote} title={page.title} address={page.address} read={read} />}
      <p class="tools">
        <button
          type="button"
          aria-label={t('moveUpEntry', name)}
          aria-disabled={at === 0}
          onClick={() => move(-1)}
        >
          {t('moveUp')}
        </button>
        <button
          type="button"
          aria-label={t('moveDownEntry', name)}
          aria-disabled={at === draft.entries.length - 1}
          onClick={() => move(1)}
        >
          {t('moveDown')}
        </button>
        <button
          type="button"
          aria-label={t('changeEntry', name)}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {t('change')}
        </button>
        <button type="button" aria-label={t('removeEntry', name)} onClick={onRemove}>
          {t('remove')}
        </button>
      </p>
      {isOpen && (
        <ChangeEntry draft={draft} entry={entry} edit={edit} onDone={() => setOpen(false)} />
      )}
    </li>
  );
}

function ChangeEntry({ draft, entry, edit, onDone }: Props & { entry: Entry; onDone: () => void }) {
  const [said, setSaid] = useState(asTyped(saidOf(draft, entry)));
  const save = async (event: Event) => {
    event.preventDefault();
    if (await edit((now) => changeEntry(now, entry.id, said))) onDone();
  };
  return (
    <form class="entry-form" onSubmit={save}>
      <EntryFields said={said} draft={draft} id={entry.id} onChange={setSaid} />
      <p class="tools">
        <button type="submit" class="main">
          {t('save')}
        </button>
        <button type="button" onClick={onDone}>
          {t('cancel')}
        </button>
      </p>
    </form>
  );
}
