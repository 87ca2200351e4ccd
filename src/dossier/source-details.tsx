import { t } from '../i18n/text.ts';
import type { RecordView, SourceDetail } from '../record/views/view-types.ts';
import { SourceTitle, sourceLine } from '../ui/parts/source-list.tsx';
import { typeset } from '../ui/typeset.ts';
import { Permalink } from './item.tsx';
import { Section } from './section.tsx';

interface Props {
  sources: readonly SourceDetail[];
  about: RecordView['sourcesAbout'];
}

/** Every source, with how it was read and how far it can be relied on. */
export function SourceDetails({ sources, about }: Props) {
  return (
    <Section id="sources" title={t('sources')}>
      <ol class="sources">
        {sources.map((source) => (
          <li
            key={source.id}
            id={`source-${source.id}`}
            class="item"
            data-item
            data-about={about[source.id]?.join(' ')}
          >
            <div class="prose">
              <SourceTitle source={source} />
              <p class="quiet">{sourceLine(source)}</p>
              <p class="quiet" lang="en" dir="ltr">
                {typeset(`${source.quality} ${source.readThrough}`)}
              </p>
            </div>
            <Permalink id={`source-${source.id}`} name={source.site} />
          </li>
        ))}
      </ol>
    </Section>
  );
}
