import { useEffect, useState } from 'preact/hooks';
import type { Capture, Draft } from '../../writing/draft.ts';
import { onDraftsChanged } from '../../writing/drafts-database.ts';
import { listCaptures, listDrafts } from '../../writing/drafts-store.ts';
import type { Kept } from '../../writing/kept.ts';
import { failureText } from './failure-text.ts';

export interface Writing {
  readonly drafts: readonly Kept<Draft>[];
  readonly captures: readonly Kept<Capture>[];
  /** Why they could not be read; empty where they could. */
  readonly failure: string;
}

/** All that the reader writes, kept up to date; null before it has been read. */
export function useWriting(): Writing | null {
  const [found, setFound] = useState<Writing | null>(null);
  useEffect(() => {
    const read = async () => {
      try {
        const [drafts, captures] = await Promise.all([listDrafts(), listCaptures()]);
        setFound({ drafts, captures, failure: '' });
      } catch (error) {
        setFound({ drafts: [], captures: [], failure: failureText(error) });
      }
    };
    void read();
    return onDraftsChanged(() => void read());
  }, []);
  return found;
}
