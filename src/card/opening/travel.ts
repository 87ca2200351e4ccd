export interface Point {
  readonly x: number;
  readonly y: number;
}

type Box = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>;

/** Slack on each side of the card's near edge, in CSS px: hands do not move in straight lines. */
const SLACK = 12;

/**
 * Is a pointer that moved from `from` to `to` on its way to the box? True while `to` lies in the
 * triangle from `from` to the edge of the box that faces it. Pure.
 */
export function isOnTheWay(from: Point, to: Point, box: Box): boolean {
  if (from.x === to.x && from.y === to.y) return false;
  const [a, b] = facingEdge(from, box);
  return inTriangle(to, from, a, b);
}

function facingEdge(from: Point, box: Box): readonly [Point, Point] {
  const left = box.left - SLACK;
  const right = box.right + SLACK;
  const top = box.top - SLACK;
  const bottom = box.bottom + SLACK;
  if (from.y <= box.top) return [point(left, box.top), point(right, box.top)];
  if (from.y >= box.bottom) return [point(left, box.bottom), point(right, box.bottom)];
  const x = from.x <= box.left ? box.left : box.right;
  return [point(x, top), point(x, bottom)];
}

function point(x: number, y: number): Point {
  return { x, y };
}

function inTriangle(p: Point, a: Point, b: Point, c: Point): boolean {
  const sides = [side(p, a, b), side(p, b, c), side(p, c, a)];
  return !(sides.some((s) => s < 0) && sides.some((s) => s > 0));
}

function side(p: Point, a: Point, b: Point): number {
  return (p.x - b.x) * (a.y - b.y) - (a.x - b.x) * (p.y - b.y);
}
