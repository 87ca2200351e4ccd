import { dateText } from '../i18n/date-text.ts';
import { t } from '../i18n/text.ts';
import type { Dossier } from '../record/dossier.ts';
import type { RecordView } from '../record/views/view-types.ts';
import { cslDossier, cslItem } from '../ui/cite.ts';
import { download } from '../ui/download.ts';
import { Whose } from '../ui/parts/whose.tsx';
import type { RecordChoice } from '../ui/use-library.ts';
import { recordMarkdown } from './markdown.ts';
import { printRecord } from './print.ts';

interface Props {
  dossier: Dossier;
  view: RecordView;
  choices: readonly RecordChoice[];
  choose: (id: string) => void;
}

/** Title, date, and ways out: files and paper. */
export function Head({ dossier, view, choices, choose }: Props) {
  return (
    <header>
      <h1 lang="en" dir="ltr">
        {view.dossier.title}
      </h1>
      <Whose dossier={view.dossier} />
      <p class="quiet">
        {t('asOf', dateText(view.dossier.asOf))} · {t('version', view.dossier.version)} ·{' '}
        {t('noVerdict')}
      </p>
      {choices.length > 1 && (
        <label class="chooser">
          {t('record')}{' '}
          <select value={dossier.id} onChange={(event) => choose(event.currentTarget.value)}>
            {choices.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
      )}
      <p class="tools">
        <button type="button" onClick={() => saveJson(dossier)}>
          {t('exportJson')}
        </button>
        <button type="button" onClick={() => saveMarkdown(view)}>
          {t('exportMarkdown')}
        </button>
        <button type="button" onClick={() => saveCsl(view)}>
          {t('exportCsl')}
        </button>
        <button type="button" onClick={() => printRecord('essential')}>
          {t('print')}
        </button>
        <button type="button" onClick={() => printRecord('whole')}>
          {t('printAll')}
        </button>
      </p>
    </header>
  );
}

/** The pack itself: what is saved here can be added again in the settings. */
function saveJson({ id, pack }: Dossier): void {
  download(`${id}.json`, `${JSON.stringify(pack, null, 2)}\n`, 'application/json');
}

function saveMarkdown(view: RecordView): void {
  download(`${view.dossier.id}.md`, recordMarkdown(view), 'text/markdown');
}

function saveCsl(view: RecordView): void {
  const items = [cslDossier(view.dossier), ...view.sources.map(cslItem)];
  const text = `${JSON.stringify(items, null, 2)}\n`;
  download(`${view.dossier.id}.csl.json`, text, 'application/vnd.citationstyles.csl+json');
}
