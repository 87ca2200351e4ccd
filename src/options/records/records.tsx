import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../i18n/text.ts';
import { isLower } from '../../packs/adding/lower-version.ts';
import { type OptionalRecord, optionalRecords } from '../../packs/adding/optional-records.ts';
import type { DeskFailure } from '../../packs/adding/pack-desk.ts';
import type { ShelfEntry } from '../../packs/shelf/shelf-entry.ts';
import { builtinPacks } from '../../record/builtin-packs.ts';
import { FileButton } from '../file-button.tsx';
import { useDesk } from './adding-context.tsx';
import { failureText } from './failure-text.ts';
import { Jobs } from './jobs.tsx';
import { OwnRecord } from './own-record.tsx';
import type { Adding } from './use-adding.ts';

/** The records in use: those that came with the extension, and those that were added. */
export function Records({ shelf }: { shelf: readonly ShelfEntry[] }) {
  const adding = useDesk();
  const [removed, setRemoved] = useState<ShelfEntry | null>(null);
  return (
    <section class="records" id="records">
      <h2>{t('packsTitle')}</h2>
      <p class="quiet">{t('packsHint')}</p>
      <ul class="entries">
        {builtinPacks().map(({ pack }) => (
          <li key={pack.id}>
            <bdi lang="en">{`${pack.title}, ${pack.version}`}</bdi>
            <span class="quiet">{t('builtIn')}</span>
          </li>
        ))}
        {shelf.map((entry, i) => (
          <OwnRecord
            key={entry.id}
            entry={entry}
            adding={adding}
            isFirst={i === 0}
            isLast={i === shelf.length - 1}
            onRemoved={setRemoved}
          />
        ))}
      </ul>
      {removed && <Removed entry={removed} adding={adding} onBack={() => setRemoved(null)} />}
      <DropZone onFiles={(files) => adding.take(files)} />
      <Jobs adding={adding} />
      <Along shelf={shelf} adding={adding} />
    </section>
  );
}

/** Records that come with the extension and are not in use; each goes the way of a file. */
function Along({ shelf, adding }: { shelf: readonly ShelfEntry[]; adding: Adding }) {
  const kept = new Map(shelf.map((entry) => [entry.id, entry.version]));
  // Not there, or there in an older version than this one brings.
  const others = optionalRecords().filter(
    ({ id, version }) => !kept.has(id) || isLower(kept.get(id) ?? '', version),
  );
  if (others.length === 0) return null;
  const add = ({ id, load }: OptionalRecord) =>
    load().then(
      (pack) => adding.take([new File([JSON.stringify(pack)], `${id}.json`)], 'along'),
      (error: unknown) => console.error(`On Record: the record "${id}" cannot be read.`, error),
    );
  return (
    <>
      <h3>{t('alongTitle')}</h3>
      <ul class="entries">
        {others.map((one) => (
          <li key={one.id}>
            <bdi lang="en">{one.title}</bdi>
            <button
              type="button"
              aria-label={t('alongAdd', one.title)}
              onClick={() => void add(one)}
            >
              {t(kept.has(one.id) ? 'updateRecord' : 'add')}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

interface RemovedProps {
  entry: ShelfEntry;
  adding: Adding;
  onBack: () => void;
}

/** What was removed last, with a way back. */
function Removed({ entry, adding, onBack }: RemovedProps) {
  const [failure, setFailure] = useState('');
  const button = useRef<HTMLButtonElement>(null);
  // The button that was pressed has gone with the record.
  useEffect(() => button.current?.focus(), []);
  const undo = () => {
    adding.desk
      .ask({ kind: 'goBack', id: entry.id, entry })
      .then(onBack, (error: DeskFailure) => setFailure(failureText(error)));
  };
  return (
    <p role="status">
      {t('packRemoved', entry.title)}{' '}
      <button type="button" ref={button} onClick={undo}>
        {t('undo')}
      </button>{' '}
      {failure}
    </p>
  );
}

/** Takes files that are chosen, or dropped on it. */
function DropZone({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    // A file that is dropped beside it would open in place of this page.
    const stay = (event: DragEvent) => event.preventDefault();
    const lasting = new AbortController();
    for (const type of ['dragover', 'drop'] as const) {
      window.addEventListener(type, stay, { signal: lasting.signal });
    }
    return () => lasting.abort();
  }, []);
  const over = (event: DragEvent, isNow: boolean) => {
    event.preventDefault();
    setOver(isNow);
  };
  const drop = (event: DragEvent) => {
    over(event, false);
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length > 0) onFiles(files);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button in it does the same by keyboard.
    <div
      class="drop"
      data-over={isOver}
      onDragOver={(event) => over(event, true)}
      onDragLeave={(event) => over(event, false)}
      onDrop={drop}
    >
      <FileButton label={t('addPack')} multiple onFiles={onFiles} />{' '}
      <span class="quiet">{t('dropHere')}</span>
    </div>
  );
}
