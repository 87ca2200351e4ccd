import { useMemo, useRef, useState } from 'preact/hooks';
import { t } from '../i18n/text.ts';
import type { LineageView } from '../record/views/view-types.ts';
import { linesInWords } from './lineage-in-words.tsx';
import { type Layout, layOut, type PlacedNode } from './lineage-layout.ts';

/**
 * The picture of the lineage. Of the name that is pointed at or has the focus only the lines stay, and
 * a sentence below says the same. A press goes to the source itself.
 */
export function LineagePicture({ lineage }: { lineage: LineageView }) {
  const layout = useMemo(() => layOut(lineage), [lineage]);
  const { width, height, nodes, edges } = layout;
  const words = useMemo(
    () => new Map(layout.nodes.map(({ id }) => [id, linesInWords(lineage, id)])),
    [lineage, layout],
  );
  const [pointed, setPointed] = useState<string | null>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const lit = pointed ?? focused;
  const joined = useMemo(() => joinedTo(lit, layout), [lit, layout]);
  const picture = useRef<SVGSVGElement>(null);
  // One stop for the Tab key; the arrow keys go on from there.
  const stop = nodes.some(({ id }) => id === focused) ? focused : nodes[0]?.id;
  const onKeyDown = (event: KeyboardEvent) => {
    const from = nodes.find(({ id }) => id === focused);
    const to = from && neighbour(from, event.key, nodes);
    if (!to) return;
    event.preventDefault();
    picture.current?.querySelector<SVGAElement>(`[data-node="${CSS.escape(to.id)}"]`)?.focus();
  };
  return (
    <>
      <div class="scroller">
        <svg
          class="lineage"
          viewBox={`0 0 ${width} ${height}`}
          width={width}
          height={height}
          aria-label={t('lineageAlt')}
          ref={picture}
          onKeyDown={onKeyDown}
        >
          {edges.map((edge) => (
            <path
              key={`${edge.kind} ${edge.from} ${edge.to}`}
              d={edge.path}
              class={`edge ${edge.kind} ${lit === null || edge.from === lit || edge.to === lit ? '' : 'faint'}`}
              stroke-width={edge.width}
            />
          ))}
          {nodes.map((node) => (
            <a
              key={node.id}
              class={`node ${node.group} ${joined === null || joined.has(node.id) ? '' : 'faint'}`}
              href={`#source-${node.id}`}
              data-node={node.id}
              aria-label={`${nameOf(node)}. ${words.get(node.id)}`}
              tabindex={node.id === stop ? 0 : -1}
              onPointerEnter={() => setPointed(node.id)}
              onPointerLeave={() => setPointed(null)}
              onFocus={() => setFocused(node.id)}
              onBlur={() => setFocused(null)}
            >
              <Name node={node} />
            </a>
          ))}
        </svg>
      </div>
      <p class="lineage-said quiet" aria-hidden="true">
        {lit !== null && words.get(lit)}
      </p>
    </>
  );
}

/** Whole, after what can be seen of it (WCAG 2.2, 2.5.3). */
function nameOf({ label, site }: PlacedNode): string {
  return label === site ? site : `${label} (${site})`;
}

function Name({ node }: { node: PlacedNode }) {
  const isLeft = node.anchor === 'end';
  return (
    <>
      <rect
        x={isLeft ? 0 : node.x - 8}
        y={node.y - 11}
        width={isLeft ? node.x + 8 : 360}
        height="22"
      />
      <circle cx={node.x} cy={node.y} r={node.group === 'seeded' ? 5 : 3.5} />
      <text
        x={node.x + node.labelShift}
        y={node.y}
        text-anchor={node.anchor}
        dominant-baseline="central"
      >
        {node.label}
      </text>
    </>
  );
}

/** The name itself and those at the other ends of its lines; null when none is looked at. */
function joinedTo(lit: string | null, { edges }: Layout): ReadonlySet<string> | null {
  if (lit === null) return null;
  return new Set([
    lit,
    ...edges.flatMap(({ from, to }) => (from === lit ? [to] : to === lit ? [from] : [])),
  ]);
}

/** The next name in the column, or the nearest in the other one. */
function neighbour(
  from: PlacedNode,
  key: string,
  nodes: readonly PlacedNode[],
): PlacedNode | undefined {
  const column = nodes.filter(({ x }) => x === from.x);
  const at = column.indexOf(from);
  if (key === 'ArrowDown') return column[at + 1];
  if (key === 'ArrowUp') return column[at - 1];
  if (key === 'Home') return column[0];
  if (key === 'End') return column.at(-1);
  const isLeft = from.anchor === 'end';
  if (key !== (isLeft ? 'ArrowRight' : 'ArrowLeft')) return undefined;
  return nodes
    .filter(({ x }) => x !== from.x)
    .toSorted((a, b) => Math.abs(a.y - from.y) - Math.abs(b.y - from.y))[0];
}
