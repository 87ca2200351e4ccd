import type { Settings } from '../../settings/fields.ts';
import type { Found } from '../found.ts';
import { placesOf } from '../reading/block.ts';

type Look = Settings['look'];

/**
 * Paints mentions with the CSS Custom Highlight API. Static ranges only: live ones make the page's
 * own DOM work several times slower.
 */
export class Painter {
  readonly #painted = new Map<number, { range: StaticRange; layer: string }>();
  // Kept here because Firefox's content scripts cannot iterate a Highlight.
  readonly #layers = new Map<string, Highlight>();

  /** Makes the page show marks on exactly these mentions. */
  paint(marks: readonly Found[], look: Look): void {
    const wanted = new Map(marks.map((found) => [found.id, found]));
    for (const [id, { layer }] of this.#painted) {
      const found = wanted.get(id);
      if (!found || layerOf(found, look) !== layer) this.erase(id);
    }
    for (const [id, found] of wanted) {
      const layer = layerOf(found, look);
      if (layer && !this.#painted.has(id)) this.#draw(id, found, layer);
    }
  }

  /** Takes one mark away, for instance because its text is being edited. */
  erase(id: number): void {
    const painted = this.#painted.get(id);
    if (!painted) return;
    this.#layers.get(painted.layer)?.delete(painted.range);
    this.#painted.delete(id);
  }

  /** Takes everything away, the registered highlights included. */
  clear(): void {
    for (const name of this.#layers.keys()) CSS.highlights.delete(name);
    this.#layers.clear();
    this.#painted.clear();
  }

  #draw(id: number, found: Found, layer: string): void {
    const { start, end } = placesOf(found.block, found.mention.start, found.mention.end);
    const range = new StaticRange({
      startContainer: start.node,
      startOffset: start.offset,
      endContainer: end.node,
      endOffset: end.offset,
    });
    this.#layer(layer).add(range);
    this.#painted.set(id, { range, layer });
  }

  #layer(name: string): Highlight {
    const known = this.#layers.get(name);
    if (known) return known;
    const layer = new Highlight();
    // A name inside a passage is painted over it.
    layer.priority = name.endsWith('passage') ? 0 : 1;
    CSS.highlights.set(name, layer);
    this.#layers.set(name, layer);
    return layer;
  }
}

function layerOf({ mention }: Found, look: Look): string | null {
  if (look === 'none') return null;
  if (mention.kind === 'passage') return 'on-record-passage';
  return look === 'tint' ? 'on-record-name-tint' : 'on-record-name';
}
