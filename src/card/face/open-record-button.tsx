import { useState } from 'preact/hooks';
import { t } from '../../i18n/text.ts';
import { extensionIsThere } from '../../platform/native.ts';
import { askBackground } from '../../protocol/ask.ts';
import type { CardProps } from './card-props.ts';

/** Leads to the whole record, at the company that a card is about. */
export function OpenRecord({ view }: Pick<CardProps, 'view'>) {
  const [failure, setFailure] = useState('');
  // Once the extension has gone, it cannot be fetched any more.
  const gone = t('extensionGone');
  const open = () => {
    askBackground({
      type: 'page→background:openRecord',
      dossier: view.dossier.id,
      entity: view.company?.id ?? null,
    }).catch(() => setFailure(extensionIsThere() ? t('notOpened') : gone));
  };
  return (
    <>
      <button type="button" class="record" data-lasts onClick={open}>
        {t('openRecord')}
      </button>
      {failure && <p role="alert">{failure}</p>}
    </>
  );
}
