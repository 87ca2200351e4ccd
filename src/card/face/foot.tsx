import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../i18n/text.ts';
import { SourceList } from '../../ui/parts/source-list.tsx';
import type { CardProps } from './card-props.ts';
import { CitePanel } from './cite-panel.tsx';
import { HidePanel } from './hide-panel.tsx';
import { OpenRecord } from './open-record-button.tsx';
import { WhyPanel } from './why-panel.tsx';

const PANELS = {
  sources: {
    label: (props: CardProps) => t('sourcesCount', String(props.view.sources.length)),
    body: ({ view }: CardProps) => <SourceList sources={view.sources} />,
  },
  cite: { label: () => t('cite'), body: CitePanel },
  why: { label: () => t('whyMarked'), body: WhyPanel },
  hide: { label: () => t('hide'), body: HidePanel },
};
type PanelName = keyof typeof PANELS;
const NAMES = Object.keys(PANELS) as PanelName[];

/**
 * What else a reader may want: one panel at a time, closed until asked for. The
 * buttons stay in view wherever the card is scrolled to; the panel follows them for who goes by the keyboard, and opens
 * above them.
 */
export function Foot({ children, ...props }: CardProps & { children: ComponentChildren }) {
  const [open, setOpen] = useState<PanelName | null>(null);
  const panel = useRef<HTMLDivElement>(null);
  // In the frame that shows the panel: a later one would be seen to jump.
  useLayoutEffect(() => {
    if (open !== null && panel.current) showFrom(panel.current);
  }, [open]);
  const Panel = open === null ? null : PANELS[open].body;
  return (
    <>
      <footer>
        {children}
        <div class="tools">
          {NAMES.map((name) => (
            <button
              key={name}
              type="button"
              aria-expanded={open === name}
              aria-controls="card-panel"
              onClick={() => setOpen(open === name ? null : name)}
            >
              {PANELS[name].label(props)}
            </button>
          ))}
          <OpenRecord {...props} />
        </div>
      </footer>
      <div id="card-panel" class="panel" hidden={Panel === null} ref={panel}>
        {Panel !== null && <Panel {...props} />}
      </div>
      <p class="quiet colophon">{t('noVerdict')}</p>
    </>
  );
}

/** Scrolls the card alone, as far as it goes, so that what was opened is in view. */
function showFrom(element: HTMLElement): void {
  element.closest('[popover]')?.scrollTo({ top: element.offsetTop - 8 });
}
