import { namesGiven } from './command/arguments.ts';
import { sourceFiles } from './rooms/imports.ts';
import { contents, misplaced, roomOf } from './rooms/rooms.ts';

namesGiven('npm run rooms');

/** Prints the folders that each built file is made of, with how many files of each. */
const files = sourceFiles();
for (const [name, reached] of contents(files)) {
  const counts = new Map<string, number>();
  for (const file of reached) {
    const room = roomOf(file) ?? '?';
    counts.set(room, (counts.get(room) ?? 0) + 1);
  }
  const rooms = [...counts].sort().map(([room, count]) => `${room.replace('src/', '')} ${count}`);
  console.log(`${name} (${reached.size} files): ${rooms.join(', ')}`);
}
const wrong = misplaced(files);
for (const sentence of wrong) console.error(sentence);
process.exitCode = wrong.length > 0 ? 1 : 0;
