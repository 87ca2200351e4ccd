#!/usr/bin/env node
/**
 * The package's command: `npx --no-install on-record …` in a checkout. Plain JavaScript, since it runs
 * before there is anything to run TypeScript with.
 */
import './install-missing.mjs';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(new URL('dossier.ts', import.meta.url));
// Found from here, whatever folder the command is called in.
const tsx = import.meta.resolve('tsx');
const { status, error } = spawnSync(
  process.execPath,
  ['--import', tsx, command, ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
if (error) console.error(error.message);
process.exitCode = status ?? 1;
