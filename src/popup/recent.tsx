import { useEffect, useState } from 'preact/hooks';
import { notSaved } from '../i18n/not-saved.ts';
import { t } from '../i18n/text.ts';
import type { Library } from '../record/library.ts';
import type { HideChoice } from '../settings/choices.ts';
import { loadRecentChoices, type RecentChoice, undoChoice } from '../settings/recent-choices.ts';
import { choiceDone } from '../ui/choice-text.ts';
import { useLibrary } from '../ui/use-library.ts';

/** What was chosen in cards lately, each with a way back. */
export function Recent() {
  // As it was when the popup opened: what is taken back stays where the reader's hand is.
  const [recent, setRecent] = useState<readonly RecentChoice[]>([]);
  useEffect(() => void loadRecentChoices().then(setRecent), []);
  const library = useLibrary(
    recent.flatMap(({ choice }) => (choice.kind === 'site' ? [] : choice.dossier)),
  );
  if (recent.length === 0 || library === null) return null;
  return (
    <section class="recent" aria-labelledby="recent">
      <h2 id="recent" class="label">
        {t('recentChoices')}
      </h2>
      <ul>
        {recent.map(({ choice, at }, i) => (
          <Item key={at} id={`recent-${i}`} choice={choice} name={nameOf(library, choice)} />
        ))}
      </ul>
    </section>
  );
}

function Item({ id, choice, name }: { id: string; choice: HideChoice; name: string | null }) {
  const [state, setState] = useState<'kept' | 'undone' | { failure: string }>('kept');
  const undo = () => {
    undoChoice(choice).then(
      () => setState('undone'),
      (error: unknown) => setState({ failure: notSaved(error) }),
    );
  };
  const isUndone = state === 'undone';
  return (
    <li>
      <span id={id}>{choiceDone(choice, name)}</span>
      {/* It stays, and with it the focus. */}
      <button
        type="button"
        aria-describedby={id}
        aria-disabled={isUndone}
        onClick={isUndone ? undefined : undo}
      >
        {t('undo')}
      </button>
      <p role="status">{isUndone ? t('undone') : state !== 'kept' && state.failure}</p>
    </li>
  );
}

/** By its id where no record has the company any more; null for a story's passages. */
function nameOf(library: Library, choice: HideChoice): string | null {
  if (choice.kind === 'site' || choice.entity === null) return null;
  return library.get(choice.dossier)?.companies.get(choice.entity)?.name ?? choice.entity;
}
