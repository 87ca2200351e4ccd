import { useState } from 'preact/hooks';
import { t } from '../../i18n/text.ts';
import type { Request } from '../../packs/adding/desk-messages.ts';
import type { DeskFailure } from '../../packs/adding/pack-desk.ts';
import type { ShelfEntry } from '../../packs/shelf/shelf-entry.ts';
import { save } from '../../ui/download.ts';
import { FileButton } from '../file-button.tsx';
import { About } from './assessed.tsx';
import { failureText } from './failure-text.ts';
import type { Adding } from './use-adding.ts';

interface Props {
  entry: ShelfEntry;
  adding: Adding;
  isFirst: boolean;
  isLast: boolean;
  onRemoved: (entry: ShelfEntry) => void;
}

/** A record that is not built in, and all that can be done with it. */
export function OwnRecord({ entry, adding, isFirst, isLast, onRemoved }: Props) {
  const { id, title, version, origin, isOn, unfit, hasEarlier } = entry;
  const [said, say] = useState('');
  const [isBusy, setBusy] = useState(false);
  const isTheirs = origin === 'organisation';
  const act = (request: Request, done: () => void = () => say('')) => {
    setBusy(true);
    adding.desk
      .ask(request)
      .then(done, (error: DeskFailure) => say(failureText(error)))
      .finally(() => setBusy(false));
  };
  const exportIt = () => {
    adding.desk.ask<Blob>({ kind: 'export', id }).then(
      (file) => save(`${id}.json`, file),
      (error: DeskFailure) => say(failureText(error)),
    );
  };
  const button = (label: string, request: Request, isOff = false, done?: () => void) => (
    <button
      type="button"
      aria-label={`${label}: ${title}`}
      // Not `disabled`, which would take the focus away.
      aria-disabled={isBusy || isOff}
      onClick={() => isBusy || isOff || act(request, done)}
    >
      {label}
    </button>
  );
  return (
    <li class="own-record" data-record={id}>
      <label class="choice">
        <input
          type="checkbox"
          name="record"
          value={id}
          aria-label={t('useRecord', title)}
          checked={isOn}
          aria-disabled={isBusy}
          onChange={() => isBusy || act({ kind: 'setOn', id, isOn: !isOn })}
        />
        <span>
          <bdi lang="en">{version === '' ? title : `${title}, ${version}`}</bdi>
        </span>
      </label>
      <div class="details">
        {unfit === null ? <About entry={entry} /> : <p>{t('packUnfit', unfit)}</p>}
        {isTheirs && <p class="quiet">{t('byOrganisation')}</p>}
        <p class="tools">
          {button(t('moveUp'), { kind: 'move', id, by: -1 }, isFirst)}
          {button(t('moveDown'), { kind: 'move', id, by: 1 }, isLast)}
          {origin === 'reader' && (
            <FileButton
              label={t('updateRecord')}
              name={`${t('updateRecord')}: ${title}`}
              onFiles={(files) => adding.take(files)}
            />
          )}
          {hasEarlier &&
            !isTheirs &&
            button(t('goBack'), { kind: 'goBack', id }, false, () => say(t('wentBack', title)))}
          <button type="button" aria-label={`${t('saveRecord')}: ${title}`} onClick={exportIt}>
            {t('saveRecord')}
          </button>
          {!isTheirs && button(t('remove'), { kind: 'remove', id }, false, () => onRemoved(entry))}
        </p>
        <p role="status">{said}</p>
      </div>
    </li>
  );
}
