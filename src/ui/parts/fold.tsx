import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface Props {
  summary: ComponentChildren;
  class?: string;
  open?: boolean;
  children: () => ComponentChildren;
}

/** What is folded away is drawn when it is first opened, so that the rest is there at once. */
export function Fold({ summary, class: className, open = false, children }: Props) {
  const [opened, setOpened] = useState(open);
  return (
    <details class={className} open={open} onToggle={() => setOpened(true)}>
      <summary>{summary}</summary>
      {opened && <div class="stack">{children()}</div>}
    </details>
  );
}
