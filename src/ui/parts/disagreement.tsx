import { joined, t } from '../../i18n/text.ts';
import type { DisagreementView } from '../../record/views/view-types.ts';
import { typeset } from '../typeset.ts';
import { References } from './citations.tsx';

const SETTLED = {
  'other-coverage': 'settledByOtherCoverage',
  'seeded-reporting': 'settledByReporting',
  inference: 'settledByInference',
  nothing: 'settledByNothing',
} as const;

/** One line on where reports differ; who says what, and what follows, on demand. */
export function Disagreement({ item, open = false }: { item: DisagreementView; open?: boolean }) {
  return (
    <details class="disagreement" open={open} data-disagreement={item.id}>
      <summary class="line" lang="en" dir="ltr">
        {typeset(item.line)}
      </summary>
      <dl>
        {item.sides.map((side) => (
          <div key={side.says}>
            <dt class="label">{joined(side.sources.map(({ site }) => site))}</dt>
            <dd lang="en" dir="ltr">
              {typeset(side.says)}
            </dd>
          </div>
        ))}
        {item.company !== null && (
          <div>
            <dt class="label">{t('companySays')}</dt>
            <dd lang="en" dir="ltr">
              {typeset(item.company.text)}
              <References citations={item.company.citations} />
            </dd>
          </div>
        )}
        <div>
          <dt class="label">{t('whatFollows')}</dt>
          <dd lang="en" dir="ltr">
            {typeset(item.follows)}
          </dd>
        </div>
        <div>
          <dt class="label">{t(SETTLED[item.settled.by])}</dt>
          <dd lang="en" dir="ltr">
            {typeset(item.settled.text)}
            <References citations={item.settled.citations} />
          </dd>
        </div>
      </dl>
    </details>
  );
}
