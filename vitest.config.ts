import { defineConfig } from 'vitest/config';

const inBrowsers = {
  globalSetup: ['tests/browser/support/global-setup.ts'],
  testTimeout: 60_000,
  hookTimeout: 120_000,
};

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'] } },
      {
        test: {
          ...inBrowsers,
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          // They mostly wait; each file has browsers of its own.
          maxWorkers: 4,
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
