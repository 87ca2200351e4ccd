import { useRef, useState } from 'preact/hooks';
import { t } from '../i18n/text.ts';
import { native } from '../platform/native.ts';
import type { Dossier } from '../record/dossier.ts';
import type { Library } from '../record/library.ts';
import { shownPart } from '../record/shown-part.ts';
import { dossierView } from '../record/views/dossier.ts';
import { storyView } from '../record/views/record.ts';
import type { CompanyRecordView } from '../record/views/view-types.ts';
import { subjectOf } from '../settings/effective.ts';
import { Whose } from '../ui/parts/whose.tsx';
import { CompanyRow } from './company-row.tsx';
import { MentionList, MentionsButton } from './mention-list.tsx';
import { SharedWith } from './shared-with.tsx';
import { StatementList } from './statement-list.tsx';
import { type FoundMention, goTo, type ReadTab } from './tab.ts';
import { Walker } from './walker.tsx';

interface Props {
  tab: ReadTab;
  library: Library;
}

/** Companies and passages on the page, each with the way to where it stands there. */
export function OnThisPage({ tab, library }: Props) {
  const [gone, setGone] = useState(false);
  const [current, setCurrent] = useState<FoundMention | null>(null);
  const companyOf = useCompanies(library);
  if (tab.mentions.length === 0) return null;
  const open = (mention: FoundMention) => {
    goTo('reveal', tab.tabId, mention).then(
      () => window.close(),
      () => setGone(true),
    );
  };
  const show = (mention: FoundMention) => {
    setCurrent(mention);
    goTo('show', tab.tabId, mention).then(
      () => setGone(false),
      () => setGone(true),
    );
  };
  return (
    <section class="on-this-page" aria-label={t('onThisPage')}>
      {!coversPage && (
        <Walker
          mentions={tab.mentions}
          current={current}
          nameOf={(mention) =>
            companyOf(mention)?.name ?? (mention.entity ? mention.text : t('passages'))
          }
          show={show}
          open={open}
        />
      )}
      {gone && <p role="alert">{t('mentionGone')}</p>}
      <StatementList
        mentions={tab.mentions.filter(isQuotation)}
        library={library}
        open={open}
        show={coversPage ? open : show}
      />
      <SharedWith tab={tab} library={library} />
      <ul class="companies">
        {bySubject(tab.mentions.filter((one) => !isQuotation(one))).map(([subject, mentions]) => (
          <li key={subject} data-current={current !== null && subjectOf(current) === subject}>
            <Subject
              company={companyOf(mentions[0])}
              dossier={library.get(mentions[0]?.dossier ?? '')}
              mentions={mentions}
              open={open}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/**
 * A telephone's browser, which opens no windows, shows the popup over the whole page: nobody would see
 * which mention is lit.
 */
const coversPage = native.windows?.create === undefined;

const isQuotation = ({ kind }: FoundMention) => kind === 'quotation';

interface SubjectProps {
  company: CompanyRecordView | undefined;
  dossier: Dossier | undefined;
  mentions: readonly FoundMention[];
  open: (mention: FoundMention) => void;
}

function Subject({ company, dossier, mentions, open }: SubjectProps) {
  const list = <MentionList mentions={mentions} open={open} />;
  const whose = dossier && <Whose dossier={dossierView(dossier)} />;
  // A record of the reader's own may still be on its way.
  const [first] = mentions;
  const name = company?.name ?? (first?.entity ? first.text : t('passages'));
  const aside = <MentionsButton name={name} mentions={mentions} open={open} />;
  if (company) return <CompanyRow company={company} whose={whose} aside={aside} more={list} />;
  return (
    <div class="company-row">
      {whose}
      <details>
        <summary>
          <span class="name">{name}</span>
        </summary>
        {list}
      </details>
      {aside}
    </div>
  );
}

/** By mention: what the record has on its company. Undefined for a passage. */
function useCompanies(library: Library) {
  const views = useRef(new WeakMap<Dossier, ReadonlyMap<string, CompanyRecordView>>());
  return (mention: FoundMention | undefined): CompanyRecordView | undefined => {
    const dossier = mention?.entity ? library.get(mention.dossier) : undefined;
    if (!mention?.entity || !dossier) return undefined;
    let companies = views.current.get(dossier);
    if (!companies) {
      companies = new Map(
        storyView(shownPart(dossier)).companies.map((company) => [company.id, company]),
      );
      views.current.set(dossier, companies);
    }
    return companies.get(mention.entity);
  };
}

function bySubject(mentions: readonly FoundMention[]): [string, FoundMention[]][] {
  const groups = new Map<string, FoundMention[]>();
  for (const mention of mentions) {
    const subject = subjectOf(mention);
    const group = groups.get(subject);
    if (group) group.push(mention);
    else groups.set(subject, [mention]);
  }
  // Passages, which the story below is about, come after the companies.
  const isPassages = ([, [first]]: [string, FoundMention[]]) => first?.entity === null;
  return [...groups].sort((a, b) => Number(isPassages(a)) - Number(isPassages(b)));
}
