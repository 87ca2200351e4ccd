import { t } from '../i18n/text.ts';
import type { DisagreementView } from '../record/views/view-types.ts';
import { ASPECTS } from '../ui/labels.ts';
import { Disagreement } from '../ui/parts/disagreement.tsx';
import { Item } from './item.tsx';
import { Section } from './section.tsx';

/** Where reports differ, by what they differ in. */
export function Disagreements({ items }: { items: readonly DisagreementView[] }) {
  const aspects = [...new Set(items.map(({ aspect }) => aspect))];
  return (
    <Section id="differences" title={t('whereReportsDiffer')} hint={t('differencesHint')}>
      {aspects.map((aspect) => (
        <div key={aspect} class="group">
          <h3 class="label">{t(ASPECTS[aspect])}</h3>
          {items
            .filter((item) => item.aspect === aspect)
            .map((item) => (
              <Item
                key={item.id}
                id={`disagreement-${item.id}`}
                name={item.line}
                about={item.about}
              >
                <Disagreement item={item} />
              </Item>
            ))}
        </div>
      ))}
    </Section>
  );
}
