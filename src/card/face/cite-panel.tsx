import { useRef, useState } from 'preact/hooks';
import { t } from '../../i18n/text.ts';
import { type CitationFormat, citeCard } from '../../ui/cite.ts';
import { copyText } from '../../ui/copy.ts';
import type { CardProps } from './card-props.ts';

const FORMATS: readonly CitationFormat[] = ['plain', 'markdown', 'csl'];
const LABELS = { plain: 'citePlain', markdown: 'citeMarkdown', csl: 'citeCsl' } as const;

/** The citation in three formats, copied by a press. */
export function CitePanel({ view }: CardProps) {
  const panel = useRef<HTMLDivElement>(null);
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null);
  const copy = async (format: CitationFormat) => {
    if (!panel.current) return;
    setCopied((await copyText(citeCard(view, format), panel.current)) ? 'yes' : 'no');
  };
  return (
    <div ref={panel}>
      <div class="tools">
        {FORMATS.map((format) => (
          <button key={format} type="button" onClick={() => copy(format)}>
            {t(LABELS[format])}
          </button>
        ))}
      </div>
      <pre lang="en" dir="ltr">
        {citeCard(view, 'plain')}
      </pre>
      <p role="status">
        {copied === 'yes' && t('copied')}
        {copied === 'no' && t('notCopied')}
      </p>
    </div>
  );
}
