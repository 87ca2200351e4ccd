import { t } from '../ui/text.ts';
import { Choice } from './choice.tsx';
import type { CardProps } from './face-contract.ts';

/** Ways to see less, each named for what it does, and each with its undo. */
export function HidePanel({ view, site }: CardProps) {
  const { company, dossier } = view;
  const subject = { dossier: dossier.id, entity: company?.id ?? null };
  const name = company?.name;
  return (
    <>
      <Choice
        label={name === undefined ? t('hidePassages') : t('hideCompany', name)}
        done={name === undefined ? t('hidePassagesDone') : t('hideCompanyDone', name)}
        choice={{ kind: 'entity', ...subject }}
      />
      <Choice
        label={name === undefined ? t('snoozePassages') : t('snoozeCompany', name)}
        done={name === undefined ? t('snoozePassagesDone') : t('snoozeCompanyDone', name)}
        choice={{ kind: 'untilRecordChanges', hash: dossier.hash, ...subject }}
      />
      {site !== '' && (
        <Choice
          label={t('hideSite', site)}
          done={t('hideSiteDone', site)}
          choice={{ kind: 'site', site }}
        />
      )}
    </>
  );
}
