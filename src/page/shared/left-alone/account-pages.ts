/**
 * The companies' own sites, on whose sign-in and account pages nothing is read unless the reader
 * allows it. Their newsrooms and other public pages are read like any.
 */
const DOMAINS =
  'facebook.com messenger.com meta.com fb.com chase.com jpmorgan.com jpmorganchase.com wellsfargo.com citi.com citibank.com citigroup.com citibankonline.com usbank.com usbancorp.com paypal.com venmo.com americanexpress.com amex.com';

/** Labels of hosts, before the domain. Banks number theirs ("secure05b"). */
const ACCOUNT_LABEL =
  /^(?:secure|login|log-in|signin|sign-in|logon|auth|oauth|sso|identity|accounts?|my|myaccount|myaccounts|accountonline|online|onlineservices|banking|onlinebanking|mobilebanking|ebanking|wallet|checkout|pay|payments|access|portal|connect)\d*[a-z]?$/;
/** The first part of a path. */
const ACCOUNT_PATH =
  /^\/(?:[a-z]{2}(?:[-_][a-z]{2})?\/)?(?:secure|login|log-in|signin|sign-in|logon|auth|oauth2?|checkpoint|recover|accounts?|myaccounts?|my-account|dashboard|settings|messages|wallet|checkout|checkoutnow|activity|transactions|statements)(?:[/.?#]|$)/i;
const NEWSROOM = /^(?:newsroom|news|about|media|press|investor|investors|ir)$/;

/** Is an address one at which a company's customer signs in or sees an account? */
export function isAccountPage({
  hostname,
  pathname,
}: {
  hostname: string;
  pathname: string;
}): boolean {
  const host = hostname.toLowerCase().replace(/\.$/, '');
  const domain = DOMAINS.split(' ').find((one) => host === one || host.endsWith(`.${one}`));
  if (domain === undefined) return false;
  const labels = host.slice(0, -domain.length).split('.').filter(Boolean);
  if (labels.some((label) => NEWSROOM.test(label))) return false;
  return labels.some((label) => ACCOUNT_LABEL.test(label)) || ACCOUNT_PATH.test(pathname);
}
