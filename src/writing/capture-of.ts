import { paragraphHash } from '../record/paragraph.ts';
import type { Captured, Refusal, Refused } from './captured.ts';
import type { Capture } from './draft.ts';
import { isSameText, wordedIn } from './text-quote.ts';
import { dayOf } from './typed.ts';

/** What the browser says of the reader's choice; no page has a hand in it. */
export interface Choice {
  /** The text that the reader saw selected. */
  readonly shown: string;
  /** Addresses of the frame and of the page, where they are known. */
  readonly addresses: readonly (string | undefined)[];
  readonly time: Date;
}

/** Words that are kept, of what a frame said is selected in it. */
export async function captureOf(captured: Captured, choice: Choice): Promise<Capture | Refused> {
  if (captured.kind === 'refused') return captured;
  const { block, start, end, title, language } = captured;
  // A page can select something else between the reader's look and their press.
  if (!isSameText(block.slice(start, end), choice.shown)) return refused('changed');
  const worded = wordedIn(block, start, end);
  if (worded === null) return refused('nothing');
  const address = choice.addresses.map(citable).find((one) => one !== null);
  if (address === undefined || address === null) return refused('address');
  return {
    ...worded,
    hash: await paragraphHash(block),
    address,
    title: title.replace(/\s+/g, ' ').trim(),
    language,
    read: dayOf(choice.time),
  };
}

const refused = (why: Refusal): Refused => ({ kind: 'refused', why });

/** Longest address that is kept, in characters. */
const LONGEST_ADDRESS = 4_000;

/** An address that others can go to: of the web, with no name or password in it, of no place within. */
function citable(address: string | undefined): string | null {
  if (address === undefined || !URL.canParse(address)) return null;
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol)) return null;
  [url.username, url.password] = ['', ''];
  // Some pages keep what they show behind `#/` or `#!`.
  if (!/^#[!/]/.test(url.hash)) url.hash = '';
  return url.href.length > LONGEST_ADDRESS ? null : url.href;
}
