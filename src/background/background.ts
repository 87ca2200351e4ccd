import { keepAnnouncementRegistered } from '../packs/shelf/register-announcement.ts';
import { browser, type Runtime } from '../platform/browser.ts';
import { listen } from '../protocol/channel.ts';
import { checkDirection } from '../protocol/direction.ts';
import { acceptToBackground, type ToBackground } from '../protocol/to-background.ts';
import { answer } from './answer.ts';
import { forgetTabsThatClose } from './badge.ts';
import { listenToCommands } from './commands.ts';
import { onInstall } from './install.ts';
import { loadFile } from './page-files.ts';
import { Rate } from './rate.ts';
import { takeOverOpenPages } from './takeover.ts';
import { watchPolicy } from './watch-policy.ts';
import { keepWritingMenu } from './writing-menu.ts';

/** Far more than the frames of a tab ask for: each loads two files, and a card is a reader's act. */
const MOST_ASKED = 600;
const asked = new Rate<number>(MOST_ASKED);

/** @throws when a tab's frames ask for more than anybody could read. */
function checkRate(type: ToBackground['type'], { tab }: Runtime.MessageSender): void {
  const costs = type === 'page→background:load' || type === 'page→background:cardView';
  if (!costs || asked.take(tab?.id ?? browser.tabs.TAB_ID_NONE)) return;
  throw new Error(`${type}: tab ${tab?.id} has asked ${MOST_ASKED} times within a minute.`);
}

listen(acceptToBackground, (message, sender) => {
  checkDirection(message.type, sender);
  checkRate(message.type, sender);
  return answer(message, sender, loadFile);
});
forgetTabsThatClose();
listenToCommands();
onInstall();
keepAnnouncementRegistered();
takeOverOpenPages();
watchPolicy();
keepWritingMenu();
