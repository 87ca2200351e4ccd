import type { Browser, CDPSession, ConsoleMessage, Page, Target } from 'puppeteer-core';
import type { BrowserKind } from './find.ts';

/** Gathers what the extension's own code reports as errors, in pages and behind them. */
export class ExtensionErrors {
  #found: string[] = [];

  constructor(
    readonly kind: BrowserKind,
    browser: Browser,
    readonly origin: string | null,
  ) {
    if (origin === null) return;
    if (kind === 'firefox') this.#watchOutput(browser);
    else browser.on('targetcreated', (target) => this.#watchWorker(target));
  }

  /** What came since the last call, oldest first, without repetitions. */
  take(): string[] {
    const found = [...new Set(this.#found)];
    this.#found = [];
    return found;
  }

  /** Listens to a page. Errors of the page's own scripts are left alone. */
  async watch(page: Page): Promise<void> {
    if (this.origin === null) return;
    if (this.kind === 'chromium') {
      // Puppeteer drops what comes from other extensions' isolated worlds, so ask beside it.
      await this.#listen(await page.createCDPSession());
      return;
    }
    page.on('console', (message) => this.#fromConsole(message));
    page.on('pageerror', (error) => {
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      if (text.includes(this.origin ?? '?')) this.#found.push(firstLine(text));
    });
  }

  #fromConsole(message: ConsoleMessage): void {
    if (message.type() !== 'error') return;
    const urls = message.stackTrace().map((frame) => frame.url);
    if (urls.some((url) => url?.startsWith(this.origin ?? '?'))) this.#found.push(message.text());
  }

  async #watchWorker(target: Target): Promise<void> {
    if (target.type() !== 'service_worker' || !target.url().startsWith(this.origin ?? '?')) return;
    await this.#listen(await target.createCDPSession()).catch(() => {});
  }

  async #listen(client: CDPSession): Promise<void> {
    const origins = new Map<number, string>();
    const ours = (context: number | undefined, url: string | undefined) =>
      (context !== undefined && origins.get(context) === this.origin) ||
      (url?.startsWith(this.origin ?? '?') ?? false);
    client.on('Runtime.executionContextCreated', ({ context }) => {
      origins.set(context.id, `${context.origin}/`);
    });
    client.on('Runtime.exceptionThrown', ({ exceptionDetails: { exception, ...details } }) => {
      if (!ours(details.executionContextId, details.url)) return;
      this.#found.push(firstLine(exception?.description ?? details.text));
    });
    client.on('Runtime.consoleAPICalled', ({ type, args, executionContextId, stackTrace }) => {
      if (type !== 'error' && type !== 'assert') return;
      if (!ours(executionContextId, stackTrace?.callFrames[0]?.url)) return;
      this.#found.push(args.map((arg) => arg.description ?? String(arg.value)).join(' '));
    });
    client.on('Log.entryAdded', ({ entry }) => {
      if (entry.level !== 'error' || !entry.url?.startsWith(this.origin ?? '?')) return;
      this.#found.push(entry.text);
    });
    await client.send('Runtime.enable');
    await client.send('Log.enable');
  }

  /** Firefox's background page has no tab to listen to; what it says goes to the process's output. */
  #watchOutput(browser: Browser): void {
    const child = browser.process();
    for (const stream of [child?.stdout, child?.stderr]) {
      let rest = '';
      stream?.on('data', (chunk: Buffer) => {
        const lines = (rest + chunk.toString()).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines) {
          if (/^JavaScript error: /.test(line) && line.includes(this.origin ?? '?'))
            this.#found.push(line);
        }
      });
    }
  }
}

const firstLine = (text: string): string => text.split('\n', 1)[0] ?? '';
