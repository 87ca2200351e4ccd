/**
 * The host name whose page this frame is part of; empty where there is none. A frame without an
 * address of its own (`srcdoc`, `about:blank`) belongs to the page that wrote it.
 */
export function frameHost(): string {
  if (location.hostname !== '') return location.hostname;
  return URL.canParse(window.origin) ? new URL(window.origin).hostname : '';
}
