import { type Calls, forFrames, own } from './own.ts';
import { type EventName, LANGUAGE, type ToFrame, type ToWhole } from './wire.ts';

/** What each frame that does not listen yet is told once it does. */
const early = new Map<HTMLIFrameElement, ToFrame[]>();

/** Answers the frames of this page, and tells them what happens in it. @param language its folder. */
export function serve(frames: readonly HTMLIFrameElement[], language: string): void {
  for (const frame of frames) early.set(frame, []);
  const calls: Calls = { ...forFrames, [LANGUAGE]: async () => language };
  addEventListener('message', async ({ source, data }: MessageEvent<ToWhole>) => {
    const frame = frames.find(({ contentWindow }) => contentWindow === source);
    const act = calls[data?.call] as
      | ((...args: readonly unknown[]) => Promise<unknown>)
      | undefined;
    if (!frame || !act) return;
    const { turn } = data;
    for (const message of early.get(frame) ?? []) tell(frame, message);
    early.delete(frame);
    const answer = await act(...data.args).then(
      (value) => ({ turn, value }),
      (error: unknown) => ({ turn, error: String(error) }),
    );
    tell(frame, answer);
  });
  const tellAll =
    (event: EventName) =>
    (...args: unknown[]) => {
      for (const frame of frames) tell(frame, { event, args });
      return undefined;
    };
  own.storage.onChanged.addListener(tellAll('storage.onChanged'));
  own.runtime.onMessage.addListener((message) => tellAll('runtime.onMessage')(message));
}

// A page that was opened as a file has no origin that could be named.
const tell = ({ contentWindow }: HTMLIFrameElement, message: ToFrame) =>
  contentWindow?.postMessage(message, '*');

/** Goes to an entry of the record, by its id. */
export function goTo(frame: HTMLIFrameElement, entry: string): void {
  const message = { goTo: entry };
  const waiting = early.get(frame);
  if (waiting) waiting.push(message);
  else tell(frame, message);
}
