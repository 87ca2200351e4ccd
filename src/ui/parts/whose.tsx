import { t } from '../../i18n/text.ts';
import type { DossierView } from '../../record/views/view-types.ts';

const WORDS = {
  along: 'whoseAlong',
  reader: 'whoseReader',
  organisation: 'whoseOrganisation',
} as const;

type Props = { dossier: Pick<DossierView, 'origin' | 'title' | 'curator'> };

/** Whose words a record's are, in a line; nothing of one that is built in. */
export function Whose({ dossier }: Props) {
  const { origin, title, curator } = dossier;
  if (origin === 'builtin') return null;
  return (
    <span class="whose">
      <bdi>{t(WORDS[origin], title, curator)}</bdi>
    </span>
  );
}
