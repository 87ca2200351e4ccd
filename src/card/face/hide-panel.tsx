import { t } from '../../i18n/text.ts';
import type { CardProps } from './card-props.ts';
import { Choice } from './choice.tsx';

/** Ways to see less, each named for what it does, and each with its undo. */
export function HidePanel({ view, site }: CardProps) {
  const { company, dossier } = view;
  const subject = { dossier: dossier.id, entity: company?.id ?? null };
  const name = company?.name ?? null;
  return (
    <>
      <Choice
        label={name === null ? t('hidePassages') : t('hideCompany', name)}
        name={name}
        choice={{ kind: 'entity', ...subject }}
      />
      <Choice
        label={name === null ? t('snoozePassages') : t('snoozeCompany', name)}
        name={name}
        choice={{ kind: 'untilRecordChanges', hash: dossier.hash, ...subject }}
      />
      {site !== '' && (
        <Choice label={t('hideSite', site)} name={name} choice={{ kind: 'site', site }} />
      )}
    </>
  );
}
