import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  launch as launchWith,
  type LaunchOptions as PuppeteerOptions,
  type Viewport,
} from 'puppeteer-core';
import { heedInterrupts, unlessInterrupted, willEnd } from './ending.ts';
import { ensureBrowser } from './ensure.ts';
import type { BrowserKind } from './find.ts';
import { Session } from './session.ts';
import { surroundings, whyNotStarted } from './surroundings.ts';

/** The test-only extension that reads closed shadow roots; see its content script. */
const COMPANION = fileURLToPath(new URL('./companion', import.meta.url));

/** Firefox gives each extension a random host unless told; these two are fixed for a profile. */
const FIREFOX_HOSTS = {
  'on-record@on-record.invalid': '6f6e2d72-6563-4f72-a400-000000000001',
  'companion@on-record.invalid': '6f6e2d72-6563-4f72-a400-000000000002',
} as const;

/** Firefox 159 asks this variable, Firefox 153 a flag, whether it may be led to extension pages. */
const SYSTEM_ACCESS = { MOZ_REMOTE_ALLOW_SYSTEM_ACCESS: '1' } as const;

export interface LaunchOptions {
  readonly kind: BrowserKind;
  /** Folder of the unpacked extension; null for a browser without it. */
  readonly extension: string | null;
  /** Also install the extension by which tests read closed shadow roots. Default: no. */
  readonly companion?: boolean;
  /** Show a window. Default: no. */
  readonly headed?: boolean;
  /** Speak the language of whoever uses this machine. Default: no, English, whatever the machine speaks. */
  readonly ownLanguage?: boolean;
  /** Let pages reach hosts other than this machine. Default: no. */
  readonly online?: boolean;
  /** Default: light. */
  readonly colorScheme?: 'light' | 'dark';
  /** In CSS pixels. Default: 1200 by 900. */
  readonly viewport?: { readonly width: number; readonly height: number };
  /** As on a telephone: fingers, and nothing that hovers. Default: no. */
  readonly touch?: boolean;
  /** Firefox: text at so many percent of its size, as a telephone's settings can have it. Default: 100. */
  readonly textSize?: number;
  /** Folder of a profile to go on with, e.g. after a restart. Default: a new, temporary one. */
  readonly profile?: string;
  /**
   * Firefox: folder of a profile that has been used before, to begin with a copy of it. On an empty one,
   * Firefox 153 works half as long again before it is ready. Nothing where there is a `profile`. Default: none.
   */
  readonly usedProfile?: string;
  /** A program that starts the browser, with the browser's own flags. Default: the browser. */
  readonly program?: string;
  /** Variables of its environment, beside this process's own. */
  readonly env?: Readonly<Record<string, string>>;
  /** More flags for the browser, e.g. to expose its memory. */
  readonly args?: readonly string[];
  /**
   * Chromium: attach no debugger to the service worker, so that it can be stopped and start again. One
   * that had a debugger waits for it for ever (Chromium 156,
   * https://github.com/puppeteer/puppeteer/issues/9995). Default: no.
   */
  readonly detached?: boolean;
}

/** Starts a browser on a new, temporary profile, with the extension in it. */
export async function launch(options: LaunchOptions): Promise<Session> {
  const { kind, extension, companion = false, viewport = { width: 1200, height: 900 } } = options;
  const program = options.program ?? ensureBrowser(kind);
  heedInterrupts();
  const machine = surroundings(options);
  const env = { ...process.env, ...machine.env, ...options.env };
  if (kind === 'firefox') Object.assign(env, SYSTEM_ACCESS);
  const settings = kind === 'chromium' ? chromium(options) : firefox(options);
  const starting = launchWith({
    executablePath: program,
    env,
    headless: !options.headed,
    // It would end this process before the browser's profile is removed.
    handleSIGINT: false,
    defaultViewport: options.headed ? null : viewportOf(viewport, options),
    ...(options.detached ? { targetFilter: (target) => target.type() !== 'service_worker' } : {}),
    userDataDir: machine.profile,
    ...settings,
  });
  const end = willEnd(starting, machine);
  const browser = await starting.catch(async (error: Error) => {
    await unlessInterrupted();
    // With nobody to speak to, it says why, and ends.
    const ask = () =>
      spawnSync(program, [...(settings.args ?? []), '--headless', '--dump-dom', 'about:blank'], {
        env,
        timeout: 10_000,
        encoding: 'utf8',
      }).stderr;
    throw new Error(whyNotStarted(kind, error.message, ask));
  });
  try {
    const id = extension === null ? null : await browser.installExtension(extension);
    if (companion) await browser.installExtension(COMPANION);
    const origin = id === null ? null : originOf(kind, id);
    const page = extension === null ? null : optionsPage(extension);
    return await Session.start(kind, browser, end, origin, page, options.colorScheme ?? 'light');
  } catch (error) {
    await end();
    throw error;
  }
}

