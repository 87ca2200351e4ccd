import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from '../../../tools/browser/ensure.ts';
import type { BrowserKind } from '../../../tools/browser/find.ts';
import type { Session } from '../../../tools/browser/session.ts';
import { packageFor } from '../../../tools/build/build.ts';
import { launchExtension } from './extension.ts';

/** How an organisation's settings reach a browser. */
export interface Way {
  readonly kind: BrowserKind;
  readonly by: 'policy file' | 'native manifest';
}

const WITH_POLICIES = fileURLToPath(new URL('./with-policies.sh', import.meta.url));
const GECKO_ID = 'on-record@on-record.invalid';

/** A folder in which policies stand, and the browser that finds them there. */
export class Organisation {
  private constructor(
    readonly way: Way,
    readonly folder: string,
  ) {}

  static async start(way: Way): Promise<Organisation> {
    return new Organisation(way, await mkdtemp(join(tmpdir(), 'on-record-policies-')));
  }

  /** Writes what the organisation sets. A browser that runs may take it up, or when it starts anew. */
  async set(policy: object): Promise<void> {
    const { kind, by } = this.way;
    if (by === 'native manifest') {
      const manifest = { name: GECKO_ID, description: 'Test', type: 'storage', data: policy };
      await this.#write(join('.mozilla', 'managed-storage', `${GECKO_ID}.json`), manifest);
    } else if (kind === 'firefox') {
      const extensions = { '3rdparty': { Extensions: { [GECKO_ID]: policy } } };
      await this.#write('policies.json', { policies: extensions });
    } else {
      const extensions = { [unpackedId(packageFor('chrome'))]: policy };
      await this.#write(join('managed', 'on-record.json'), { '3rdparty': { extensions } });
    }
  }

  async launch(): Promise<Session> {
    const { kind, by } = this.way;
    if (by === 'native manifest') return launchExtension(kind, { env: { HOME: this.folder } });
    return launchExtension(kind, {
      program: WITH_POLICIES,
      env: { POLICIES: this.folder, PROGRAM: ensureBrowser(kind) },
      // The browser may be root of a namespace, for whom Chromium's sandbox refuses to run.
      ...(kind === 'chromium' ? { args: ['--no-sandbox'] } : {}),
    });
  }

  async close(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }

  async #write(path: string, content: object): Promise<void> {
    const file = join(this.folder, path);
    await mkdir(join(file, '..'), { recursive: true });
    await writeFile(file, JSON.stringify(content));
  }
}

/** Why a browser cannot be given policies so on this machine; null where it can. */
export async function whyNot({ kind, by }: Way): Promise<string | null> {
  if (process.platform !== 'linux') return 'policies are given to browsers under Linux alone';
  if (by === 'native manifest') return null;
  const folder = await mkdtemp(join(tmpdir(), 'on-record-policies-'));
  try {
    const env = { ...process.env, POLICIES: folder, PROGRAM: '/bin/true' };
    const { status, stderr, error } = spawnSync(WITH_POLICIES, { env, encoding: 'utf8' });
    if (status === 0) return null;
    return `${kind} cannot be given a mount namespace here: ${error?.message ?? stderr.trim()}`;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The id that Chromium gives to an unpacked extension without a key: of its folder's path. */
function unpackedId(folder: string): string {
  const hex = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return [...hex].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}
