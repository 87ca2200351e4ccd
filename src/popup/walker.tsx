import { useEffect, useRef } from 'preact/hooks';
import { direction, language, t } from '../i18n/text.ts';
import { Snippet } from './mention-list.tsx';
import type { FoundMention } from './tab.ts';

interface Props {
  mentions: readonly FoundMention[];
  current: FoundMention | null;
  nameOf: (mention: FoundMention) => string;
  show: (mention: FoundMention) => void;
  open: (mention: FoundMention) => void;
}

/**
 * Goes through the page's mentions, in its order: each is scrolled to and lit while the popup stays
 * open. It has the focus at first, so that the arrow keys work at once.
 */
export function Walker({ mentions, current, nameOf, show, open }: Props) {
  const next = useRef<HTMLButtonElement>(null);
  useEffect(() => next.current?.focus({ preventScroll: true }), []);
  const at = current ? mentions.findIndex((one) => isSame(one, current)) : -1;
  const go = (to: number) => {
    const mention = mentions[(to + mentions.length) % mentions.length];
    if (mention) show(mention);
  };
  const step = (by: 1 | -1) => go(at < 0 ? (by === 1 ? 0 : -1) : at + by);
  const onKeyDown = (event: KeyboardEvent) => {
    const to = target(event.key, at, mentions.length);
    if (to === null) return;
    event.preventDefault();
    if (to === 'open') open(mentions[at] as FoundMention);
    else go(to);
  };
  const number = (value: number) => value.toLocaleString(language());
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form, and cannot be a toolbar
    <div class="walker" role="group" aria-label={t('onThisPage')} onKeyDown={onKeyDown}>
      <button type="button" aria-label={t('commandPrevious')} onClick={() => step(-1)}>
        <Chevron />
      </button>
      <button
        type="button"
        class="next"
        aria-label={t('commandNext')}
        aria-describedby="walk-hint"
        ref={next}
        onClick={() => step(1)}
      >
        <Chevron />
      </button>
      <p role="status">
        {current === null ? (
          <span id="walk-hint" class="quiet">
            {t('walkHint')}
          </span>
        ) : (
          <>
            <span class="quiet">
              {t('mentionOf', number(at + 1), number(mentions.length))}
              <span class="visually-hidden">{`, ${nameOf(current)}: `}</span>
            </span>
            <span class="snippet">
              <Snippet mention={current} />
            </span>
          </>
        )}
      </p>
    </div>
  );
}

/** Where a key leads: the place of a mention, to its card, or nowhere. */
function target(key: string, at: number, count: number): number | 'open' | null {
  const forward = direction() === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const back = direction() === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
  if (key === 'ArrowDown' || key === forward) return at + 1;
  if (key === 'ArrowUp' || key === back) return at < 0 ? count - 1 : at - 1;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return key === 'Enter' && at >= 0 ? 'open' : null;
}

function isSame(a: FoundMention, b: FoundMention): boolean {
  return a.id === b.id && a.frameId === b.frameId;
}

function Chevron() {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d="m4 10 4-4 4 4" />
    </svg>
  );
}
