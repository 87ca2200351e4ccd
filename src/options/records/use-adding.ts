import { useEffect, useRef, useState } from 'preact/hooks';
import type { Assessment } from '../../packs/adding/assess.ts';
import type { Assessed, Progress } from '../../packs/adding/desk-messages.ts';
import { DeskFailure, PackDesk } from '../../packs/adding/pack-desk.ts';
import type { Origin } from '../../record/dossier.ts';

/** A file on its way to the shelf. */
export interface Job {
  readonly number: number;
  /** The file's name. */
  readonly name: string;
  readonly state: JobState;
}

export type JobState =
  | { readonly at: 'waiting' }
  | { readonly at: 'working'; readonly progress: Progress; readonly isKept?: true }
  /** Shown to the reader, who decides. */
  | { readonly at: 'assessed'; readonly assessment: Assessment }
  | { readonly at: 'refused'; readonly why: Exclude<Assessed, Assessment> }
  | { readonly at: 'cancelled' }
  | { readonly at: 'failed'; readonly failure: DeskFailure }
  | { readonly at: 'added' | 'updated'; readonly title: string };

const START: Progress = { stage: 'reading', read: 0 };

/** What of the desks a face needs. */
export interface Adding {
  /** Where records are kept and changed. */
  readonly desk: PackDesk;
  readonly jobs: readonly Job[];
  /** Takes files, one after the other. */
  readonly take: (files: readonly File[], origin?: Origin) => void;
  readonly cancel: (job: Job) => void;
  readonly accept: (job: Job) => void;
  readonly decline: (job: Job) => void;
}

/** Files that are checked one after the other, each until the reader has decided. */
export function useAdding(): Adding {
  const desks = useRef<{ keeper: PackDesk; checker: PackDesk } | null>(null);
  // Apart: to cancel the checking of a file must end nothing that is being kept.
  desks.current ??= { keeper: new PackDesk(), checker: new PackDesk() };
  const [jobs, setJobs] = useState<readonly Job[]>([]);
  const last = useRef(0);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const cancelled = useRef(new Set<number>());
  /** The one that the worker is at. */
  const now = useRef(0);
  const { keeper, checker } = desks.current;
  useEffect(() => {
    // A page that was closed may have left pages without what was changed last.
    keeper.ask({ kind: 'finish' }).catch((error: unknown) => {
      console.error('On Record: pages were not told of your records.', error);
    });
    return () => {
      keeper.cancel();
      checker.cancel();
    };
  }, [keeper, checker]);

  const set = (number: number, state: JobState) =>
    setJobs((all) => all.map((job) => (job.number === number ? { ...job, state } : job)));

  const assess = async (number: number, file: File, origin: Origin) => {
    if (cancelled.current.has(number)) return;
    now.current = number;
    set(number, { at: 'working', progress: START });
    try {
      const assessed = await checker.ask<Assessed>(
        { kind: 'assess', file, name: file.name, origin },
        (progress) => set(number, { at: 'working', progress }),
      );
      set(
        number,
        assessed.kind === 'fits'
          ? { at: 'assessed', assessment: assessed }
          : { at: 'refused', why: assessed },
      );
    } catch (error) {
      set(number, failed(error));
    } finally {
      now.current = 0;
    }
  };

  return {
    desk: keeper,
    jobs,
    take(files, origin = 'reader') {
      const coming = files.map((file) => ({ file, number: ++last.current }));
      // What was said of files before is read by now.
      setJobs((all) => [
        ...all.filter(({ state }) => isOpen(state)),
        ...coming.map(
          ({ file, number }): Job => ({ number, name: file.name, state: { at: 'waiting' } }),
        ),
      ]);
      for (const { file, number } of coming) {
        queue.current = queue.current.then(() => assess(number, file, origin));
      }
    },
    cancel({ number }) {
      cancelled.current.add(number);
      if (now.current === number) checker.cancel();
      set(number, { at: 'cancelled' });
    },
    accept({ number, state }) {
      if (state.at !== 'assessed') return;
      const { token, entry, update } = state.assessment;
      set(number, { at: 'working', progress: { stage: 'keeping', read: 1 }, isKept: true });
      keeper.ask({ kind: 'accept', token }).then(
        () => set(number, { at: update ? 'updated' : 'added', title: entry.title }),
        (error: unknown) => set(number, failed(error)),
      );
    },
    decline({ number, state }) {
      if (state.at !== 'assessed') return;
      void keeper.ask({ kind: 'forget', token: state.assessment.token });
      setJobs((all) => all.filter((job) => job.number !== number));
    },
  };
}

const isOpen = ({ at }: JobState) => at === 'waiting' || at === 'working' || at === 'assessed';

function failed(error: unknown): JobState {
  const failure =
    error instanceof DeskFailure
      ? error
      : new DeskFailure({ message: String(error), reason: null, most: 0 });
  return failure.reason === 'cancelled' ? { at: 'cancelled' } : { at: 'failed', failure };
}
