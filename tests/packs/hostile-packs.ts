import { builtinPacks } from '../../src/record/builtin-packs.ts';
import { samplePack } from '../unit/record/sample.ts';

/** How a file that somebody made, by mistake or not, is answered. */
export interface HostilePack {
  readonly what: string;
  readonly text: () => string | Uint8Array<ArrayBuffer>;
  /** Part of what is said of it; null where it is taken. */
  readonly refused: RegExp | null;
}

/** JSON to be broken at will. */
// biome-ignore lint/suspicious/noExplicitAny: made to be broken.
type Loose = any;

/** A sound record of no story, with names. */
export function soundPack(id = 'sample', name = 'Example Bank'): Loose {
  const pack = samplePack() as Loose;
  pack.pack.id = id;
  pack.names = {
    dossier: id,
    entities: [{ entity: 'example-bank', kind: 'bank', long: [name] }],
  };
  return pack;
}

const changed = (change: (pack: Loose) => void, id?: string) => () => {
  const pack = soundPack(id);
  change(pack);
  return JSON.stringify(pack);
};

const named = (long: readonly unknown[], id?: string) =>
  changed((pack) => {
    pack.names.entities[0].long = long;
  }, id);

const everyText = (of: unknown, to: (text: string) => string): unknown => {
  if (typeof of === 'string') return to(of);
  if (Array.isArray(of)) return of.map((one) => everyText(one, to));
  if (typeof of !== 'object' || of === null) return of;
  return Object.fromEntries(Object.entries(of).map(([key, one]) => [key, everyText(one, to)]));
};

const MEGABYTE = 'x'.repeat(1_000_000);
const utf16 = (text: string) => {
  const bytes = new Uint8Array(text.length * 2);
  for (let i = 0; i < text.length; i++) {
    bytes[i * 2] = text.charCodeAt(i) & 255;
    bytes[i * 2 + 1] = text.charCodeAt(i) >> 8;
  }
  return bytes;
};
const BUILTIN = builtinPacks()[0]?.pack.id ?? '';

