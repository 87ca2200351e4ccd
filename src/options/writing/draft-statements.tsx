import { useState } from 'preact/hooks';
import { t } from '../../i18n/text.ts';
import {
  changeStatement,
  moveStatement,
  putBack,
  removeStatement,
  saidOf,
} from '../../writing/change-draft.ts';
import type { Draft, Statement } from '../../writing/draft.ts';
import { ChosenWords } from './chosen-words.tsx';
import type { Edit } from './draft-view.tsx';
import { RemovedLine, useRemoval } from './removal.tsx';
import { asTyped } from './said-state.ts';
import { StatementFields } from './statement-fields.tsx';

interface Props {
  draft: Draft;
  edit: Edit;
}

/** A draft's statements in their order, each to be moved, changed and removed. */
export function StatementList({ draft, edit }: Props) {
  const removal = useRemoval();
  const drop = (statement: Statement, at: number) =>
    removal.run(shortOf(statement), async () => {
      await edit((now) => removeStatement(now, statement.id));
      return async () => void (await edit((now) => putBack(now, statement, at)));
    });
  return (
    <>
      <ol class="statements">
        {draft.statements.map((statement, at) => (
          <StatementEntry
            key={statement.id}
            draft={draft}
            statement={statement}
            at={at}
            edit={edit}
            onRemove={() => void drop(statement, at)}
          />
        ))}
      </ol>
      {draft.statements.length === 0 && <p class="quiet">{t('noStatementsYet')}</p>}
      <RemovedLine removal={removal} />
    </>
  );
}

/** What a statement is called where it is spoken of. */
export const shortOf = ({ text, quote }: Statement): string => (text || quote.exact).slice(0, 80);

interface EntryProps extends Props {
  statement: Statement;
  at: number;
  onRemove: () => void;
}

function StatementEntry({ draft, statement, at, edit, onRemove }: EntryProps) {
  const [isOpen, setOpen] = useState(false);
  const { id, quote, read, text, kind } = statement;
  const page = draft.pages.find((one) => one.id === statement.page);
  const name = shortOf(statement);
  const move = (by: -1 | 1) => void edit((now) => moveStatement(now, id, by));
  return (
    <li id={`part-statement-${id}`}>
      <p class="label">{t(kind === 'quotation' ? 'quotationLabel' : 'claimLabel')}</p>
      {text && <p dir="auto">{text}</p>}
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
          aria-disabled={at === draft.statements.length - 1}
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
        <ChangeStatement
          draft={draft}
          statement={statement}
          edit={edit}
          onDone={() => setOpen(false)}
        />
      )}
    </li>
  );
}

function ChangeStatement({
  draft,
  statement,
  edit,
  onDone,
}: Props & { statement: Statement; onDone: () => void }) {
  const [said, setSaid] = useState(asTyped(saidOf(draft, statement)));
  const save = async (event: Event) => {
    event.preventDefault();
    if (await edit((now) => changeStatement(now, statement.id, said))) onDone();
  };
  return (
    <form class="statement-form" onSubmit={save}>
      <StatementFields said={said} draft={draft} id={statement.id} onChange={setSaid} />
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
