import type { ComponentChildren } from 'preact';

interface OutwardLinkProps {
  readonly href: string;
  readonly children: ComponentChildren;
  readonly title?: string;
  readonly 'aria-label'?: string;
  readonly lang?: string;
}

/**
 * A link out of the extension, in a tab of its own. The site learns neither from which page it was
 * opened nor that there was one. In the card, `trusted-only.ts` sees to it that a reader pressed it.
 */
export function OutwardLink({ children, ...rest }: OutwardLinkProps) {
  return (
    <a {...rest} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">
      {children}
    </a>
  );
}
