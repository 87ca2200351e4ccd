/** Does a rectangle hold a point, both in client pixels? */
export function isInside(
  rect: Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>,
  { x, y }: { readonly x: number; readonly y: number },
): boolean {
  return x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom;
}
