import 'fake-indexeddb/auto';
import '../fake-browser.ts';

import { beforeAll, describe, expect, it } from 'vitest';
import { assess } from '../../../src/packs/adding/assess.ts';
import { readFileText } from '../../../src/packs/adding/read-file.ts';
import { loadShelf } from '../../../src/packs/shelf/load-shelf.ts';
import { acceptWaiting } from '../../../src/packs/shelf/shelf.ts';
import { openDossier } from '../../../src/record/dossier.ts';
import { loadPack } from '../../../src/record/load.ts';
import { cardView } from '../../../src/record/views/card-view.ts';
import { recordView } from '../../../src/record/views/record.ts';
import { HOSTILE_PACKS, soundPack } from '../../packs/hostile-packs.ts';

const read = (text: string | Uint8Array<ArrayBuffer>) =>
  readFileText(new Blob([text]), () => undefined);
const assessed = async (text: string | Uint8Array<ArrayBuffer>) =>
  assess(await read(text), { file: 'x.json', origin: 'reader', onStage: () => undefined });

/** What a reader is told, in the words that the options page puts around it. */
function saidOf(answer: Awaited<ReturnType<typeof assess>>): string {
  switch (answer.kind) {
    case 'fits':
      return '';
    case 'taken':
      return answer.taken.by === 'builtin' ? 'built-in record' : `belongs to ${answer.taken.title}`;
    case 'too-much':
      return `more than ${answer.most.toLocaleString('en')} ${answer.what}`;
    case 'problems': {
      const lines = answer.problems.map(({ line, path, reason }) =>
        path ? `${line}: ${path}: ${reason}` : `${line}: ${reason}`,
      );
      return [...lines, ...(answer.more > 0 ? [`and ${answer.more} more`] : [])].join('\n');
    }
  }
}

describe('a broken or hostile file', () => {
  beforeAll(async () => {
    const kept = soundPack('kept');
    kept.pack.title = 'Kept';
    kept.pack.curator = 'Somebody else';
    const answer = await assessed(JSON.stringify(kept));
    if (answer.kind !== 'fits') throw new Error(saidOf(answer));
    await acceptWaiting(answer.token);
  });

  it('comes in forty kinds and more', () => {
    expect(HOSTILE_PACKS.length).toBeGreaterThanOrEqual(40);
  });

  it.each(HOSTILE_PACKS)('of $what is answered with its reason', async ({ text, refused }) => {
    const before = await loadShelf();
    const answer = await assessed(text());
    if (refused) {
      expect(saidOf(answer)).toMatch(refused);
      expect(saidOf(answer).split('\n').length).toBeLessThanOrEqual(101);
    } else {
      expect(saidOf(answer)).toBe('');
      if (answer.kind !== 'fits') return;
      // Whatever it holds, it can be shown.
      const { pack } = loadPack(JSON.parse((await read(text())).replace(/^\uFEFF/, '')));
      if (!pack) throw new Error('it fitted a moment ago');
      const dossier = await openDossier(pack);
      for (const id of [null, ...dossier.companies.keys()]) {
        expect(cardView(dossier, id)).not.toBeNull();
      }
      expect(recordView(dossier).dossier.id).toBe(pack.pack.id);
    }
    expect(await loadShelf()).toEqual(before);
  });
});
