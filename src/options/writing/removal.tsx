import { useState } from 'preact/hooks';
import { t } from '../../i18n/text.ts';
import { failureText } from './failure-text.ts';

/** What was removed last, and the way back. */
export interface Removal {
  readonly line: string;
  readonly undo: (() => Promise<void>) | null;
  /** Nothing was removed and nothing went wrong. */
  readonly isQuiet: boolean;
  /** @param act removes, and resolves to what brings it back. */
  readonly run: (name: string, act: () => Promise<() => Promise<void>>) => Promise<void>;
}

export function useRemoval(): Removal {
  const [line, setLine] = useState('');
  const [undo, setUndo] = useState<(() => Promise<void>) | null>(null);
  const failed = (error: unknown) => setLine(failureText(error));
  const run: Removal['run'] = async (name, act) => {
    try {
      const back = await act();
      setLine(t('entryRemoved', name));
      setUndo(() => async () => {
        await back().then(() => setLine(t('undone')), failed);
        setUndo(null);
      });
    } catch (error) {
      failed(error);
    }
  };
  return { line, undo, isQuiet: line === '', run };
}

export function RemovedLine({ removal: { line, undo } }: { removal: Removal }) {
  return (
    <p role="status" class="removed">
      {line}{' '}
      {undo && (
        <button type="button" onClick={() => void undo()}>
          {t('undo')}
        </button>
      )}
    </p>
  );
}
