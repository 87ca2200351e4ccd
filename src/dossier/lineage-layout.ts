import type { LineageView, SourceView } from '../record/views/view-types.ts';
import { orderedColumns } from './lineage-order.ts';

/** Pixels of the drawing. */
const ROW = 24;
const MARGIN = 16;
const WIDTH = 960;
/** Where the origins' and the reports' dots stand. */
const LEFT = 308;
const RIGHT = 556;
/** Longer names are cut; the list of sources has them whole. */
const LONGEST_LABEL = 52;
/** How far an arc between two reports may bulge. */
const BULGE = 72;

export interface PlacedNode {
  readonly id: string;
  /** Whole, and as it is drawn. */
  readonly site: string;
  readonly label: string;
  readonly group: SourceView['group'];
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
  readonly labelShift: number;
}

export interface PlacedEdge {
  readonly kind: 'rests-on' | 'shares';
  readonly from: string;
  readonly to: string;
  readonly path: string;
  readonly width: number;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
}

/**
 * Two columns: on the left what others rest on, on the right who rests on it, seeded reports first,
 * in an order in which few lines cross.
 * A line goes from each report to each of its origins; an arc joins reports with common sentences.
 * Pure; the same view gives the same drawing.
 */
export function layOut(lineage: LineageView): Layout {
  const restsOn = lineage.restsOn.filter(({ from, on }) => from !== on);
  const drawn = new Set([
    ...restsOn.flatMap(({ from, on }) => [from, on]),
    ...lineage.shared.flatMap(({ a, b }) => [a, b]),
  ]);
  const sources = lineage.sources.filter(({ id }) => drawn.has(id));
  const leaning = new Set(restsOn.map(({ from }) => from));
  const weight = (id: string) =>
    restsOn.reduce((sum, { on, count }) => sum + (on === id ? count : 0), 0);
  const origins = sources
    .filter(({ id }) => !leaning.has(id) && weight(id) > 0)
    .sort((a, b) => weight(b.id) - weight(a.id));
  const isOrigin = new Set(origins.map(({ id }) => id));
  const reports = sources.filter(({ id }) => !isOrigin.has(id));
  const isSeeded = ({ group }: SourceView) => group === 'seeded';
  const idsOf = (some: readonly SourceView[]) => some.map(({ id }) => id);
  const { left, right } = orderedColumns(
    idsOf(origins),
    [idsOf(reports.filter(isSeeded)), idsOf(reports.filter((report) => !isSeeded(report)))],
    restsOn.flatMap(({ from, on }) => (isOrigin.has(on) ? [{ left: on, right: from }] : [])),
  );
  const byId = new Map(sources.map((source) => [source.id, source]));
  const inOrder = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []);
  const rows = Math.max(left.length, right.length);
  const height = rows * ROW + 2 * MARGIN;
  const nodes = [
    ...column(inOrder(left), { x: LEFT, height, anchor: 'end' }),
    ...column(inOrder(right), { x: RIGHT, height, anchor: 'start' }),
  ];
  const at = new Map(nodes.map((node) => [node.id, node]));
  const edges = [
    ...restsOn.flatMap(({ from, on, count }) => edge('rests-on', at.get(from), at.get(on), count)),
    ...lineage.shared.flatMap(({ a, b, count }) => edge('shares', at.get(a), at.get(b), count)),
  ];
  return { width: WIDTH, height, nodes, edges };
}

interface Column {
  readonly x: number;
  readonly height: number;
  readonly anchor: 'start' | 'end';
}

function column(sources: readonly SourceView[], { x, height, anchor }: Column): PlacedNode[] {
  const step = (height - 2 * MARGIN) / Math.max(1, sources.length);
  return sources.map(({ id, site, group }, i) => ({
    id,
    site,
    label: site.length > LONGEST_LABEL ? `${site.slice(0, LONGEST_LABEL - 1)}…` : site,
    group,
    x,
    y: MARGIN + step * (i + 0.5),
    anchor,
    labelShift: anchor === 'end' ? -12 : 12,
  }));
}

function edge(
  kind: PlacedEdge['kind'],
  from: PlacedNode | undefined,
  to: PlacedNode | undefined,
  count: number,
): PlacedEdge[] {
  if (!from || !to) return [];
  const path = from.x === to.x ? arc(from, to) : curve(from, to);
  return [{ kind, from: from.id, to: to.id, path, width: 1 + Math.log2(count) / 2 }];
}

function curve(from: PlacedNode, to: PlacedNode): string {
  const middle = (from.x + to.x) / 2;
  return `M${from.x} ${from.y}C${middle} ${from.y} ${middle} ${to.y} ${to.x} ${to.y}`;
}

/** Between two names of one column, on the side away from the names. */
function arc(from: PlacedNode, to: PlacedNode): string {
  const bulge = Math.min(BULGE, 16 + Math.abs(from.y - to.y) / 2);
  const x = from.x + (from.anchor === 'start' ? -bulge : bulge);
  return `M${from.x} ${from.y}C${x} ${from.y} ${x} ${to.y} ${to.x} ${to.y}`;
}