/** Chromium plays a telephone by its viewport, Firefox by its preferences. */
export function viewportOf(
  { width, height }: { readonly width: number; readonly height: number },
  { kind, touch = false }: Pick<LaunchOptions, 'kind' | 'touch'>,
): Viewport {
  const size = { width, height };
  return kind === 'chromium' && touch ? { ...size, hasTouch: true, isMobile: true } : size;
}

function chromium(options: LaunchOptions): PuppeteerOptions {
  return {
    browser: 'chrome',
    pipe: true,
    enableExtensions: true,
    args: [
      '--no-first-run',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--hide-crash-restore-bubble',
      // Chromium 156 makes pages for its tab search and address bar ahead: half of the work of starting.
      '--disable-features=PreloadTopChromeWebUI,WebUIOmniboxPopup,WebUIOmniboxAimPopup',
      ...(options.headed ? [] : ['--disable-gpu']),
      // Chromium's sandbox refuses to run as root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      // Windows heeds this one; see surroundings.ts for Linux.
      ...(options.ownLanguage ? [] : ['--lang=en-US']),
      // A proxy on this machine, named by its environment, would be a way out.
      ...(options.online
        ? []
        : ['--no-proxy-server', '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1']),
      ...(options.args ?? []),
    ],
  };
}

const FIREFOX_TOUCH = {
  'dom.w3c_touch_events.enabled': 1,
  // 1 is a coarse pointer that cannot hover.
  'ui.primaryPointerCapabilities': 1,
  'ui.allPointerCapabilities': 1,
  'ui.useOverlayScrollbars': 1,
} as const;

function firefox(options: LaunchOptions): PuppeteerOptions {
  const nowhere = { host: '127.0.0.1', port: 9 };
  return {
    browser: 'firefox',
    // Without it, Firefox 153 refuses to navigate to extension pages; see SYSTEM_ACCESS.
    args: ['--remote-allow-system-access', ...(options.args ?? [])],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify(FIREFOX_HOSTS),
      // An extension that is installed for a test counts as removed when Firefox ends.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      // Errors of the background page reach no page; see errors.ts.
      'browser.dom.window.dump.enabled': true,
      ...(options.ownLanguage
        ? {}
        : { 'intl.locale.requested': 'en-US', 'intl.accept_languages': 'en-US, en' }),
      'ui.systemUsesDarkTheme': options.colorScheme === 'dark' ? 1 : 0,
      // 0 is dark, 1 is light.
      'layout.css.prefers-color-scheme.content-override': options.colorScheme === 'dark' ? 0 : 1,
      ...(options.touch ? FIREFOX_TOUCH : {}),
      // 2 has pages enlarge their text, and nothing else.
      ...(options.textSize
        ? { 'ui.textScaleFactor': options.textSize, 'browser.display.os-zoom-behavior': 2 }
        : {}),
      ...(options.online
        ? {}
        : {
            'network.proxy.type': 1,
            'network.proxy.http': nowhere.host,
            'network.proxy.http_port': nowhere.port,
            'network.proxy.ssl': nowhere.host,
            'network.proxy.ssl_port': nowhere.port,
            'network.proxy.no_proxies_on': '127.0.0.1',
          }),
    },
  };
}

function originOf(kind: BrowserKind, id: string): string {
  if (kind === 'chromium') return `chrome-extension://${id}/`;
  const host = FIREFOX_HOSTS[id as keyof typeof FIREFOX_HOSTS];
  if (host === undefined) throw new Error(`Firefox installed ${id}, which has no fixed host.`);
  return `moz-extension://${host}/`;
}

/** Extensions without one cannot be asked anything, but they run. */
function optionsPage(extension: string): string | null {
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'));
  return manifest.options_ui?.page ?? null;
}
