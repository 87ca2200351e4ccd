import { t } from '../../i18n/text.ts';
import type { CardProps } from './card-props.ts';
import { Choice } from './choice.tsx';

/** Ways to see less, each named for what it does, and each with its undo; record by record. */
export function HidePanel({ view, others, site }: CardProps) {
  const name = view.company?.name ?? null;
  return (
    <>
      {[view, ...others].map((one) => (
        <InRecord key={one.dossier.id} view={one} isNamed={others.length > 0} />
      ))}
      {site !== '' && (
        <Choice label={t('hideSite', site)} name={name} choice={{ kind: 'site', site }} />
      )}
    </>
  );
}

/** @param isNamed is there another record that it has to be told from? */
function InRecord({ view, isNamed }: { view: CardProps['view']; isNamed: boolean }) {
  const { company, dossier } = view;
  const subject = { dossier: dossier.id, entity: company?.id ?? null };
  const name = company?.name ?? null;
  return (
    <>
      {isNamed && (
        <h4 class="quiet">
          <bdi>
            {dossier.origin === 'builtin' ? dossier.title : `${dossier.title} · ${dossier.curator}`}
          </bdi>
        </h4>
      )}
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
    </>
  );
}
