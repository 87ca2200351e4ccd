import { buildAll } from './build/build.ts';
import { namesGiven } from './command/arguments.ts';

namesGiven('npm run build');

try {
  const { built } = await buildAll();
  console.log(built ? 'Built dist/chrome and dist/firefox.' : 'dist/ is up to date.');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
