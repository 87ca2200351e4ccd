import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, extname, join, normalize } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.htm': 'text/html',
  '.xhtml': 'application/xhtml+xml',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

interface Served {
  readonly path: string;
  /** A single page, or a folder with everything that its pages need. */
  readonly folder: boolean;
}

/** Serves pages from files on loopback, each under an address of its own. */
export class PageServer {
  readonly #served: Served[] = [];

  private constructor(
    readonly server: Server,
    readonly headers: Readonly<Record<string, string>>,
  ) {}

  /** @param headers sent with everything; they win over the server's own. */
  static async start(headers: Readonly<Record<string, string>> = {}): Promise<PageServer> {
    const server = createServer();
    const self = new PageServer(server, headers);
    server.on('request', async (request, response) => {
      // Browsers ask for it unasked, and complain on the page's console when it is missing.
      if (request.url === '/favicon.ico') return response.writeHead(204).end();
      const found = await self.#find(request.url ?? '/').catch(() => null);
      response.writeHead(found ? 200 : 404, found?.headers ?? { 'content-type': 'text/plain' });
      response.end(found?.body ?? '');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return self;
  }

  /** The address of a saved page, whose own scripts will not run. */
  addPage(file: string): string {
    return `${this.#add({ path: file, folder: false })}${encodeURIComponent(basename(file))}`;
  }

  /** The address, with a slash at its end, of a folder whose pages run their scripts. */
  addFolder(folder: string): string {
    return this.#add({ path: folder, folder: true });
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  #add(served: Served): string {
    const { port } = this.server.address() as AddressInfo;
    return `http://127.0.0.1:${port}/${this.#served.push(served) - 1}/`;
  }

  async #find(url: string): Promise<{ headers: Record<string, string>; body: Buffer } | null> {
    const { pathname } = new URL(url, 'http://127.0.0.1');
    const [, number, ...rest] = pathname.split('/');
    const served = this.#served[Number(number)];
    if (served === undefined) return null;
    const inside = decodeURIComponent(rest.join('/'));
    if (!served.folder && inside !== basename(served.path)) return null;
    const file = served.folder
      ? join(served.path, normalize(`/${inside || 'index.html'}`))
      : served.path;
    const body = await readFile(file);
    const type = TYPES[extname(file).toLowerCase()] ?? (served.folder ? 'text/plain' : 'text/html');
    return {
      body,
      headers: {
        'content-type': type.startsWith('text/') ? type + charsetOf(body) : type,
        ...(served.folder ? {} : { 'content-security-policy': "script-src 'none'" }),
        ...this.headers,
      },
    };
  }
}

/**
 * `; charset=utf-8`, or nothing where the page itself has to say. A saved page often still names
 * the encoding of the site while the tool that saved it wrote UTF-8; bytes do not err.
 */
function charsetOf(body: Buffer): string {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(body);
    return '; charset=utf-8';
  } catch {
    return '';
  }
}
