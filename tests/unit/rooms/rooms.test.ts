import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Sources, sourceFiles, sourceOf } from '../../../tools/rooms/imports.ts';
import { BUILT_FILES, contents, misplaced } from '../../../tools/rooms/rooms.ts';

const files = sourceFiles();

/** The files as they are, with one line more in one of them. */
function withLine(file: string, line: string): Sources {
  const { imports = [], usesDom = false } = files.get(file) ?? {};
  const more = sourceOf(file, line);
  const source = {
    imports: [...imports, ...more.imports],
    usesDom: usesDom || more.usesDom,
  };
  return new Map([...files, [file, source]]);
}

describe('every source file', () => {
  it('lies in the room of what loads it, and imports what that room may', () => {
    expect(misplaced(files)).toEqual([]);
  });

  it('is loaded by a built file, or holds types alone', () => {
    const loaded = new Set([...contents(files).values()].flatMap((reached) => [...reached]));
    const idle = [...files.keys()].filter((file) => !loaded.has(file));
    const used = new Set([...files.values()].flatMap(({ imports }) => imports.map(({ of }) => of)));
    expect(idle.filter((file) => !used.has(file))).toEqual([]);
  });

  it('has a name that no file for another thing has', () => {
    const stems = [...files.keys()].map((file) => basename(file).split('.')[0] ?? '');
    const shared = stems.filter((stem, i) => stems.indexOf(stem) < i);
    expect([...new Set(shared)].sort()).toEqual(ONE_THING.toSorted());
  });
});

/** Names that more than one file has, each for one thing: its schema, its view, its face, its entry. */
const ONE_THING = [
  'card',
  'disagreement',
  'dossier',
  'evidence',
  'lineage',
  'main',
  'matrix',
  'position',
  'source',
];

describe('a file in the wrong place is told', () => {
  it.each([
    [
      'code for a reading, on every page',
      'src/page/lookout/lookout.ts',
      "import { Painter } from '../marks/painter.ts';",
      'src/page/marks/painter.ts is part of "content", and src/page/marks is not',
    ],
    [
      'the card, in the reading',
      'src/page/reading/page.ts',
      "import { CardHost } from '../../card/opening/host.ts';",
      'src/card/opening/host.ts is part of "reading", and src/card/opening is not',
    ],
    [
      'the schema library’s rules, on every page',
      'src/packs/on-pages/published.ts',
      "import { SpottingRules } from '../../spotting/rules/rules-schema.ts';",
      'src/spotting/rules/rules-schema.ts is part of "content", and src/spotting/rules is not',
    ],
    [
      'a face, in the core',
      'src/record/views/position.ts',
      "import type { Props } from '../../ui/parts/position.tsx';",
      'src/record/views/position.ts is of the core and imports src/ui/parts/position.tsx, which is not',
    ],
    [
      'the DOM, in the core',
      'src/spotting/spotter.ts',
      'const title = document.title;',
      'src/spotting/spotter.ts is of the core and uses the DOM',
    ],
    [
      'the polyfill, out of its place',
      'src/packs/shelf/shelf.ts',
      "import type { Browser } from 'webextension-polyfill';",
      'src/packs/shelf/shelf.ts imports the polyfill, which only src/platform may',
    ],
    [
      'a new folder without a room',
      'src/elsewhere/new.ts',
      'export const one = 1;',
      'src/elsewhere/new.ts lies in no room',
    ],
  ])('%s', (_what, file, line, sentence) => {
    expect(misplaced(withLine(file, line))).toContain(sentence);
  });

  it('shared code that only the reading uses', () => {
    const file = 'src/page/shared/only-read.ts';
    const withFile = new Map(
      withLine('src/page/reading/page.ts', "import '../shared/only-read.ts';"),
    );
    withFile.set(file, sourceOf(file, ''));
    expect(misplaced(withFile)).toContain(
      `${file} is not part of "content", as all of src/page/shared is`,
    );
  });
});

it('knows every file that is built', () => {
  const entries = [...files.keys()].filter((file) => /\.iife\.ts$|\/main\.tsx$/.test(file));
  expect(Object.values(BUILT_FILES)).toEqual(expect.arrayContaining(entries));
});
