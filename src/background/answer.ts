import type { Runtime } from '../platform/browser.ts';
import type { ToBackground } from '../protocol/to-background.ts';
import { framesOf, setCount } from './badge.ts';
import { findCard } from './open-dossiers.ts';
import type { loadFile } from './page-files.ts';
import { openRecord } from './tabs.ts';

/**
 * What a message is answered with; it has been checked.
 *
 * @param load brings a file of ours into the frame that asks. The demonstration has another way than the extension.
 */
export function answer(
  message: ToBackground,
  sender: Runtime.MessageSender,
  load: typeof loadFile,
): unknown {
  switch (message.type) {
    case 'page→background:counted':
      return setCount(sender, message.count);
    case 'page→background:load':
      return load(message.file, sender);
    case 'page→background:cardView':
      return findCard(message.dossier, message.entity, message.position);
    case 'page→background:openRecord':
    case 'popup→background:openRecord':
      return openRecord(message.dossier, message.entity, sender.tab?.id);
    case 'popup→background:frames':
      return framesOf(message.tabId);
  }
}
