import { beforeAll, describe, expect, it } from 'vitest';
import { layOut } from '../../../src/dossier/lineage-layout.ts';
import { recordMarkdown } from '../../../src/dossier/markdown.ts';
import { checkPackText } from '../../../src/packs/adding/check-pack-text.ts';
import { builtinPacks } from '../../../src/record/builtin-packs.ts';
import { type Dossier, openDossier } from '../../../src/record/dossier.ts';
import { cardView } from '../../../src/record/views/card-view.ts';
import { recordView } from '../../../src/record/views/record.ts';
import type { CardView, SourceView } from '../../../src/record/views/view-types.ts';
import { citeCard, cslItem } from '../../../src/ui/cite.ts';

let dossier: Dossier;
let facebook: CardView;
beforeAll(async () => {
  const [pack] = builtinPacks();
  if (!pack) throw new Error('no dossier comes with the extension');
  dossier = await openDossier(pack);
  facebook = cardView(dossier, 'facebook') as CardView;
});

describe('a citation', () => {
  it('has the words, the speaker, to whom, when, the source and the version of the record', () => {
    const text = citeCard(facebook, 'plain');
    const [first] = facebook.positions;
    expect(text).toContain(`“${first?.words}”`);
    expect(text).toContain(`${first?.credit?.speaker ?? first?.entityName}`);
    expect(text).toContain(`by ${first?.credit?.date?.value}`);
    expect(text).toContain(`${first?.wordingFrom?.site}`);
    expect(text).toContain(`version ${facebook.dossier.version}`);
    expect(text).toContain(facebook.dossier.hash.slice(0, 12));
  });

  it('links its source in Markdown', () => {
    const [first] = facebook.positions;
    expect(citeCard(facebook, 'markdown')).toContain(`](${first?.wordingFrom?.url})`);
  });

  it('lists the record and every source of the card in CSL-JSON', () => {
    const items = JSON.parse(citeCard(facebook, 'csl'));
    expect(items.map(({ id }: { id: string }) => id)).toEqual([
      facebook.dossier.id,
      ...facebook.sources.map(({ id }) => id),
    ]);
  });

  it('has no firmer date than is known', () => {
    const source = { ...facebook.sources[0], published: { value: '2018-08', precision: 'month' } };
    expect(cslItem(source as SourceView).issued).toEqual({ 'date-parts': [[2018, 8]] });
    expect(cslItem({ ...source, published: null } as SourceView)).not.toHaveProperty('issued');
    const latest = { value: '2018-08-06', precision: 'day', by: true };
    expect(cslItem({ ...source, published: latest } as SourceView)).not.toHaveProperty('issued');
  });

  it('of the story says what was reported', () => {
    const story = cardView(dossier, null) as CardView;
    expect(citeCard(story, 'plain')).toContain(story.reported[0]?.text);
  });
});

describe('the record as Markdown', () => {
  it('has every position and claim, and a footnote for every reference', () => {
    const view = recordView(dossier);
    const text = recordMarkdown(view);
    const plain = text.replace(/\\/g, '');
    for (const { words, gist } of view.companies.flatMap(({ positions }) => positions)) {
      expect(plain).toContain(words ?? gist);
    }
    for (const { text: claim } of view.matrix.rows) expect(plain).toContain(claim);
    const used = new Set([...text.matchAll(/\[\^(\d+)\](?!:)/g)].map(([, number]) => number));
    const defined = new Set([...text.matchAll(/^\[\^(\d+)\]:/gm)].map(([, number]) => number));
    expect([...used].filter((number) => !defined.has(number))).toEqual([]);
  });
});

describe('the picture of the lineage', () => {
  it('has each source once, inside the drawing, and an end for each line', () => {
    const { lineage } = recordView(dossier);
    const { nodes, edges, width, height } = layOut(lineage);
    expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
    for (const { x, y } of nodes) {
      expect(x > 0 && x < width && y > 0 && y < height).toBe(true);
    }
    const ids = new Set(nodes.map(({ id }) => id));
    for (const { from, to } of edges) expect(ids.has(from) && ids.has(to)).toBe(true);
    const drawn = edges.filter(({ kind }) => kind === 'rests-on').length;
    expect(drawn).toBe(lineage.restsOn.filter(({ from, on }) => from !== on).length);
  });

  it('puts no two names on one spot', () => {
    const { nodes } = layOut(recordView(dossier).lineage);
    expect(new Set(nodes.map(({ x, y }) => `${x} ${y}`)).size).toBe(nodes.length);
  });
});

describe('a reader’s own record', () => {
  const text = () => JSON.stringify(dossier.pack, null, 2);

  it('is taken when it is what the record page saved', () => {
    expect(checkPackText(text(), 'own.json').problems).toEqual([]);
  });

  it('is refused with the line of what is wrong', () => {
    const broken = text().replace('"format": 2', '"format": 7');
    const line = broken.slice(0, broken.indexOf('"format"')).split('\n').length;
    const { pack, problems } = checkPackText(broken, 'own.json');
    expect(pack).toBeNull();
    expect(problems[0]).toMatchObject({ line });
    expect(problems[0]?.path).toBe('pack.format');
    expect(problems[0]?.reason).toContain('newer version');
  });

  it('is refused where it is not JSON', () => {
    const broken = '{\n  "pack": {\n    "id" "x"\n  }\n}';
    expect(checkPackText(broken, 'own.json').problems).toEqual([
      { line: 3, path: '', reason: 'is not JSON (ColonExpected)' },
    ]);
  });
});