/** Refused, each with its reason; or taken, as it does no harm. Ids of those that are taken are their own. */
export const HOSTILE_PACKS: readonly HostilePack[] = [
  // No JSON, or no pack
  { what: 'nothing', text: () => '', refused: /1: is not JSON \(ValueExpected\)/ },
  { what: 'white space', text: () => ' \n\t\n', refused: /is not JSON/ },
  { what: 'a picture', text: () => new Uint8Array([137, 80, 78, 71, 13, 10]), refused: /not JSON/ },
  { what: 'zeros', text: () => new Uint8Array(5_000), refused: /not JSON/ },
  { what: 'a page', text: () => '<!doctype html><title>x</title>', refused: /not JSON/ },
  { what: 'comments', text: () => `// mine\n${changed(() => {})()}`, refused: /1: is not JSON/ },
  { what: 'two packs', text: () => changed(() => {})().repeat(2), refused: /EndOfFileExpected/ },
  { what: 'a cut pack', text: () => changed(() => {})().slice(0, -200), refused: /is not JSON/ },
  { what: 'a number', text: () => '7', refused: /is not a dossier/ },
  { what: 'null', text: () => 'null', refused: /is not a dossier/ },
  { what: 'a list', text: () => '[]', refused: /is not a dossier/ },
  { what: 'an empty object', text: () => '{}', refused: /pack: is missing/ },
  { what: 'settings', text: () => '{"onRecordSettings":2,"settings":{}}', refused: /is missing/ },
  // Deep, large, many
  {
    what: 'lists 20,000 deep',
    text: () => '['.repeat(20_000) + ']'.repeat(20_000),
    refused: /brackets are more than 100 deep/,
  },
  {
    what: 'objects 20,000 deep in a pack',
    text: () => `{"pack":${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}}`,
    refused: /1: is not JSON \(brackets are more than 100 deep\)/,
  },
  { what: 'five million brackets', text: () => '['.repeat(5_000_000), refused: /100 deep/ },
  {
    what: 'every text about it a megabyte',
    text: changed((pack) => {
      pack.pack = everyText(pack.pack, () => MEGABYTE);
    }),
    refused: /must have at most/,
  },
  {
    what: 'a field whose name is a megabyte',
    text: changed((pack) => {
      pack[MEGABYTE] = 1;
      pack.claims[0][MEGABYTE] = 1;
    }),
    refused: /x…: is not a field/,
  },
  {
    what: 'one text of a megabyte',
    text: changed((pack) => {
      pack.claims[0].text = MEGABYTE;
    }),
    refused: /claims\[0\]\.text: must have at most 20,000 characters/,
  },
  {
    what: 'a name of a megabyte',
    text: named([MEGABYTE]),
    refused: /long\[0\]: must have at most 400 characters/,
  },
  {
    what: 'an address of a megabyte',
    text: changed((pack) => {
      pack.sources[0].url = `https://a.example/${MEGABYTE}`;
    }),
    refused: /sources\[0\]\.url: must have at most 4,000 characters/,
  },
  {
    what: '20,000 problems',
    text: changed((pack) => {
      pack.claims = Array.from({ length: 20_000 }, () => ({ id: 'No Id' }));
    }),
    refused: /and [\d.,\s]+ more/,
  },
  {
    what: '20,000 dangling references',
    text: changed((pack) => {
      const claim = pack.claims[1];
      pack.claims.push(
        ...Array.from({ length: 20_000 }, (_, i) => ({
          ...claim,
          id: `claim-${i}`,
          about: ['nobody'],
          relations: [],
        })),
      );
    }),
    refused: /there is no company "nobody"[\s\S]*and [\d.,\s]+ more/,
  },
  {
    what: 'more names than there may be',
    text: named(Array.from({ length: 50_001 }, (_, i) => `Zyx ${i} Bank`)),
    refused: /more than 50,000 names/,
  },
  // Whose ids
  { what: 'the built-in id', text: changed(() => {}, BUILTIN), refused: /built-in record/ },
  {
    what: 'the built-in record itself',
    text: () => JSON.stringify(builtinPacks()[0]),
    refused: /built-in record/,
  },
  { what: 'another’s id', text: changed(() => {}, 'kept'), refused: /belongs to .*Kept/ },
  {
    what: 'an id that is a path',
    text: changed(() => {}, '../facebook'),
    refused: /pack\.id: must be lower-case words joined by hyphens/,
  },
  { what: 'no id', text: changed(({ pack }) => delete pack.id), refused: /pack\.id: is missing/ },
  {
    what: 'names of another record',
    text: changed((pack) => {
      pack.names.dossier = BUILTIN;
    }, 'of-another'),
    refused: /names\.dossier: is not "of-another"/,
  },
  // Prototypes and other keys
  {
    what: '__proto__ at the root',
    text: () => changed(() => {})().replace('{', '{"__proto__":{"claims":[]},'),
    refused: /__proto__/,
  },
  {
    what: 'a company called constructor without a summary',
    text: changed((pack) => {
      pack.entities.push({ ...pack.entities[0], id: 'constructor', name: 'Constructor' });
    }),
    refused: /summaries\.companies\.constructor: is missing/,
  },
  {
    what: 'a field that a record does not have',
    text: changed((pack) => {
      pack.claims[0].onclick = 'alert(1)';
    }),
    refused: /claims\[0\]\.onclick: is not a field/,
  },
  // What would run, or lead somewhere
  {
    what: 'a javascript: address',
    text: changed((pack) => {
      pack.sources[0].url = 'javascript:alert(1)';
    }),
    refused: /sources\[0\]\.url: must be an http or https address/,
  },
  {
    what: 'a data: address of a licence',
    text: changed((pack) => {
      pack.pack.licence.url = 'data:text/html,<script>alert(1)</script>';
    }),
    refused: /licence\.url: must be an http or https address/,
  },
  {
    what: 'script in every sentence',
    text: changed((pack) => {
      pack.pack.title = '<img src=x onerror=document.title="run">';
      pack.claims[0].text = '</script><script>document.title="run"</script>';
      pack.entities[0].name = '"><svg onload=document.title="run">';
    }, 'script-in-text'),
    refused: null,
  },
  // Formats
  {
    what: 'a newer format',
    text: changed((pack) => {
      pack.pack.format = 3;
      pack.more = 'things';
    }),
    refused: /pack\.format: is format 3: written for a newer version of On Record/,
  },
  {
    what: 'a format that is a word',
    text: changed((pack) => {
      pack.pack.format = 'newest';
    }),
    refused: /pack\.format/,
  },
  // Circles
  {
    what: 'sources that rest on each other',
    text: changed((pack) => {
      for (const source of pack.sources) {
        source.kind = 'reprint';
        source.isBasedOn = pack.sources.map(({ id }: { id: string }) => id);
      }
    }, 'circle'),
    refused: null,
  },
  {
    what: 'a claim that corrects itself',
    text: changed((pack) => {
      pack.claims[1].relations = [{ type: 'corrects', claim: pack.claims[1].id, aspect: 'fact' }];
    }),
    refused: /is the claim itself/,
  },
  // Names
  { what: 'an empty name', text: named(['']), refused: /empty name/ },
  { what: 'a name of a space', text: named(['\u00a0']), refused: /empty name/ },
  { what: 'a name of signs', text: named(['. .']), refused: /needs a letter or a digit/ },
  { what: 'a name that is a number', text: named([7]), refused: /long\[0\]/ },
  { what: 'names of dots', text: named(['a.b.c.d', 'N.A.T.O. Bank'], 'dotted'), refused: null },
  {
    what: 'names of an expression',
    text: named(['(a+)+$', '[^]*Bank', 'Bank|', '\\bBank', '.*x.*'], 'expressions'),
    refused: null,
  },
  {
    what: 'clashing names',
    text: named(['Facebook', 'wells fargo', 'the'], 'clash'),
    refused: null,
  },
  {
    what: 'the same name a thousand times',
    text: named(
      Array.from({ length: 1_000 }, () => 'Same Bank'),
      'same-names',
    ),
    refused: null,
  },
  {
    what: 'a phrase that is none',
    text: changed((pack) => {
      pack.names.entities[0].exclude = { near: ['(((a|b'] };
    }),
    refused: /Not a phrase/,
  },
  {
    what: 'a phrase with many that may be missing',
    text: changed((pack) => {
      pack.names.entities[0].exclude = { near: [`${'a? '.repeat(40)}b`] };
    }, 'many-missing'),
    refused: null,
  },
  // Encodings
  { what: 'UTF-16', text: () => utf16(`\uFEFF${changed(() => {}, 'utf-16')()}`), refused: null },
  {
    what: 'a byte order mark',
    text: () => `\uFEFF${changed(() => {}, 'with-mark')()}`,
    refused: null,
  },
  {
    what: 'a title that turns round what follows it',
    text: changed((pack) => {
      pack.pack.title = 'A \ud800 record \u202eof\u202c \u0000 signs';
    }, 'odd-signs'),
    refused: /pack\.title: must have no line breaks/,
  },
  {
    what: 'half of a pair of surrogates, and directions, in a sentence',
    text: changed((pack) => {
      pack.claims[0].text = 'A \ud800 sentence \u202eof\u202c \u0000 signs.';
    }, 'odd-signs'),
    refused: null,
  },
  {
    what: 'a keeper of ten thousand letters',
    text: changed((pack) => {
      pack.pack.curator = 'x'.repeat(10_000);
    }),
    refused: /pack\.curator: must have at most 300 characters/,
  },
  {
    what: 'telling words without end',
    text: changed((pack) => {
      const telling = Array.from({ length: 5_000 }, (_, i) => ({ word: `word${i}` }));
      pack.names.topic = { en: { telling } };
    }),
    refused: /telling: At most 200/,
  },
  {
    what: 'names that begin with signs, by the thousand',
    text: named(Array.from({ length: 1_000 }, (_, i) => `.NET ${i} Bank`)),
    refused: /more than 200 (?:odd-names|names that begin with a sign)/,
  },
];
