import { language, t } from '../i18n/text.ts';
import type { ReportedQuotation } from '../protocol/to-page.ts';
import type { Library } from '../record/library.ts';
import { Snippet } from './mention-list.tsx';
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
    <section class="statements" aria-labelledby="statements">
      <h3 id="statements" class="label">
        {t('statementsOnPage')}
      </h3>
      <p class="counts">
        {COUNTS.map(([key, counts]) => {
          const counted = mentions.filter(({ quotation }) => quotation && counts(quotation));
          const [first] = counted;
          if (!first) return null;
          return (
            <button key={key} type="button" onClick={() => show(first)}>
              {t(key, counted.length.toLocaleString(language()))}
            </button>
          );
        })}
      </p>
      <ol class="mentions">
        {mentions.map((mention) => (
          <li key={`${mention.frameId}-${mention.id}`}>
            <button type="button" class="snippet" onClick={() => open(mention)}>
              <b>{companyOf(mention, library)}</b> <Snippet mention={{ ...mention, before: '' }} />
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

function companyOf({ dossier, entity }: FoundMention, library: Library): string {
  return library.get(dossier)?.companies.get(entity ?? '')?.name ?? '';
}
