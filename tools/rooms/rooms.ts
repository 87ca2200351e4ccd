import { reachedFrom, type Source, type Sources } from './imports.ts';

/** The files that the browser loads, each by the source file that it begins with. */
export const BUILT_FILES = {
  content: 'src/page/content.iife.ts',
  announce: 'src/packs/on-pages/announce.iife.ts',
  packWorker: 'src/packs/adding/pack-worker.ts',
  reading: 'src/page/reading.iife.ts',
  quotations: 'src/page/quotations.iife.ts',
  own: 'src/page/own.iife.ts',
  selection: 'src/page/selection/selection.iife.ts',
  card: 'src/card/card.iife.ts',
  background: 'src/background/background.ts',
  popup: 'src/popup/main.tsx',
  options: 'src/options/main.tsx',
  record: 'src/dossier/main.tsx',
  welcome: 'src/welcome/main.tsx',
} as const;

export type BuiltFile = keyof typeof BUILT_FILES;

/** What a folder is for, in terms of the files that the browser loads. */
interface Room {
  /** The built files that each of its files is part of, at least one of these. */
  readonly in: readonly BuiltFile[];
  /** Each of its files must be part of all of these. */
  readonly always?: readonly BuiltFile[];
  /** Is it part of the core: no face, no DOM, nothing outside of the core? */
  readonly core?: true;
}

const PAGES = ['popup', 'options', 'record', 'welcome'] as const;
// The welcome page shows its own sample: it holds the reading and the card, and no content script.
const READING = ['reading', 'welcome'] as const;
// Loaded beside the reading, where words on record may stand.
const QUOTATIONS = ['quotations', 'welcome'] as const;
const CARD = ['card', 'welcome'] as const;
const EVERYWHERE = Object.keys(BUILT_FILES) as BuiltFile[];
const NOT_ON_PAGES = ['background', 'popup', 'options', 'record', 'packWorker'] as const;

/** By folder; of two that hold a file, the longer counts. */
export const ROOMS: Readonly<Record<string, Room>> = {
  'src/page': { in: ['content', 'reading', 'quotations', 'own'] },
  'src/page/lookout': { in: ['content'] },
  'src/page/selection': { in: ['selection'], always: ['selection'] },
  'src/page/shared': { in: ['content', ...READING, 'selection'], always: ['content', 'reading'] },
  'src/page/watching': { in: ['content', ...READING], always: ['content', 'reading'] },
  'src/page/dom': { in: ['content', ...READING, 'card', 'selection'], always: ['reading'] },
  'src/page/blocks': { in: [...READING, 'selection'], always: ['reading'] },
  'src/page/marks': { in: READING, always: ['reading'] },
  'src/page/reading': { in: READING, always: ['reading'] },
  'src/card': { in: ['content', ...READING, 'card'] },
  'src/card/face': { in: CARD, always: ['card'] },
  'src/card/guard': { in: CARD, always: ['card'] },
  'src/card/opening': { in: CARD, always: ['card'] },
  'src/spotting': { in: READING, always: ['reading'], core: true },
  'src/spotting/gate': { in: EVERYWHERE, always: ['content'], core: true },
  'src/spotting/compiled': { in: EVERYWHERE, always: ['reading'], core: true },
  'src/spotting/many': {
    in: ['announce', 'own', ...READING, ...NOT_ON_PAGES],
    core: true,
  },
  // Phrases are checked where packs are.
  'src/spotting/phrases': { in: [...READING, ...NOT_ON_PAGES], always: ['reading'], core: true },
  'src/spotting/text': {
    in: [...READING, 'quotations', 'selection', ...NOT_ON_PAGES],
    always: ['reading'],
    core: true,
  },
  // What stands in quotation marks is also asked of words that a reader chose.
  'src/spotting/quotations': {
    in: [...QUOTATIONS, 'background'],
    always: ['quotations'],
    core: true,
  },
  'src/spotting/quotations/compiled': {
    in: [...QUOTATIONS, ...NOT_ON_PAGES],
    always: ['quotations'],
    core: true,
  },
  'src/spotting/names': { in: [...READING, ...NOT_ON_PAGES], always: ['reading'], core: true },
  'src/spotting/topic': { in: READING, always: ['reading'], core: true },
  'src/spotting/rules': { in: NOT_ON_PAGES, always: ['packWorker'], core: true },
  'src/record': { in: [...NOT_ON_PAGES, ...CARD], core: true },
  'src/record/check': { in: NOT_ON_PAGES, always: ['packWorker'], core: true },
  'src/record/schema': { in: NOT_ON_PAGES, always: ['packWorker'], core: true },
  'src/record/views': { in: NOT_ON_PAGES, core: true },
  // What pages are given of the reader's own records, and read of it.
  'src/packs/on-pages': { in: EVERYWHERE, core: true },
  // Where they are kept.
  'src/packs/shelf': { in: [...NOT_ON_PAGES], core: true },
  // What a file goes through before it is kept.
  'src/packs/adding': { in: ['options', 'packWorker', 'background'], core: true },
  'src/writing': { in: ['selection', 'background', 'options'], core: true },
  'src/settings': { in: EVERYWHERE, core: true },
  'src/protocol': { in: EVERYWHERE, core: true },
  'src/platform': { in: EVERYWHERE, core: true },
  'src/common': { in: EVERYWHERE, core: true },
  'src/i18n': { in: ['card', 'background', ...PAGES], core: true },
  'src/ui': { in: ['card', ...PAGES] },
  'src/background': { in: ['background'] },
  'src/popup': { in: ['popup'] },
  'src/options': { in: ['options'] },
  'src/dossier': { in: ['record'] },
  'src/welcome': { in: ['welcome'] },
};

