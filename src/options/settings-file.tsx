import { useState } from 'preact/hooks';
import { t } from '../i18n/text.ts';
import { readText } from '../packs/adding/read-text.ts';
import { DEFAULTS, type Settings } from '../settings/fields.ts';
import { type FileProblem, readSettingsFile, settingsFile } from '../settings/file-format.ts';
import { loadSettings, loadStored } from '../settings/store.ts';
import { download } from '../ui/download.ts';
import { FileButton } from './file-button.tsx';
import { useSave } from './saving.tsx';

type Outcome =
  | { readonly kind: 'none' }
  | { readonly kind: 'replaced'; readonly said: string; readonly before: Settings }
  | { readonly kind: 'refused'; readonly problems: readonly FileProblem[] };

/** Settings to and from a file, and back to the defaults; each with a way back. */
export function SettingsFile() {
  const save = useSave();
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' });
  const replace = async (settings: Settings, said: string) => {
    const before = await loadSettings();
    if (await save(settings)) setOutcome({ kind: 'replaced', said, before });
  };
  const read = async (text: string) => {
    const { settings, problems } = readSettingsFile(text);
    if (settings) await replace({ ...DEFAULTS, ...settings }, t('imported'));
    else setOutcome({ kind: 'refused', problems });
  };
  const write = async () => {
    download('on-record-settings.json', settingsFile(await loadStored()), 'application/json');
  };
  const takeBack = async (before: Settings) => {
    if (await save(before)) setOutcome({ kind: 'none' });
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
        <button type="button" onClick={() => void replace(DEFAULTS, t('wasReset'))}>
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

const PROBLEMS = {
  'not-json': 'problemNotJson',
  'not-settings': 'problemNotSettings',
  'newer-version': 'problemNewerVersion',
  'bad-value': 'problemBadValue',
} as const;

function problemText({ kind, line, path, reason }: FileProblem): string {
  return t(PROBLEMS[kind], String(line), path, reason);
}
