import { useState } from 'preact/hooks';
import { language, t, tn } from '../i18n/text.ts';
import type { Library } from '../record/library.ts';
import { subjectOf } from '../settings/effective.ts';
import { type FoundMention, reveal, type TabState } from './tab.ts';

/** Of one subject: a longer list is no help, and costs the popup a second or more. */
const MOST_LISTED = 200;

type ReadTab = Extract<TabState, { kind: 'read' }>;

/** Companies and passages on the page; a press goes to the mention and opens its card there. */
export function OnThisPage({ tab, library }: { tab: ReadTab; library: Library }) {
  const [gone, setGone] = useState(false);
  if (tab.mentions.length === 0) return null;
  const go = (mention: FoundMention) => {
    reveal(tab.tabId, mention).then(
      () => window.close(),
      () => setGone(true),
    );
  };
  return (
    <section class="on-this-page" aria-labelledby="on-this-page">
      <h2 id="on-this-page" class="label">
        {t('onThisPage')}
      </h2>
      <ul>
        {bySubject(tab.mentions).map(([subject, mentions]) => (
          <li key={subject}>
            <Subject name={nameOf(library, mentions[0])} mentions={mentions} go={go} />
          </li>
        ))}
      </ul>
      {gone && <p role="alert">{t('mentionGone')}</p>}
    </section>
  );
}

interface SubjectProps {
  name: string;
  mentions: readonly FoundMention[];
  go: (mention: FoundMention) => void;
}

function Subject({ name, mentions, go }: SubjectProps) {
  const [open, setOpen] = useState(false);
  const [first] = mentions;
  if (first === undefined) return null;
  return (
    <>
      <div class="subject">
        <button type="button" class="row" onClick={() => go(first)}>
          <span>{name}</span>
          <span class="quiet">{tn('mentions', mentions.length)}</span>
        </button>
        {mentions.length > 1 && (
          <button
            type="button"
            class="each"
            aria-expanded={open}
            aria-label={t('showEach', name)}
            title={t('showEach', name)}
            onClick={() => setOpen(!open)}
          />
        )}
      </div>
      {open && (
        <ol>
          {mentions.slice(0, MOST_LISTED).map((mention) => (
            <li key={`${mention.frameId}-${mention.id}`}>
              <button type="button" class="snippet" onClick={() => go(mention)}>
                <Snippet mention={mention} />
              </button>
            </li>
          ))}
          {mentions.length > MOST_LISTED && (
            <li class="quiet">
              {t('moreMentions', (mentions.length - MOST_LISTED).toLocaleString(language()))}
            </li>
          )}
        </ol>
      )}
    </>
  );
}

/** The page's own words, in whatever language and direction they are. */
function Snippet({ mention }: { mention: FoundMention }) {
  return (
    <bdi>
      {mention.before.slice(-32)}
      <b>{mention.text}</b>
      {mention.after.slice(0, 32)}
    </bdi>
  );
}

function bySubject(mentions: readonly FoundMention[]): [string, FoundMention[]][] {
  const groups = new Map<string, FoundMention[]>();
  for (const mention of mentions) {
    const subject = subjectOf(mention);
    const group = groups.get(subject);
    if (group) group.push(mention);
    else groups.set(subject, [mention]);
  }
  return [...groups];
}

function nameOf(library: Library, mention: FoundMention | undefined): string {
  if (!mention?.entity) return t('passages');
  return library.get(mention.dossier)?.companies.get(mention.entity)?.name ?? mention.text;
}
