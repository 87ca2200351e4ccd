import { useState } from 'preact/hooks';
import { t, tn } from '../i18n/text.ts';
import type { LineageView } from '../record/views/view-types.ts';
import { LIKENESS } from './labels.ts';
import { layOut, type PlacedEdge, type PlacedNode } from './lineage-layout.ts';
import { Section } from './section.tsx';

/** Who rests on whom, as a picture; the same in words below it. */
export function Lineage({ lineage }: { lineage: LineageView }) {
  return (
    <Section id="lineage" title={t('lineageTitle')} hint={t('lineageHint')}>
      <Picture lineage={lineage} />
      <details data-item>
        <summary>{t('lineageInWords')}</summary>
        <InWords lineage={lineage} />
      </details>
      <Passages lineage={lineage} />
    </Section>
  );
}

function Picture({ lineage }: { lineage: LineageView }) {
  const [lit, setLit] = useState<string | null>(null);
  const { width, height, nodes, edges } = layOut(lineage);
  const touches = ({ from, to }: PlacedEdge) => lit === null || from === lit || to === lit;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
    <section class="scroller" aria-label={t('lineageScroller')} tabIndex={0}>
      <svg
        class="lineage"
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="img"
        aria-label={t('lineageAlt')}
      >
        {edges.map((edge) => (
          <path
            key={`${edge.kind} ${edge.from} ${edge.to}`}
            d={edge.path}
            class={`edge ${edge.kind}`}
            stroke-width={edge.width}
            opacity={touches(edge) ? 1 : 0.12}
          />
        ))}
        {nodes.map((node) => (
          <NodeLabel key={node.id} node={node} onLight={setLit} />
        ))}
      </svg>
    </section>
  );
}

interface NodeProps {
  node: PlacedNode;
  onLight: (id: string | null) => void;
}

function NodeLabel({ node, onLight }: NodeProps) {
  return (
    <g
      class={node.group}
      onPointerEnter={() => onLight(node.id)}
      onPointerLeave={() => onLight(null)}
    >
      <circle cx={node.x} cy={node.y} r={node.group === 'seeded' ? 5 : 3.5} />
      <text
        x={node.x + node.labelShift}
        y={node.y}
        text-anchor={node.anchor}
        dominant-baseline="central"
      >
        {node.label}
      </text>
    </g>
  );
}

function InWords({ lineage }: { lineage: LineageView }) {
  const siteOf = (id: string) => lineage.sources.find((source) => source.id === id)?.site ?? id;
  return (
    <ul class="bullets">
      {lineage.restsOn.map(({ from, on, count }) => (
        <li key={`${from} ${on}`}>{tn('restsOn', count, siteOf(from), siteOf(on))}</li>
      ))}
      {lineage.shared.map(({ a, b, count }) => (
        <li key={`${a} ${b}`}>{tn('shares', count, siteOf(a), siteOf(b))}</li>
      ))}
    </ul>
  );
}

function Passages({ lineage }: { lineage: LineageView }) {
  const siteOf = (id: string) => lineage.sources.find((source) => source.id === id)?.site ?? id;
  return (
    <div class="group">
      <h3 class="label">{t('sharedTitle')}</h3>
      <ul class="bullets">
        {lineage.passages.map((shared) => (
          <li key={shared.id} data-item>
            <span lang="en" dir="ltr">
              {shared.note}
            </span>
            <span class="quiet">
              {` ${t(LIKENESS[shared.likeness])}: `}
              {shared.passages
                .map(({ source, paragraph }) =>
                  paragraph === null
                    ? siteOf(source)
                    : `${siteOf(source)} ${t('paragraphs', String(paragraph))}`,
                )
                .join('; ')}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
