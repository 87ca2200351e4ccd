import { matches } from './nodes.ts';

/** Does a document of its own take the pointer's events here, so that none of them reaches this one? */
export const isFrame = (target: EventTarget | undefined): boolean =>
  target instanceof Element && matches(target, 'iframe, frame, object, embed, fencedframe');
