import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { t } from '../i18n/text.ts';

/** Copies the address of an entry, and says so. */
export const CopyLink = createContext<(id: string) => void>(() => undefined);

interface ItemProps {
  /** Of the entry in the page: what links to it end with. */
  id: string;
  /** What it is called where its link is: its first words. */
  name: string;
  /** Ids of the companies that it is about. Left out: of all. */
  about?: readonly string[];
  class?: string;
  children: ComponentChildren;
}

/** One entry of the record, which can be searched for, filtered by company, and linked to. */
export function Item({ id, name, about, class: className = '', children }: ItemProps) {
  return (
    <div id={id} class={`item ${className}`} data-item data-about={about?.join(' ')}>
      {children}
      <Permalink id={id} name={name} />
    </div>
  );
}

/** The entry's address: a press copies it, and the address bar shows it. */
export function Permalink({ id, name }: { id: string; name: string }) {
  const copy = useContext(CopyLink);
  const label = t('linkTo', name.length > 60 ? `${name.slice(0, 60)}…` : name);
  return (
    <a class="permalink" href={`#${id}`} title={label} onClick={() => copy(id)}>
      <span class="visually-hidden">{label}</span>
      <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
        <path d="M6.500 9.500a3 3 0 0 0 4.200 0l2.100-2.100a3 3 0 0 0-4.200-4.200l-.9.9m1.800 2.400a3 3 0 0 0-4.200 0L3.200 8.600a3 3 0 0 0 4.200 4.200l.9-.9" />
      </svg>
    </a>
  );
}
