import { t } from '../i18n/text.ts';
import type { PositionView } from '../record/views/view-types.ts';
import { Wording } from '../ui/parts/wordings.tsx';
import { Item } from './item.tsx';
import { Section } from './section.tsx';

/** Each quotation that more than one source has: their versions side by side, differences shown. */
export function WordingTable({ wordings }: { wordings: readonly PositionView[] }) {
  return (
    <Section id="wordings" title={t('wordingsTitle')} hint={t('wordingsHint')}>
      {wordings.map((position) => (
        <Item
          key={position.id}
          id={`wording-${position.id}`}
          class="wording-group"
          name={`${position.entityName}: ${position.gist}`}
          about={[position.entity]}
        >
          <h3>
            <span lang="en">{position.entityName}</span>
          </h3>
          <ul class="side-by-side wordings">
            {position.variants
              .filter(({ quote }) => quote !== null)
              .map((variant) => (
                <li key={`${variant.source.id}-${variant.paragraph}`}>
                  <Wording variant={variant} from={position.words ?? variant.quote?.exact ?? ''} />
                </li>
              ))}
          </ul>
        </Item>
      ))}
    </Section>
  );
}
