import { useState } from 'preact/hooks';
import { dateText } from '../../i18n/date-text.ts';
import { t, tn } from '../../i18n/text.ts';
import { download } from '../../ui/download.ts';
import { type CheckedDraft, checkDraft, type DraftProblem } from '../../writing/check-draft.ts';
import type { Draft } from '../../writing/draft.ts';
import { draftFile } from '../../writing/draft-file.ts';
import type { Wordings } from '../../writing/pack-of-draft.ts';
import { useDesk } from '../records/adding-context.tsx';
import { shortOf } from './draft-entries.tsx';
import { FIELD_NAMES } from './entry-labels.ts';

const WORDINGS: Wordings = {
  readThrough: (day) => t('draftReadThrough', dateText({ value: day, precision: 'day' })),
  noStatement: (company) => t('draftNoStatement', company),
  get roleUnknown() {
    return t('roleUnknown');
  },
};

type Outcome = CheckedDraft | { readonly line: string } | null;

interface Props {
  draft: Draft;
  /** Shows where something is missing. */
  onShow: (at: DraftProblem['at']) => void;
}

/** Checks a draft as packs are checked, and hands it on: as a record, as a file, to read with. */
export function DraftCheck({ draft, onShow }: Props) {
  const [checked, setChecked] = useState<{ readonly of: Draft; readonly outcome: Outcome } | null>(
    null,
  );
  // What was found of another state of it says nothing of this one.
  const outcome = checked?.of === draft ? checked.outcome : null;
  const say = (found: Outcome) => setChecked({ of: draft, outcome: found });
  const check = () => {
    const found = checkDraft(draft, WORDINGS);
    say(found);
    return found.text;
  };
  const name = draft.id || 'record';
  const save = () => {
    const text = check();
    if (text !== null) download(`${name}.json`, text, 'application/json');
  };
  const adding = useDesk();
  // It goes the way of a file that is chosen, and is shown there.
  const readWith = () => {
    const text = check();
    if (text === null) return;
    adding.take([new File([text], `${name}.json`)]);
    document.getElementById('records')?.scrollIntoView();
  };
  return (
    <div class="part">
      <p class="tools">
        <button type="button" onClick={check}>
          {t('checkDraft')}
        </button>
        <button type="button" onClick={save}>
          {t('savePack')}
        </button>
        <button type="button" onClick={readWith}>
          {t('readWithIt')}
        </button>
        <button
          type="button"
          onClick={() => download(`${name}.draft.json`, draftFile(draft), 'application/json')}
        >
          {t('saveDraft')}
        </button>
      </p>
      <div role="status">
        {outcome && 'line' in outcome && <p>{outcome.line}</p>}
        {outcome && 'problems' in outcome && outcome.problems.length === 0 && (
          <p>{t('draftIsWhole')}</p>
        )}
        {outcome && 'problems' in outcome && outcome.problems.length > 0 && (
          <Problems draft={draft} problems={outcome.problems} onShow={onShow} />
        )}
      </div>
    </div>
  );
}

/** More than this nobody goes through at once. */
const MOST_SHOWN = 100;

function Problems({ draft, problems, onShow }: Props & { problems: readonly DraftProblem[] }) {
  return (
    <>
      <p>{tn('draftLacks', problems.length)}</p>
      <ol class="problems">
        {problems.slice(0, MOST_SHOWN).map(({ at, field, reason }) => (
          <li key={JSON.stringify([at, field, reason])}>
            <button type="button" onClick={() => onShow(at)}>
              <bdi>{placeName(draft, at)}</bdi>
            </button>{' '}
            {fieldName(field, at)}
            {': '}
            {reason === null ? t('fieldEmpty') : <span lang="en">{reason}</span>}
          </li>
        ))}
      </ol>
    </>
  );
}

function placeName(draft: Draft, at: DraftProblem['at']): string {
  if (at.part === 'record') return t('aboutRecord');
  const isIt = ({ id }: { readonly id: string }) => id === at.id;
  if (at.part === 'company') return draft.companies.find(isIt)?.name ?? at.id;
  if (at.part === 'page') return draft.pages.find(isIt)?.title || at.id;
  const entry = draft.entries.find(isIt);
  return entry ? shortOf(entry) : at.id;
}

function fieldName(field: string, { part }: DraftProblem['at']): string {
  if (field === 'kind') return t(part === 'page' ? 'pageKind' : 'creditField');
  if (part === 'entry' && field === 'text') return t('claimField');
  const key = FIELD_NAMES[field];
  return key === undefined ? field : t(key);
}
