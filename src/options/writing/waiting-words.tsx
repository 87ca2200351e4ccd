import { useState } from 'preact/hooks';
import { t } from '../../i18n/text.ts';
import type { Capture } from '../../writing/draft.ts';
import { remove, restore } from '../../writing/drafts-store.ts';
import type { Kept } from '../../writing/kept.ts';
import { AddEntry } from './add-entry.tsx';
import { RemovedLine, useRemoval } from './removal.tsx';

interface Props {
  captures: readonly Kept<Capture>[];
}

/** Words that were chosen and are in no record yet, as when the form was closed. */
export function WaitingWords({ captures }: Props) {
  const [open, setOpen] = useState<string | null>(null);
  const removal = useRemoval();
  if (captures.length === 0 && removal.isQuiet) return null;
  const nameOf = (one: Kept<Capture>) =>
    'value' in one ? one.value.quote.exact.slice(0, 80) : one.key;
  const drop = (one: Kept<Capture>) =>
    removal.run(nameOf(one), async () => {
      const raw = await remove('captures', one.key);
      return () => restore('captures', one.key, raw);
    });
  return (
    <>
      <h3 class="label">{t('waitingTitle')}</h3>
      <ul class="entries">
        {captures.map((one) => (
          <li key={one.key}>
            <bdi>{'value' in one ? nameOf(one) : t('wordsBroken', one.broken)}</bdi>
            <span class="tools">
              {'value' in one && (
                <button
                  type="button"
                  aria-expanded={open === one.key}
                  aria-label={t('addThese', nameOf(one))}
                  onClick={() => setOpen(open === one.key ? null : one.key)}
                >
                  {t('addToRecord')}
                </button>
              )}
              <button
                type="button"
                aria-label={t('removeEntry', nameOf(one))}
                onClick={() => void drop(one)}
              >
                {t('remove')}
              </button>
            </span>
            {'value' in one && open === one.key && (
              <AddEntry
                capture={one.key}
                words={one.value}
                onAdded={() => setOpen(null)}
                onDropped={() => setOpen(null)}
              />
            )}
          </li>
        ))}
      </ul>
      <RemovedLine removal={removal} />
    </>
  );
}
