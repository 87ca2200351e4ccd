import { registerCards } from './contract.ts';
import { CardController } from './opening/controller.ts';

registerCards((page) => new CardController(page));
