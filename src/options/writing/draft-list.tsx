import { useState } from 'preact/hooks';
import { t, tn } from '../../i18n/text.ts';
import { readText } from '../../packs/adding/read-text.ts';
import { download } from '../../ui/download.ts';
import type { Draft } from '../../writing/draft.ts';
import { type DraftFileProblem, readDraftFile } from '../../writing/draft-file.ts';
import { addDraft, remove, restore } from '../../writing/drafts-store.ts';
import type { Kept } from '../../writing/kept.ts';
import { FileButton } from '../file-button.tsx';
import { DraftView } from './draft-view.tsx';
import { failureText } from './failure-text.ts';
import { type Removal, RemovedLine, useRemoval } from './removal.tsx';

/** The reader's drafts; one at a time is open. */
export function DraftList({ drafts }: { drafts: readonly Kept<Draft>[] }) {
  const [open, setOpen] = useState(draftAsked(location.hash));
  const removal = useRemoval();
  return (
    <>
      <ul class="entries drafts">
        {drafts.map((one) => (
          <DraftEntry
            key={one.key}
            kept={one}
            isOpen={open === one.key}
            onOpen={(isOpen) => setOpen(isOpen ? one.key : null)}
            removal={removal}
          />
        ))}
      </ul>
      <RemovedLine removal={removal} />
      <OpenFile onOpened={setOpen} />
    </>
  );
}

/** The draft that the page was opened for. */
const draftAsked = (hash: string): string | null => new URLSearchParams(hash.slice(1)).get('draft');

interface EntryProps {
  kept: Kept<Draft>;
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
  removal: Removal;
}

function DraftEntry({ kept, isOpen, onOpen, removal }: EntryProps) {
  const name = 'value' in kept ? kept.value.title || kept.value.id : kept.key;
  const drop = () =>
    removal.run(name, async () => {
      const raw = await remove('drafts', kept.key);
      return () => restore('drafts', kept.key, raw);
    });
  return (
    <li>
      <h3>
        {'value' in kept ? (
          <button type="button" aria-expanded={isOpen} onClick={() => onOpen(!isOpen)}>
            <bdi>{name}</bdi>
          </button>
        ) : (
          t('draftBroken', kept.broken)
        )}
      </h3>
      <span class="tools">
        {'value' in kept ? (
          <span class="quiet">{tn('entryCount', kept.value.entries.length)}</span>
        ) : (
          <button type="button" onClick={() => saveRaw(kept.key, kept.raw)}>
            {t('saveAsFile')}
          </button>
        )}
        <button type="button" aria-label={t('removeEntry', name)} onClick={() => void drop()}>
          {t('remove')}
        </button>
      </span>
      {'value' in kept && isOpen && <DraftView draftKey={kept.key} draft={kept.value} />}
    </li>
  );
}

/** What cannot be read is not lost: it can be saved as it is. */
function saveRaw(key: string, raw: unknown): void {
  download(`draft-${key}.json`, JSON.stringify(raw, null, 2) ?? '', 'application/json');
}

function OpenFile({ onOpened }: { onOpened: (key: string) => void }) {
  const [failure, setFailure] = useState('');
  const [problems, setProblems] = useState<readonly DraftFileProblem[]>([]);
  const read = async (text: string, file: string) => {
    const found = readDraftFile(text);
    setProblems(found.problems);
    setFailure(found.draft ? '' : t('draftRefused', file));
    if (!found.draft) return;
    await addDraft(found.draft).then(onOpened, (error) => setFailure(failureText(error)));
  };
  return (
    <>
      <p class="tools">
        <FileButton
          label={t('openDraftFile')}
          onFiles={([file]) => file && void readText(file).then((text) => read(text, file.name))}
        />
      </p>
      <div role="status">
        {failure && <p>{failure}</p>}
        {problems.length > 0 && (
          <ol class="problems" lang="en" dir="ltr">
            {problems.map(({ line, text }) => (
              <li key={`${line} ${text}`}>{`${line}: ${text}`}</li>
            ))}
          </ol>
        )}
      </div>
    </>
  );
}
