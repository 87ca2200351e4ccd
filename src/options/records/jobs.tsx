import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../i18n/text.ts';
import type { PackProblem } from '../../packs/adding/check-pack-text.ts';
import { Assessed, More } from './assessed.tsx';
import { failureText, refusalText } from './failure-text.ts';
import type { Adding, Job } from './use-adding.ts';

const STAGES = {
  reading: 'stageReading',
  checking: 'stageChecking',
  compiling: 'stageCompiling',
  comparing: 'stageComparing',
  keeping: 'stageKeeping',
} as const;

/** What becomes of each file that the reader chose. */
export function Jobs({ adding }: { adding: Adding }) {
  const list = useRef<HTMLDivElement>(null);
  // What had the focus may have gone with what was decided: the reader goes on from here.
  useEffect(() => {
    if (adding.jobs.length > 0 && document.activeElement === document.body) list.current?.focus();
  }, [adding.jobs]);
  return (
    <div class="jobs" role="status" tabIndex={-1} ref={list}>
      {adding.jobs.map((job) => (
        <JobState key={job.number} job={job} adding={adding} />
      ))}
    </div>
  );
}

function JobState({ job, adding }: { job: Job; adding: Adding }) {
  const { name, state } = job;
  switch (state.at) {
    case 'waiting':
      return <Working job={job} adding={adding} said={t('stageReading', name)} />;
    case 'working': {
      const { stage, read } = state.progress;
      const said = t(STAGES[stage], name);
      return (
        <Working
          job={job}
          adding={adding}
          said={said}
          isKept={state.isKept ?? false}
          {...(stage === 'reading' && { read })}
        />
      );
    }
    case 'assessed':
      return (
        <Assessed
          assessment={state.assessment}
          onAccept={() => adding.accept(job)}
          onDecline={() => adding.decline(job)}
        />
      );
    case 'refused':
      return state.why.kind === 'problems' ? (
        <Problems file={name} problems={state.why.problems} more={state.why.more} />
      ) : (
        <p>{refusalText(name, state.why)}</p>
      );
    case 'cancelled':
      return <p>{t('packCancelled', name)}</p>;
    case 'failed':
      return <p>{t('packFailed', name, failureText(state.failure))}</p>;
    case 'added':
      return <p>{t('packAdded', state.title)}</p>;
    case 'updated':
      return <p>{t('packUpdated', state.title)}</p>;
  }
}

interface WorkingProps {
  job: Job;
  adding: Adding;
  said: string;
  /** From 0 to 1; without it, it cannot be told. */
  read?: number;
  /** Has the reader taken it? It is past cancelling then. */
  isKept?: boolean;
}

function Working({ job, adding, said, read, isKept = false }: WorkingProps) {
  return (
    <p class="working">
      <progress aria-label={said} {...(read !== undefined && { value: read })} /> {said}{' '}
      {isKept || (
        <button type="button" onClick={() => adding.cancel(job)}>
          {t('cancel')}
        </button>
      )}
    </p>
  );
}

interface ProblemsProps {
  file: string;
  problems: readonly PackProblem[];
  more: number;
}

function Problems({ file, problems, more }: ProblemsProps) {
  return (
    <>
      <p>{t('packRefused', file)}</p>
      <ol class="problems" lang="en" dir="ltr">
        {problems.map(({ line, path, reason }) => (
          <li key={`${line} ${path} ${reason}`}>
            {`${line}: ${path === '' ? reason : `${path}: ${reason}`}`}
          </li>
        ))}
      </ol>
      <More count={more} />
    </>
  );
}
