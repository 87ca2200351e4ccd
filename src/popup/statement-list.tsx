import { language, t } from '../i18n/text.ts';
import type { ReportedQuotation } from '../protocol/to-page.ts';
import type { Library } from '../record/library.ts';
import { dossierView } from '../record/views/dossier.ts';
import { Fold } from '../ui/parts/fold.tsx';
import { Whose } from '../ui/parts/whose.tsx';
import type { FoundMention } from './tab.ts';

interface Props {
  /** Quotations alone, in the page's order. */
  mentions: readonly FoundMention[];
  library: Library;
  open: (mention: FoundMention) => void;
  show: (mention: FoundMention) => void;
}

/** The counts, each with what it counts. */
const COUNTS = [
  ['statementsOnRecord', () => true],
  ['creditedDifferently', ({ differs }: ReportedQuotation) => differs.includes('attribution')],
  [
    'wordedDifferently',
    ({ differs }: ReportedQuotation) => differs.includes('wording') || differs.includes('cut'),
  ],
] as const;

/** The quotations on the page that are on record: how many, and the way to each. */
export function StatementList({ mentions, library, open, show }: Props) {
  if (mentions.length === 0) return null;
  return (
    <div class="statements">
      <Fold summary={t('statementsOnPage')}>
        {() => (
          <ol class="mentions">
            {mentions.map((mention) => (
              <li key={`${mention.frameId}-${mention.id}`}>
                <button type="button" onClick={() => open(mention)}>
                  <Statement mention={mention} library={library} />
                </button>
              </li>
            ))}
          </ol>
        )}
      </Fold>
      <p class="counts">
        {COUNTS.map(([key, counts]) => {
          const counted = mentions.filter(({ quotation }) => quotation && counts(quotation));
          const [first] = counted;
          if (!first) return null;
          return (
            <button
              key={key}
              type="button"
              title={t('showMentions', count(key, counted))}
              onClick={() => show(first)}
            >
              {count(key, counted)}
            </button>
          );
        })}
      </p>
    </div>
  );
}

const count = (key: (typeof COUNTS)[number][0], counted: readonly FoundMention[]) =>
  t(key, counted.length.toLocaleString(language()));

/** The words as the page has them, whose they are, and what the page does differently. */
function Statement({ mention, library }: { mention: FoundMention; library: Library }) {
  const { quotation, text } = mention;
  const dossier = library.get(mention.dossier);
  const notes = quotation === null ? [] : notesOn(quotation);
  return (
    <>
      <span class="snippet">
        <b>{companyOf(mention, library)}</b> <bdi>{text}</bdi>
      </span>
      {dossier && <Whose dossier={dossierView(dossier)} />}
      {notes.length > 0 && <span class="quiet">{notes.join(' · ')}</span>}
    </>
  );
}

function notesOn({ differs, credit, speaker, basis }: ReportedQuotation): string[] {
  return [
    ...(differs.includes('attribution')
      ? [basis === 'continued' ? t('adjoining') : t('creditedTo', speaker ?? '')]
      : []),
    ...(credit === 'none' ? [t('unattributed')] : []),
    ...(credit === 'not-introduced' ? [t('notIntroduced')] : []),
    ...(differs.includes('wording') ? [t('statementReworded')] : []),
    ...(differs.includes('cut') ? [t('statementCut')] : []),
  ];
}

function companyOf({ dossier, entity }: FoundMention, library: Library): string {
  return library.get(dossier)?.companies.get(entity ?? '')?.name ?? '';
}
