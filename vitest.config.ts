import { defineConfig } from 'vitest/config';

const inBrowsers = {
  globalSetup: ['tests/browser/support/global-setup.ts'],
  testTimeout: 60_000,
  hookTimeout: 120_000,
};

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          // Nearly all is work; by itself, vitest leaves a core alone.
          maxWorkers: '100%',
          // None takes a second by itself, but a machine that does much else is slower by far.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          ...inBrowsers,
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          // Each file has browsers of its own, and a part of their time they wait: on two cores a fourth at
          // once makes no more haste, and readings of the clock that no test can allow for.
          maxWorkers: 3,
          // What files share, the driver above all, is loaded once a worker.
          isolate: false,
        },
      },
      {
        test: {
          name: 'packages',
          include: ['tests/packages/**/*.test.ts'],
          // The extension is built several times over.
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          ...inBrowsers,
          name: 'figures',
          include: ['tests/figures/**/*.test.ts'],
          // What is measured has the machine for itself.
          maxWorkers: 1,
        },
      },
    ],
  },
});
