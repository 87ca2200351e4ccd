import type { PageReport, ReportedMention, ReportedQuotation } from '../../protocol/to-page.ts';
import type { QuotationMention } from '../../spotting/types.ts';
import { type LocatedMention, wordsOf } from '../marks/located-mention.ts';
import { canPaint } from '../marks/painter.ts';
import type { Clock } from '../shared/scheduling/slices.ts';
import type { PageModel } from './page-model.ts';

/** How much of a block is shown around a mention, in characters. */
const CONTEXT = 80;

/** What the popup is told of a frame. */
export function reportOf(
  model: PageModel,
  marks: ReadonlySet<number>,
  { state, leftAlone }: Pick<PageReport, 'state' | 'leftAlone'>,
  clock: Clock,
): PageReport {
  const soFar = model.hasMore ? 'part' : 'whole';
  return {
    state,
    extent: clock.budget.isResting ? 'resting' : soFar,
    leftAlone,
    canMark: canPaint(),
    topic: model.verdict.topic,
    why: model.verdict.why,
    mentions: model.mentions.map((found) => describe(found, marks.has(found.id))),
    spotMs: clock.total,
    longestSliceMs: clock.longest,
  };
}

function reported({ position, credit, attribution, differs }: QuotationMention): ReportedQuotation {
  const speaker = attribution?.speaker;
  return {
    position,
    credit,
    speaker: speaker?.text ?? null,
    speaksFor: speaker?.entity ?? null,
    differs,
    basis: attribution?.basis ?? null,
  };
}

function describe(found: LocatedMention, marked: boolean): ReportedMention {
  const { id, mention, block } = found;
  const { kind, entity, dossier, why, start, end } = mention;
  return {
    id,
    kind,
    entity,
    dossier,
    why,
    text: wordsOf(found),
    before: block.text.slice(Math.max(0, start - CONTEXT), start),
    after: block.text.slice(end, end + CONTEXT),
    marked,
    quotation: mention.quotation ? reported(mention.quotation) : null,
  };
}
