import { siteOf } from './effective.ts';

/** The host name in what somebody typed, be it a name or a whole address; null when there is none. */
export function hostIn(text: string): string | null {
  const typed = text.trim();
  const address = /^[a-z]+:\/\//i.test(typed) ? typed : `https://${typed}`;
  if (!URL.canParse(address)) return null;
  const { hostname } = new URL(address);
  // Browsers differ in what they take for a host name; this is what one can be.
  return /^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(hostname) ? siteOf(hostname) : null;
}
