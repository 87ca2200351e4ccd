import { dateText } from '../../i18n/date-text.ts';
import { t, tn } from '../../i18n/text.ts';
import type { CardView, StatementView } from '../../record/views/view-types.ts';
import { siteOf } from '../../settings/host-names.ts';
import type { QuotationMention } from '../../spotting/types.ts';
import { Position } from '../../ui/parts/position.tsx';
import { Quoted } from '../../ui/parts/quoted.tsx';
import { typeset } from '../../ui/typeset.ts';
import { differences, leftOut, sameWording } from '../../ui/wording.ts';
import type { CardProps } from './card-props.ts';

interface Props extends Pick<CardProps, 'view' | 'mention' | 'site'> {
  statement: StatementView;
}

/**
 * Words that the page prints and that are on record: as recorded, who said them, how many reports have
 * them; and what this page does differently, if it does.
 */
export function Statement({ statement, view, mention, site }: Props) {
  return (
    <>
      <section class="said">
        <h3 class="visually-hidden">{t('statedPosition')}</h3>
        <Position position={statement.position} brief />
        <Carried statement={statement} view={view} />
      </section>
      {mention.quotation && (
        <Here
          statement={statement}
          words={mention.text}
          quotation={mention.quotation}
          site={siteOf(site)}
        />
      )}
    </>
  );
}

function Carried({ statement, view }: { statement: StatementView; view: CardView }) {
  const { reports, roots } = statement.corroboration;
  return (
    <p class="quiet">
      {[
        tn('reportsCount', reports.length),
        ...(roots.length > 0 ? [tn('originsCount', roots.length)] : []),
      ].join(', ')}
      {` · ${t('asOf', dateText(view.dossier.asOf))}`}
    </p>
  );
}

interface HereProps {
  statement: StatementView;
  /** As the page has them. */
  words: string;
  quotation: QuotationMention;
  /** The page's host name, as settings keep it. */
  site: string;
}

/** What this page does differently with the words; nothing where it does not. */
function Here({ statement, words, quotation, site }: HereProps) {
  const { position } = statement;
  const recorded = position.words ?? '';
  const isReworded = quotation.differs.includes('wording') && !sameWording(words, recorded);
  const missing = quotation.differs.length > 0 ? leftOut(words, recorded) : [];
  const credit = creditText(statement, quotation, site);
  if (!isReworded && missing.length === 0 && credit === '') return null;
  return (
    <section class="here">
      <h3 class="label">{t('onThisPage')}</h3>
      {credit !== '' && <p>{credit}</p>}
      {isReworded && <p class="visually-hidden">{t('statementReworded')}</p>}
      {isReworded && (
        <blockquote class="words" lang="en" dir="ltr">
          <Quoted
            words={differences(words, recorded).map((run, i) =>
              // biome-ignore lint/suspicious/noArrayIndexKey: the runs of one wording never move.
              run.differs ? <mark key={i}>{run.text}</mark> : run.text,
            )}
            isQuoted={quotation.isQuoted}
          />
        </blockquote>
      )}
      {missing.length > 0 && (
        <p>{typeset(t('leavesOut', missing.map((run) => t('quoted', run)).join(' ')))}</p>
      )}
    </section>
  );
}

/** One calm sentence where the credit is another, with what other reports say beside it. */
function creditText(
  { position, credited, companyNames }: StatementView,
  { credit, attribution }: QuotationMention,
  site: string,
): string {
  const { text: speaker = '', entity = null } = attribution?.speaker ?? {};
  const company = entity === null ? undefined : companyNames[entity];
  // "Its spokeswoman Patricia Wexler": whose, the page says elsewhere.
  const whose = company === undefined || namesCompany(speaker, company) ? '' : ` (${company})`;
  const here = () => {
    if (credit === 'none') return t('creditsNobody');
    if (credit === 'not-introduced') return t('creditsUnexplained', speaker);
    if (credit !== 'other') return null;
    return t(attribution?.basis === 'continued' ? 'runsOnAfter' : 'creditsOther', speaker + whose);
  };
  const said = here();
  if (said === null) return '';
  // A page that is itself on record says nothing about itself.
  const others = credited.filter((source) => siteOf(source.site) !== site).length;
  const elsewhere = others > 0 ? tn('reportsCredit', others, position.entityName) : '';
  return [said, elsewhere].filter(Boolean).join(' ');
}

/** Does whoever is credited have the company's name, or its first word, beside their own? */
function namesCompany(speaker: string, company: string): boolean {
  const [first = ''] = company.split(' ');
  return speaker.toLowerCase().includes(first.toLowerCase());
}
