import { cardSlot } from './contract.ts';
import { CardController } from './opening/controller.ts';

cardSlot.put((page) => new CardController(page));
