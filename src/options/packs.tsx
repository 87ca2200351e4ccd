import { useEffect, useState } from 'preact/hooks';
import { t } from '../i18n/text.ts';
import { checkPackText, type PackProblem } from '../packs/check-pack-text.ts';
import { removePack, savePack } from '../packs/save-pack.ts';
import { loadStoredPacks, onPacksChanged, type StoredPack } from '../packs/stored-packs.ts';
import type { Library } from '../record/library.ts';
import { FileButton } from './file-button.tsx';

/** The dossiers in use: those that came with the extension, and the reader's own. */
export function Packs({ library }: { library: Library }) {
  const own = useStoredPacks();
  const ownIds = new Set(own.map(({ pack }) => pack.id));
  return (
    <section>
      <h2>{t('packsTitle')}</h2>
      <p class="quiet">{t('packsHint')}</p>
      <ul class="entries">
        {[...library.values()]
          .filter(({ id }) => !ownIds.has(id))
          .map(({ id, pack }) => (
            <li key={id}>
              <bdi lang="en">{`${pack.pack.title}, ${pack.pack.version}`}</bdi>
              <span class="quiet">{t('builtIn')}</span>
            </li>
          ))}
        {own.map(({ pack }) => (
          <OwnPack key={pack.id} id={pack.id} title={library.get(pack.id)?.pack.pack.title} />
        ))}
      </ul>
      <AddPack />
    </section>
  );
}

/** A pack without a title is one that the library could not open. */
function OwnPack({ id, title }: { id: string; title: string | undefined }) {
  const [failure, setFailure] = useState('');
  const remove = () => {
    removePack(id).catch((error: Error) => setFailure(t('notSaved', error.message)));
  };
  return (
    <li>
      <bdi lang="en">{title ?? id}</bdi>
      {title === undefined && <span>{t('packNoLongerFits')}</span>}
      <button type="button" aria-label={t('removeEntry', title ?? id)} onClick={remove}>
        {t('remove')}
      </button>
      {failure && <p role="alert">{failure}</p>}
    </li>
  );
}

type Outcome =
  | { readonly kind: 'none' }
  | { readonly kind: 'added'; readonly title: string }
  | { readonly kind: 'refused'; readonly file: string; readonly problems: readonly PackProblem[] }
  | { readonly kind: 'failed'; readonly reason: string };

function AddPack() {
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' });
  const add = async (text: string, file: string) => {
    const { pack, problems } = checkPackText(text, file);
    if (!pack) return setOutcome({ kind: 'refused', file, problems });
    try {
      await savePack(pack);
      setOutcome({ kind: 'added', title: pack.pack.title });
    } catch (error) {
      setOutcome({
        kind: 'failed',
        reason: error instanceof Error ? error.message : String(error),
      });
    }
  };
  return (
    <>
      <FileButton label={t('addPack')} onText={add} />
      <div role="status">
        {outcome.kind === 'added' && <p>{t('packAdded', outcome.title)}</p>}
        {outcome.kind === 'failed' && <p>{t('notSaved', outcome.reason)}</p>}
        {outcome.kind === 'refused' && (
          <>
            <p>{t('packRefused', outcome.file)}</p>
            <ol class="problems" lang="en" dir="ltr">
              {outcome.problems.map(({ line, text }) => (
                <li key={`${line} ${text}`}>{`${line}: ${text}`}</li>
              ))}
            </ol>
          </>
        )}
      </div>
    </>
  );
}

/** The reader's own packs, kept up to date. */
function useStoredPacks(): readonly StoredPack[] {
  const [packs, setPacks] = useState<readonly StoredPack[]>([]);
  useEffect(() => {
    const load = () => void loadStoredPacks().then(setPacks);
    load();
    return onPacksChanged(load);
  }, []);
  return packs;
}
