import '../card/card.iife.ts';
import { startPage } from '../ui/extension-page.tsx';
import '../page/marks/marks.css';
import './welcome.css';
import { readThisPage } from './read-this-page.ts';
import { Welcome } from './welcome.tsx';

await startPage('welcomeTitle', <Welcome />);
await readThisPage();
