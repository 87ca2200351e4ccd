import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const yamlIn = (folder: string) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yml'))
    .map((name) => [name, read(join(folder, name))] as const);

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Record<string, unknown>;
}
interface Job {
  readonly 'timeout-minutes'?: number;
  readonly steps: readonly Step[];
}
interface Workflow {
  readonly permissions?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

const WORKFLOWS = yamlIn('.github/workflows').map(
  ([name, text]) => [name, parse(text) as Workflow, text] as const,
);
const scripts = Object.keys(JSON.parse(read('package.json')).scripts);

/** What runs at other people's machines, and cannot be run here. */
describe.each(WORKFLOWS)('workflow %s', (_name, { permissions, jobs }, text) => {
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  it('runs scripts that there are', () => {
    const named = [...text.matchAll(/\bnpm (?:run (?:-s )?)?([a-z][\w:]*)/g)].map(([, one]) => one);
    expect(named.length).toBeGreaterThan(0);
    const known = new Set([...scripts, 'ci']);
    expect(named.filter((one) => !known.has(one as string))).toEqual([]);
  });

  it('may read the repository and no more, unless a job says so, and ends', () => {
    expect(permissions).toEqual({ contents: 'read' });
    for (const job of Object.values(jobs)) {
      expect(job['timeout-minutes']).toBeLessThanOrEqual(120);
    }
  });

  it('leaves no token in the folder that the tests run in', () => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    for (const one of checkouts) expect(one.with).toMatchObject({ 'persist-credentials': false });
  });
});

const ALL = [...yamlIn('.github/workflows'), ...yamlIn('.github/actions')];

it.each(ALL)(
  '%s takes other people’s actions at a commit, with its version beside it',
  (_, text) => {
    const used = [...text.matchAll(/uses: (\S+)(.*)/g)].filter(([, one]) => !one?.startsWith('./'));
    for (const [, action, rest] of used) {
      expect(action).toMatch(/^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/);
      expect(rest).toMatch(/^ # v\d+\.\d+\.\d+$/);
    }
  },
);

const FORMS = yamlIn('.github/ISSUE_TEMPLATE').filter(([name]) => name !== 'config.yml');

it.each(FORMS)('issue form %s has what GitHub asks of one', (_, text) => {
  const form = parse(text);
  expect([typeof form.name, typeof form.description]).toEqual(['string', 'string']);
  const ids = form.body.map(({ id }: { id: string }) => id);
  expect(new Set(ids).size).toBe(form.body.length);
  for (const { type, attributes } of form.body) {
    expect(['input', 'textarea', 'dropdown', 'checkboxes', 'markdown']).toContain(type);
    expect(typeof attributes.label).toBe('string');
    if (type === 'dropdown' || type === 'checkboxes') {
      expect(attributes.options.length).toBeGreaterThan(1);
    }
  }
});
