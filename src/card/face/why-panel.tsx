import { t } from '../../i18n/text.ts';
import { whyText } from '../../ui/why-text.ts';
import type { CardProps } from './card-props.ts';
import { Choice } from './choice.tsx';

/** The rule that marked these words, and a way to say that it was wrong. */
export function WhyPanel({ view, mention, site }: CardProps) {
  const { company, dossier } = view;
  return (
    <>
      <p>{whyText(mention.why)}</p>
      {company !== null && site !== '' && mention.quotation === null && (
        <Choice
          label={t('notThisCompany', mention.text, company.name)}
          name={company.name}
          choice={{
            kind: 'misread',
            dossier: dossier.id,
            entity: company.id,
            text: mention.text,
            site,
          }}
        />
      )}
    </>
  );
}
