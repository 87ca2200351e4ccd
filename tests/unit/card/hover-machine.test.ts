import { describe, expect, it } from 'vitest';
import {
  type Delays,
  type HoverEffect,
  type HoverEvent,
  type HoverState,
  reduce,
  START,
} from '../../../src/card/opening/hover-machine.ts';

const DELAYS: Delays = { open: 350, close: 300, travel: 600 };

/** Plays events; returns the last state and all effects. */
function play(events: readonly HoverEvent[], from: HoverState = START) {
  const effects: HoverEffect[] = [];
  let state = from;
  for (const event of events) {
    const [next, more] = reduce(state, event, DELAYS);
    state = next;
    effects.push(...more);
  }
  return { state, effects };
}

/** The timer that the last wait of these events set. */
function timerOf(events: readonly HoverEvent[]): HoverEvent {
  const wait = play(events).effects.findLast((effect) => effect.type === 'wait');
  if (wait?.type !== 'wait') throw new Error('no wait among the effects');
  return { type: 'timer', token: wait.token };
}

function open(id: number): HoverEvent[] {
  const rest: HoverEvent = { type: 'rest', id };
  return [rest, timerOf([rest])];
}

describe('opening', () => {
  it('waits for the dwell, loading meanwhile', () => {
    const { state, effects } = play([{ type: 'rest', id: 7 }]);
    expect(state.at).toBe('dwelling');
    expect(effects).toEqual([
      { type: 'prepare', id: 7 },
      { type: 'wait', token: state.token, ms: 350 },
    ]);
  });

  it('opens when the dwell ends', () => {
    const { state, effects } = play(open(7));
    expect(state).toMatchObject({ at: 'open', id: 7, pinned: false });
    expect(effects.at(-1)).toEqual({ type: 'open', id: 7, onPurpose: false });
  });

  it('does not start the dwell again for small moves on the same mark', () => {
    const { effects } = play([
      { type: 'rest', id: 7 },
      { type: 'rest', id: 7 },
    ]);
    expect(effects.filter(({ type }) => type === 'wait')).toHaveLength(1);
  });

  it('does not open when the pointer left before the dwell ended', () => {
    const rest: HoverEvent = { type: 'rest', id: 7 };
    const { state, effects } = play([rest, { type: 'off' }, timerOf([rest])]);
    expect(state.at).toBe('idle');
    expect(effects.some(({ type }) => type === 'open')).toBe(false);
  });

  it('ignores the timer of a mark that the pointer has left for another', () => {
    const first: HoverEvent = { type: 'rest', id: 1 };
    const { state } = play([first, { type: 'rest', id: 2 }, timerOf([first])]);
    expect(state).toMatchObject({ at: 'dwelling', id: 2 });
  });
});

describe('closing', () => {
  it('waits after the pointer has left, and closes', () => {
    const events: HoverEvent[] = [...open(7), { type: 'off' }];
    const { effects } = play(events);
    expect(effects.at(-1)).toMatchObject({ type: 'wait', ms: 300 });
    const end = play([...events, timerOf(events)]);
    expect(end.state.at).toBe('idle');
    expect(end.effects.at(-1)).toEqual({ type: 'close' });
  });

  it('does not put the end off for moves outside', () => {
    const { effects } = play([...open(7), { type: 'off' }, { type: 'off' }]);
    expect(effects.filter(({ type }) => type === 'wait')).toHaveLength(2);
  });

  it('gives a pointer on its way to the card more time', () => {
    const { effects } = play([...open(7), { type: 'off' }, { type: 'travelling' }]);
    expect(effects.at(-1)).toMatchObject({ type: 'wait', ms: 600 });
  });

  it('stays while the pointer is over the card', () => {
    const leaving: HoverEvent[] = [...open(7), { type: 'off' }];
    const { state } = play([...leaving, { type: 'overCard' }, timerOf(leaving)]);
    expect(state).toMatchObject({ at: 'open', id: 7 });
  });

  it('stays when the pointer comes back to the mark', () => {
    const leaving: HoverEvent[] = [...open(7), { type: 'off' }];
    const { state } = play([...leaving, { type: 'rest', id: 7 }, timerOf(leaving)]);
    expect(state).toMatchObject({ at: 'open', id: 7 });
  });

  it('closes at once when dismissed', () => {
    const { state, effects } = play([...open(7), { type: 'dismiss' }]);
    expect(state.at).toBe('idle');
    expect(effects.at(-1)).toEqual({ type: 'close' });
  });

  it('goes on as it was with the mark that has taken the shown one’s place', () => {
    const before = [...open(7), { type: 'off' } as const];
    const { state, effects } = play([...before, { type: 'replaced', id: 7, by: 9 }]);
    expect(state).toMatchObject({ at: 'leaving', id: 9 });
    expect(effects).toEqual(play(before).effects);
    // The timer that was set still counts.
    expect(play([timerOf(before)], state).state.at).toBe('idle');
    const other = play([...open(7), { type: 'rest', id: 8 }, { type: 'replaced', id: 7, by: 9 }]);
    expect(other.state).toMatchObject({ at: 'dwelling', id: 8, shown: 9 });
    expect(play([...open(7), { type: 'replaced', id: 5, by: 9 }]).state).toMatchObject({ id: 7 });
  });

  it('has nothing to close when dismissed during the first dwell', () => {
    const { effects } = play([{ type: 'rest', id: 7 }, { type: 'dismiss' }]);
    expect(effects.some(({ type }) => type === 'close')).toBe(false);
  });
});

describe('from mark to mark', () => {
  it('keeps the first card open until the dwell on the second ends', () => {
    const events: HoverEvent[] = [...open(1), { type: 'rest', id: 2 }];
    expect(play(events).state).toMatchObject({ at: 'dwelling', id: 2, shown: 1 });
    const end = play([...events, timerOf(events)]);
    expect(end.state).toMatchObject({ at: 'open', id: 2 });
    expect(end.effects.some(({ type }) => type === 'close')).toBe(false);
  });

  it('lets go of both when the pointer leaves', () => {
    const events: HoverEvent[] = [...open(1), { type: 'rest', id: 2 }, { type: 'off' }];
    expect(play(events).state).toMatchObject({ at: 'leaving', id: 1 });
    expect(play([...events, timerOf(events)]).effects.at(-1)).toEqual({ type: 'close' });
  });
});

describe('a card that was opened or used on purpose', () => {
  it('stays when the pointer goes elsewhere', () => {
    const { state } = play([{ type: 'ask', id: 3 }, { type: 'off' }]);
    expect(state).toMatchObject({ at: 'open', id: 3, pinned: true });
  });

  it('does not give way to another mark under the pointer', () => {
    const { state } = play([
      { type: 'ask', id: 3 },
      { type: 'rest', id: 4 },
    ]);
    expect(state).toMatchObject({ at: 'open', id: 3 });
  });

  it('is pinned by use', () => {
    const { state } = play([...open(7), { type: 'used' }, { type: 'off' }]);
    expect(state).toMatchObject({ at: 'open', id: 7, pinned: true });
  });

  it('gives way to one that is asked for', () => {
    const { state, effects } = play([
      { type: 'ask', id: 3 },
      { type: 'ask', id: 4 },
    ]);
    expect(state).toMatchObject({ at: 'open', id: 4 });
    expect(effects.at(-1)).toEqual({ type: 'open', id: 4, onPurpose: true });
  });
});