/** The room that a file lies in, or undefined. */
export function roomOf(file: string): string | undefined {
  const around = Object.keys(ROOMS).filter((room) => file.startsWith(`${room}/`));
  return around.sort((a, b) => b.length - a.length)[0];
}

/** What each built file is made of. */
export function contents(files: Sources): ReadonlyMap<BuiltFile, ReadonlySet<string>> {
  return new Map(EVERYWHERE.map((name) => [name, reachedFrom(BUILT_FILES[name], files)] as const));
}

/** Every file that lies in the wrong room or imports what its room may not, as sentences. */
export function misplaced(files: Sources): string[] {
  const built = contents(files);
  return [...files].flatMap(([file, source]) => {
    const name = roomOf(file);
    const room = name === undefined ? undefined : ROOMS[name];
    if (name === undefined || room === undefined) return [`${file} lies in no room`];
    const loadedBy = EVERYWHERE.filter((one) => built.get(one)?.has(file));
    const wrong = loadedBy
      .filter((one) => !room.in.includes(one))
      .map((one) => `${file} is part of "${one}", and ${name} is not`);
    // A file of types alone is part of none.
    const missing = (loadedBy.length === 0 ? [] : (room.always ?? []))
      .filter((one) => !loadedBy.includes(one))
      .map((one) => `${file} is not part of "${one}", as all of ${name} is`);
    return [...wrong, ...missing, ...strays(file, room, source)];
  });
}

function strays(file: string, room: Room, { imports, usesDom }: Source): string[] {
  const dom = room.core && usesDom ? [`${file} is of the core and uses the DOM`] : [];
  const stray = imports.flatMap(({ of, asFile }) => {
    if (of === 'webextension-polyfill' && !file.startsWith('src/platform/')) {
      return [`${file} imports the polyfill, which only src/platform may`];
    }
    const other = roomOf(of);
    if (!room.core || asFile || !of.startsWith('src/') || other === undefined) return [];
    return ROOMS[other]?.core ? [] : [`${file} is of the core and imports ${of}, which is not`];
  });
  return [...dom, ...stray];
}
