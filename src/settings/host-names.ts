import type { Settings } from './fields.ts';

/** Is this host, or a host that it is part of, on the list? Case and a leading `www.` do not count. */
export function isOn(sites: readonly string[], host: string): boolean {
  const site = siteOf(host);
  return sites.map(siteOf).some((one) => site === one || site.endsWith(`.${one}`));
}

/** Is nothing marked on this host? */
export function isSiteHidden({ hiddenSites }: Partial<Settings>, host: string): boolean {
  return isOn(hiddenSites ?? [], host);
}

/** A host name as settings keep it. */
export function siteOf(host: string): string {
  return host.toLowerCase().replace(/^www\./, '');
}

/** The host name in what somebody typed, be it a name or a whole address; null when there is none. */
export function hostIn(text: string): string | null {
  const typed = text.trim();
  const address = /^[a-z]+:\/\//i.test(typed) ? typed : `https://${typed}`;
  if (!URL.canParse(address)) return null;
  const { hostname } = new URL(address);
  // Browsers differ in what they take for a host name; this is what one can be.
  return /^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(hostname) ? siteOf(hostname) : null;
}
