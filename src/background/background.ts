import { listen } from '../messages/channel.ts';
import { acceptToBackground } from '../messages/to-background.ts';
import { forgetTabsThatClose, framesOf, setCount } from './badge.ts';
import { listenToCommands } from './commands.ts';
import { findCard } from './dossiers.ts';
import { onInstall } from './install.ts';
import { tellPagesOfOwnDossiers } from './own-dossiers.ts';
import { loadFile } from './page-files.ts';
import { openRecord } from './tabs.ts';

listen(acceptToBackground, (message, sender) => {
  switch (message.type) {
    case 'page→background:counted':
      return setCount(sender, message.count);
    case 'page→background:load':
      return loadFile(message.file, sender);
    case 'page→background:cardView':
      return findCard(message.dossier, message.entity);
    case 'page→background:openRecord':
      return openRecord(message.dossier, message.entity);
    case 'popup→background:frames':
      return framesOf(message.tabId);
  }
});
forgetTabsThatClose();
listenToCommands();
onInstall();
tellPagesOfOwnDossiers();
