/**
 * When the card opens and closes, as a pure state machine: `reduce` takes a state and an event and
 * gives the next state and what is to be done. Every delayed act carries a token; a timer whose
 * token is not the present one is ignored.
 */
export type HoverState =
  | { readonly at: 'idle'; readonly token: number }
  /** At rest on a mark; `shown` is the mark of a card that is still open, if any. */
  | {
      readonly at: 'dwelling';
      readonly token: number;
      readonly id: number;
      readonly shown: number | null;
    }
  /** `pinned`: opened by key, tap or from the toolbar, or used since; leaving does not close it. */
  | { readonly at: 'open'; readonly token: number; readonly id: number; readonly pinned: boolean }
  | { readonly at: 'leaving'; readonly token: number; readonly id: number };

export type HoverEvent =
  /** The pointer looks at a mark. */
  | { readonly type: 'rest'; readonly id: number }
  /** The pointer is over neither mark nor card. */
  | { readonly type: 'off' }
  /** As `off`, but on the way to the card. */
  | { readonly type: 'travelling' }
  | { readonly type: 'overCard' }
  /** The reader does something in the card: focus, a press, a selection. */
  | { readonly type: 'used' }
  /** The page drew itself anew, and another mark stands where this one was. */
  | { readonly type: 'replaced'; readonly id: number; readonly by: number }
  /** Escape, a press outside, a scroll, a choice that closes. */
  | { readonly type: 'dismiss' }
  /** Opened on purpose. */
  | { readonly type: 'ask'; readonly id: number }
  | { readonly type: 'timer'; readonly token: number };

export type HoverEffect =
  | { readonly type: 'wait'; readonly token: number; readonly ms: number }
  /** Load what the card needs, so that it is there when the wait is over. */
  | { readonly type: 'prepare'; readonly id: number }
  | { readonly type: 'open'; readonly id: number; readonly onPurpose: boolean }
  | { readonly type: 'close' };

export interface Delays {
  readonly open: number;
  readonly close: number;
  readonly travel: number;
}

export type Step = readonly [HoverState, readonly HoverEffect[]];

export const START: HoverState = { at: 'idle', token: 0 };

export function reduce(state: HoverState, event: HoverEvent, delays: Delays): Step {
  switch (event.type) {
    case 'rest':
      return rest(state, event.id, delays);
    case 'off':
    case 'travelling':
      return leave(state, event.type === 'off' ? delays.close : delays.travel, event.type);
    case 'overCard':
      return shownIn(state) === null ? [state, []] : stay(state, false);
    case 'used':
      return shownIn(state) === null ? [state, []] : stay(state, true);
    case 'replaced':
      return [shownIn(state) === event.id ? showing(state, event.by) : state, []];
    case 'ask':
      return [
        { at: 'open', token: state.token + 1, id: event.id, pinned: true },
        [{ type: 'open', id: event.id, onPurpose: true }],
      ];
    case 'dismiss': {
      const idle: HoverState = { at: 'idle', token: state.token + 1 };
      return [idle, shownIn(state) === null ? [] : [{ type: 'close' }]];
    }
    case 'timer':
      return event.token === state.token ? timer(state) : [state, []];
  }
}

function rest(state: HoverState, id: number, delays: Delays): Step {
  if (state.at === 'dwelling' && state.id === id) return [state, []];
  const shown = shownIn(state);
  if (shown === id) return stay(state, false);
  if (state.at === 'open' && state.pinned) return [state, []];
  const token = state.token + 1;
  return [
    { at: 'dwelling', token, id, shown },
    [
      { type: 'prepare', id },
      { type: 'wait', token, ms: delays.open },
    ],
  ];
}

function leave(state: HoverState, ms: number, how: 'off' | 'travelling'): Step {
  const shown = shownIn(state);
  if (shown === null) return [{ at: 'idle', token: state.token + 1 }, []];
  if (state.at === 'open' && state.pinned) return [state, []];
  // Moves while already leaving do not put the end off, unless they go to the card.
  if (state.at === 'leaving' && how === 'off') return [state, []];
  const token = state.token + 1;
  return [{ at: 'leaving', token, id: shown }, [{ type: 'wait', token, ms }]];
}

function stay(state: HoverState, used: boolean): Step {
  const pinned = used || (state.at === 'open' && state.pinned);
  if (state.at === 'open' && state.pinned === pinned) return [state, []];
  return [{ at: 'open', token: state.token + 1, id: shownIn(state) as number, pinned }, []];
}

function showing(state: HoverState, id: number): HoverState {
  if (state.at === 'idle') return state;
  return state.at === 'dwelling' ? { ...state, shown: id } : { ...state, id };
}

function timer(state: HoverState): Step {
  const token = state.token + 1;
  if (state.at === 'dwelling') {
    const effects: HoverEffect[] = [{ type: 'open', id: state.id, onPurpose: false }];
    return [{ at: 'open', token, id: state.id, pinned: false }, effects];
  }
  if (state.at === 'leaving') return [{ at: 'idle', token }, [{ type: 'close' }]];
  return [state, []];
}

/** The mark whose card is open in this state, or null. */
export function shownIn(state: HoverState): number | null {
  if (state.at === 'idle') return null;
  return state.at === 'dwelling' ? state.shown : state.id;
}
