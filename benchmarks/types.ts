import type { PageServer } from '../tools/browser/page-server.ts';

/** One measure: the figure that is judged, with its parts beside it. */
export interface Measure {
  readonly value: number;
  readonly unit: 'ratio' | 'ms' | 'bytes';
  readonly [part: string]: unknown;
}

/** What a measure is taken on and how often. */
export interface Bench {
  readonly server: PageServer;
  /** Files of saved pages. */
  readonly pages: readonly string[];
  /** Folder of the pages that are made for measuring; their scripts run. */
  readonly made: string;
  /** How often each thing is timed; medians are taken over these. */
  readonly rounds: number;
  /** Is this figure asked for? A measure may give some and leave others. */
  readonly wants: (figure: string) => boolean;
  /** Tells a person who waits how far it is. */
  readonly progress: (text: string) => void;
}
