import { useEffect, useState } from 'preact/hooks';
import { joined, tn } from '../i18n/text.ts';
import type { Library } from '../record/library.ts';
import { paragraphHash } from '../record/paragraph.ts';
import { type SharedParagraphs, sharedParagraphs } from '../record/views/shared-paragraphs.ts';
import { siteOf } from '../settings/host-names.ts';
import { paragraphsOf, type ReadTab } from './tab.ts';

interface Props {
  tab: ReadTab;
  library: Library;
}

/** A line or two; the record has all, under who repeats whom. */
const MOST_NAMED = 6;

/** With which reports in the record the page shares text; nothing where it shares none. */
export function SharedWith({ tab, library }: Props) {
  const [shared, setShared] = useState<readonly SharedParagraphs[]>([]);
  const { tabId, site } = tab;
  useEffect(() => {
    let isLate = false;
    sharedBy(tabId, library).then(
      (found) => isLate || setShared(found),
      // A page that went away shares nothing any more.
      () => undefined,
    );
    return () => {
      isLate = true;
    };
  }, [tabId, library]);
  const others = shared
    .filter(({ source }) => siteOf(source.site) !== siteOf(site))
    .slice(0, MOST_NAMED);
  if (others.length === 0) return null;
  return <p class="quiet shared">{byCount(others).map(line).join(' ')}</p>;
}

async function sharedBy(tabId: number, library: Library): Promise<SharedParagraphs[]> {
  const paragraphs = await paragraphsOf(tabId);
  const hashes = await Promise.all(paragraphs.map(paragraphHash));
  return [...library.values()].flatMap((dossier) => sharedParagraphs(dossier, hashes));
}

/** Reports that share as many paragraphs are named together. */
function byCount(shared: readonly SharedParagraphs[]): [number, ReadonlySet<string>][] {
  const sites = new Map<number, Set<string>>();
  for (const { source, count } of shared) {
    sites.set(count, (sites.get(count) ?? new Set()).add(source.site));
  }
  return [...sites].sort(([a], [b]) => b - a);
}

const line = ([count, sites]: [number, ReadonlySet<string>]) =>
  tn('sharesParagraphs', count, joined([...sites]));
