import { useState } from 'preact/hooks';
import { joined, type MessageKey, t } from '../i18n/text.ts';
import { readText } from '../packs/adding/read-text.ts';
import { DEFAULTS, type ManagedName, type Settings } from '../settings/fields.ts';
import { type FileProblem, readSettingsFile, settingsFile } from '../settings/file-format.ts';
import { overruled } from '../settings/managed.ts';
import { loadStored } from '../settings/store.ts';
import { download } from '../ui/download.ts';
import { FileButton } from './file-button.tsx';
import { useLocks } from './locks.tsx';
import { useReplace } from './saving.tsx';

type Outcome =
  | { readonly kind: 'none' }
  | { readonly kind: 'replaced'; readonly said: string; readonly before: Partial<Settings> }
  | { readonly kind: 'refused'; readonly problems: readonly FileProblem[] };

/** Settings to and from a file, and back to the defaults; each with a way back. */
export function SettingsFile() {
  const replaceAll = useReplace();
  const locks = useLocks();
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' });
  const replace = async (own: Partial<Settings>, done: string) => {
    const before = await loadStored();
    const kept = overruled({ ...DEFAULTS, ...own }, locks).map((name) => t(TITLES[name]));
    const said = kept.length > 0 ? `${done} ${t('lockedKept', joined(kept))}` : done;
    if (await replaceAll(own)) setOutcome({ kind: 'replaced', said, before });
  };
  const read = async (text: string) => {
    const { settings, problems } = readSettingsFile(text);
    if (settings) await replace(settings, t('imported'));
    else setOutcome({ kind: 'refused', problems });
  };
  const write = async () => {
    download('on-record-settings.json', settingsFile(await loadStored()), 'application/json');
  };
  const takeBack = async (before: Partial<Settings>) => {
    if (await replaceAll(before)) setOutcome({ kind: 'none' });
  };
  return (
    <section>
      <h2>{t('fileTitle')}</h2>
      <p class="tools">
        <button type="button" onClick={() => void write()}>
          {t('exportSettings')}
        </button>
        <FileButton
          label={t('importSettings')}
          onFiles={([file]) => file && void readText(file).then(read)}
        />
        <button type="button" onClick={() => void replace({}, t('wasReset'))}>
          {t('reset')}
        </button>
      </p>
      <div role="status">
        {outcome.kind === 'replaced' && (
          <p>
            {outcome.said}{' '}
            <button type="button" onClick={() => void takeBack(outcome.before)}>
              {t('undo')}
            </button>
          </p>
        )}
        {outcome.kind === 'refused' && (
          <>
            <p>{t('importRefused')}</p>
            <ol class="problems">
              {outcome.problems.map((problem) => (
                <li key={`${problem.line} ${problem.path}`}>{problemText(problem)}</li>
              ))}
            </ol>
          </>
        )}
      </div>
    </section>
  );
}

const TITLES = {
  mode: 'modeTitle',
  look: 'lookTitle',
  theme: 'themeTitle',
  quotations: 'quotationsTitle',
  openDelay: 'openDelay',
  closeDelay: 'closeDelay',
  badge: 'badgeTitle',
  hiddenSubjects: 'companiesTitle',
  hiddenSites: 'sitesTitle',
  allowedSites: 'allowedSitesTitle',
} as const satisfies Record<ManagedName, MessageKey>;

const PROBLEMS = {
  'not-json': 'problemNotJson',
  'not-settings': 'problemNotSettings',
  'newer-version': 'problemNewerVersion',
  'bad-value': 'problemBadValue',
} as const;

function problemText({ kind, line, path, reason }: FileProblem): string {
  return t(PROBLEMS[kind], String(line), path, reason);
}
