import type { Page } from 'puppeteer-core';
import type { Pack } from '../../src/record/schema.ts';
import type { BrowserKind } from '../browser/find.ts';
import { launch } from '../browser/launch.ts';
import { type PageArgument, parsePage } from '../browser/page-argument.ts';
import { PageServer } from '../browser/page-server.ts';
import { watchPage } from '../browser/page-watch.ts';
import type { Session } from '../browser/session.ts';
import { packageFor } from '../build/build.ts';
import { type Inspection, inspectPage, unread } from './inspect-page.ts';

export interface InspectorOptions {
  readonly browser: BrowserKind;
  /** Folder for pictures, or null. */
  readonly screenshots: string | null;
  /** A reader's own pack that the extension has from the start, or null. */
  readonly pack: Pack | null;
}

interface Running {
  readonly session: Session;
  tab: Page;
}

/**
 * Inspects pages one after the other in one browser, which is started again when it dies. Saved
 * pages get a browser that reaches this machine only; addresses get one that goes where they point.
 */
export class Inspector {
  readonly #running = new Map<'saved' | 'online', Running>();
  #server: PageServer | null = null;

  constructor(readonly options: InspectorOptions) {}

  /** Never rejects: what went wrong stands in the outcome's `errors`. */
  async inspect(page: string): Promise<Inspection> {
    try {
      const argument = await parsePage(page);
      try {
        return await this.#open(argument, page);
      } catch (error) {
        // A browser that died takes its page along; the page gets a second chance.
        if (this.#dropIfDead(argument)) return await this.#open(argument, page);
        throw error;
      }
    } catch (error) {
      return unread(page, this.options.browser, (error as Error).message);
    }
  }

  async close(): Promise<void> {
    for (const { session } of this.#running.values()) await session.close();
    await this.#server?.close();
  }

  async #open(argument: PageArgument, page: string): Promise<Inspection> {
    const running = await this.#start(argument);
    const url = argument.kind === 'url' ? argument.url : await this.#serve(argument.path);
    try {
      return await inspectPage(running.session, running.tab, url, page, this.options.screenshots);
    } catch (error) {
      if (running.session.browser.connected) await this.#renewTab(running);
      throw error;
    }
  }

  async #serve(path: string): Promise<string> {
    this.#server ??= await PageServer.start();
    return this.#server.addPage(path);
  }

  async #start(argument: PageArgument): Promise<Running> {
    const which = reach(argument);
    const running = this.#running.get(which);
    if (running !== undefined) return running;
    const { browser: kind, pack } = this.options;
    const extension = packageFor(kind === 'chromium' ? 'chrome' : 'firefox');
    const session = await launch({ kind, extension, online: which === 'online' });
    if (pack) await session.addRecords([pack]);
    const started = { session, tab: await watchedTab(session) };
    this.#running.set(which, started);
    return started;
  }

  /** A page that failed may still be busy; the next one gets a tab of its own. */
  async #renewTab(running: Running): Promise<void> {
    const old = running.tab;
    running.tab = await watchedTab(running.session);
    await old.close().catch(() => {});
  }

  #dropIfDead(argument: PageArgument): boolean {
    const which = reach(argument);
    if (this.#running.get(which)?.session.browser.connected !== false) return false;
    return this.#running.delete(which);
  }
}

const reach = (argument: PageArgument) => (argument.kind === 'url' ? 'online' : 'saved');

async function watchedTab(session: Session): Promise<Page> {
  const tab = await session.newPage();
  await watchPage(tab);
  return tab;
}
