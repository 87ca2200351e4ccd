import { readFile } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import type { Session } from '../browser/session.ts';
import { animatedWebp, type WebpFrame } from './animated-webp.ts';

/** A picture on the film, in CSS pixels of the window. */
export interface Layer {
  /** Base64. */
  readonly png: string;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  /** It lies over the rest, with a shadow. */
  readonly raised?: boolean;
}

/** The window's upper edge. */
export interface Bar {
  readonly height: number;
  readonly address: string;
  /** Base64 of a PNG file. */
  readonly icon: string;
  readonly badge: string;
  readonly pressed: boolean;
}

export interface Shot {
  readonly layers: readonly Layer[];
  readonly bar: Bar;
  readonly pointer: { readonly x: number; readonly y: number; readonly isDown: boolean };
  /** In milliseconds. */
  readonly duration: number;
}

interface InPage {
  film: {
    next(
      shot: Omit<Shot, 'duration'> & {
        width: number;
        height: number;
        scale: number;
        quality: number;
      },
    ): Promise<(Omit<WebpFrame, 'duration' | 'image'> & { image: string }) | null>;
  };
}

const QUALITY = 0.72;

/** Where pictures become a film: a page of the browser draws them, and encodes them as WebP. */
export class CuttingRoom {
  readonly #frames: WebpFrame[] = [];

  private constructor(
    readonly page: Page,
    /** Of the window, in CSS pixels. */
    readonly size: { readonly width: number; readonly height: number },
    /** Pixels of the film for each. */
    readonly scale: number,
  ) {}

  static async open(
    session: Session,
    size: CuttingRoom['size'],
    scale: number,
  ): Promise<CuttingRoom> {
    const page = await session.browser.newPage();
    await page.evaluate(await readFile(new URL('./in-page.js', import.meta.url), 'utf8'));
    return new CuttingRoom(page, size, scale);
  }

  async add({ duration, ...shot }: Shot): Promise<void> {
    const asked = { ...shot, ...this.size, scale: this.scale, quality: QUALITY };
    const found = await this.page.evaluate(
      (what) => (globalThis as unknown as InPage).film.next(what),
      asked,
    );
    const last = this.#frames.at(-1);
    if (found) {
      this.#frames.push({ ...found, duration, image: Buffer.from(found.image, 'base64') });
    } else if (last) {
      this.#frames[this.#frames.length - 1] = { ...last, duration: last.duration + duration };
    }
  }

  film(): Buffer {
    const { width, height } = this.size;
    return animatedWebp({ width: width * this.scale, height: height * this.scale }, this.#frames);
  }

  /** In milliseconds. */
  get length(): number {
    return this.#frames.reduce((sum, { duration }) => sum + duration, 0);
  }
}
