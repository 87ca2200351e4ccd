import { t } from '../i18n/text.ts';
import type { SourceDetail } from '../record/views/view-types.ts';
import { SourceTitle, sourceLine } from '../ui/parts/source-list.tsx';
import { Section } from './section.tsx';

/** Every source, with how it was read and how far it can be relied on. */
export function SourceDetails({ sources }: { sources: readonly SourceDetail[] }) {
  return (
    <Section id="sources" title={t('sources')}>
      <ol class="sources">
        {sources.map((source) => (
          <li key={source.id} id={`source-${source.id}`} data-item>
            <div class="prose">
              <SourceTitle source={source} />
              <p class="quiet">{sourceLine(source)}</p>
              <p class="quiet" lang="en" dir="ltr">
                {source.quality} {source.readThrough}
              </p>
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}
