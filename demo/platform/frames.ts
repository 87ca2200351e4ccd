import { type Calls, forFrames, own } from './own.ts';
import { type EventName, LANGUAGE, type ToFrame, type ToWhole } from './wire.ts';

/** Answers the frames of this page, and tells them what happens in it. @param language its folder. */
export function serve(frames: readonly HTMLIFrameElement[], language: string): void {
  const calls: Calls = { ...forFrames, [LANGUAGE]: async () => language };
  addEventListener('message', async ({ source, data }: MessageEvent<ToWhole>) => {
    const frame = frames.find(({ contentWindow }) => contentWindow === source);
    const act = calls[data?.call] as
      | ((...args: readonly unknown[]) => Promise<unknown>)
      | undefined;
    if (!frame || !act) return;
    const { turn } = data;
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
export const tell = ({ contentWindow }: HTMLIFrameElement, message: ToFrame) =>
  contentWindow?.postMessage(message, '*');
