import type { Block } from '../blocks/block.ts';

/** What changed on the page since the last report. */
export interface Changes {
  /** Subtrees and text nodes to be read. */
  readonly added: ReadonlySet<Node>;
  /** Blocks whose surroundings changed: their text may run on differently now. */
  readonly suspects: ReadonlySet<Block>;
  /** More changed than is worth following piece by piece. */
  readonly everything: boolean;
}

/** From this many changed nodes on, one reading of the whole page is cheaper. */
export const TOO_MANY = 5_000;

export const EVERYTHING: Changes = { added: new Set(), suspects: new Set(), everything: true };

/** Both together. */
export function merge(one: Changes, other: Changes): Changes {
  const many = one.added.size + other.added.size + one.suspects.size + other.suspects.size;
  if (one.everything || other.everything || many >= TOO_MANY) return EVERYTHING;
  return {
    added: new Set([...one.added, ...other.added]),
    suspects: new Set([...one.suspects, ...other.suspects]),
    everything: false,
  };
}
