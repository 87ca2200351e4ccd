/** A program of its own for `interrupt.test.ts`: opens the browser that it is told, and stays. */
import type { BrowserKind } from '../../../tools/browser/find.ts';
import { launch } from '../../../tools/browser/launch.ts';

const session = await launch({ kind: process.argv[2] as BrowserKind, extension: null });
await session.newPage();
console.log('open');
