import { language, t, tn } from '../i18n/text.ts';
import type { FoundMention } from './tab.ts';

/** Of one subject: a longer list is no help, and costs the popup a second or more. */
const MOST_LISTED = 200;
/** How many characters of the page stand beside a name. */
const BEFORE = 24;
const AFTER = 64;

interface Props {
  mentions: readonly FoundMention[];
  open: (mention: FoundMention) => void;
}

/** Each mention of one subject in its sentence; a press goes there and opens its card. */
export function MentionList({ mentions, open }: Props) {
  return (
    <ol class="mentions">
      {mentions.slice(0, MOST_LISTED).map((mention) => (
        <li key={`${mention.frameId}-${mention.id}`}>
          <button type="button" class="snippet" onClick={() => open(mention)}>
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
  );
}

/** How many there are; a press goes to the first. */
export function MentionsButton({ name, mentions, open }: Props & { name: string }) {
  const count = tn('mentions', mentions.length);
  const [first] = mentions;
  if (!first) return null;
  return (
    <button
      type="button"
      class="go"
      aria-label={t('showMentions', `${name}, ${count}`)}
      title={t('showMentions', name)}
      onClick={() => open(first)}
    >
      {count}
    </button>
  );
}

/** The page's own words, in whatever language and direction they are; so much that the name is seen. */
export function Snippet({ mention }: { mention: FoundMention }) {
  const { before, text, after } = mention;
  // From the beginning of a word on, where there is one.
  const near = before.length <= BEFORE ? before : `…${before.slice(-BEFORE).replace(/^\S*\s/, '')}`;
  return (
    <bdi>
      {near}
      <b>{text}</b>
      {after.slice(0, AFTER)}
    </bdi>
  );
}
