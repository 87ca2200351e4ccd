import { describe, expect, it } from 'vitest';
import { isOnTheWay } from '../../../src/card/opening/travel.ts';

const BELOW = { left: 100, top: 200, right: 480, bottom: 500 };

describe('isOnTheWay', () => {
  it('is true for a straight move to the card', () => {
    expect(isOnTheWay({ x: 150, y: 180 }, { x: 150, y: 188 }, BELOW)).toBe(true);
  });

  it('is true for a slanting move towards its far corner', () => {
    expect(isOnTheWay({ x: 110, y: 150 }, { x: 240, y: 170 }, BELOW)).toBe(true);
  });

  it('is false for a move away from it', () => {
    expect(isOnTheWay({ x: 150, y: 180 }, { x: 150, y: 170 }, BELOW)).toBe(false);
  });

  it('is false for a move along the line of text', () => {
    expect(isOnTheWay({ x: 150, y: 180 }, { x: 90, y: 180 }, BELOW)).toBe(false);
  });

  it('is false for a pointer that did not move', () => {
    expect(isOnTheWay({ x: 150, y: 180 }, { x: 150, y: 180 }, BELOW)).toBe(false);
  });

  it('works from below and from the sides', () => {
    expect(isOnTheWay({ x: 200, y: 540 }, { x: 205, y: 520 }, BELOW)).toBe(true);
    expect(isOnTheWay({ x: 40, y: 300 }, { x: 70, y: 310 }, BELOW)).toBe(true);
    expect(isOnTheWay({ x: 540, y: 300 }, { x: 520, y: 300 }, BELOW)).toBe(true);
  });
});
