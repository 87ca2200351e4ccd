import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { BUILT_FILES } from '../rooms/rooms.ts';
import type { BundledModules } from './bundled-modules.ts';
import { LIST, listed, notAsListed, packagesIn, thirdPartyText } from './bundled-packages.ts';

export const OUR_LICENCE = 'LICENSE';
export const THEIR_LICENCES = 'THIRD-PARTY-LICENSES.txt';

/**
 * Puts licences beside the code: ours, and those of the packages that the bundles were really made of. The
 * build fails when a bundle holds another package than was agreed, or one without a licence text.
 */
export function shipsLicences(root: string, found: BundledModules): Plugin {
  return {
    name: 'on-record:ships-licences',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler() {
        const unseen = Object.keys(BUILT_FILES).filter((name) => !found.has(name as never));
        if (unseen.length > 0) throw new Error(`No bundle begins with ${unseen.join(', ')}.`);
        const packages = packagesIn(found);
        const agreed = JSON.parse(readFileSync(join(root, LIST), 'utf8'));
        const wrong = notAsListed(listed(packages), agreed);
        if (wrong.length > 0) throw new Error(wrong.join('\n'));
        const text = thirdPartyText([...packages.values()].flat());
        this.emitFile({ type: 'asset', fileName: THEIR_LICENCES, source: text });
        const ours = readFileSync(join(root, OUR_LICENCE), 'utf8');
        this.emitFile({ type: 'asset', fileName: OUR_LICENCE, source: ours });
      },
    },
  };
}
