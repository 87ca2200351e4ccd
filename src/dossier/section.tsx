import type { ComponentChildren } from 'preact';

interface Props {
  id: string;
  title: string;
  hint?: string;
  children: ComponentChildren;
}

/** One part of the record. The filter looks at the `data-item` elements in it; see `filter.ts`. */
export function Section({ id, title, hint, children }: Props) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} data-section>
      <h2 id={`${id}-title`}>{title}</h2>
      {hint !== undefined && <p class="quiet prose">{hint}</p>}
      {children}
    </section>
  );
}
