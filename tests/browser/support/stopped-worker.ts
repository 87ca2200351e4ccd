import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession } from 'puppeteer-core';
import { type Session, until } from '../../../tools/browser/session.ts';

/** Stops the extension's service worker, as Chromium does when it likes. */
export interface WorkerStopper {
  /** Resolves once the worker has stopped; the next event starts it anew. */
  stop(): Promise<void>;
  close(): Promise<void>;
}

/** @param session of Chromium, started with `detached`. */
export async function workerStopper(session: Session): Promise<WorkerStopper> {
  const origin = session.origin ?? '';
  const internals = await session.browser.newPage();
  await internals.goto('chrome://serviceworker-internals/');
  const client = await session.browser.target().createCDPSession();
  let isOver = false;
  // It ends, too, when the browser does before `close` is called.
  const released = releaseStarted(client, origin, () => isOver).catch(() => undefined);
  return {
    async stop() {
      await until('the worker to stop', () =>
        internals.evaluate((scope) => {
          const parts = document.body.innerText.split('Scope: ');
          const isStopped = parts.some(
            (part) => part.startsWith(scope) && part.includes('Running Status: STOPPED'),
          );
          if (!isStopped) document.querySelector<HTMLElement>('[data-command=stop]')?.click();
          return isStopped;
        }, origin),
      );
    },
    async close() {
      isOver = true;
      await released;
      await client.detach();
      await internals.close();
    },
  };
}

/**
 * Puppeteer 24 has each new run of a worker wait for a debugger, and never lets it go on
 * (https://github.com/puppeteer/puppeteer/issues/9995).
 */
async function releaseStarted(
  client: CDPSession,
  origin: string,
  isOver: () => boolean,
): Promise<void> {
  while (!isOver()) {
    const { targetInfos } = await client.send('Target.getTargets');
    for (const { type, url, targetId } of targetInfos) {
      if (type !== 'service_worker' || !url.startsWith(origin)) continue;
      const { sessionId } = await client.send('Target.attachToTarget', { targetId, flatten: true });
      const worker = client.connection()?.session(sessionId);
      await worker?.send('Runtime.runIfWaitingForDebugger').catch(() => undefined);
      await client.send('Target.detachFromTarget', { sessionId }).catch(() => undefined);
    }
    await sleep(100);
  }
}
