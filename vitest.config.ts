import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

const DATABASE = './packages/db/src/testing/global-setup.ts'

export default defineConfig({
  test: {
    // The three projects read many of the same files: each is made JavaScript once, not once a project.
    experimental: { fsModuleCache: true },
    // One for every core: vitest keeps one back for its terminal, which on two cores halves everything.
    maxWorkers: availableParallelism(),
    projects: [
      {
        test: {
          name: 'pure',
          // Random properties: all their runs in `npm run prove`, a quarter of them in `npm test`.
          provide: { shareOfRuns: process.env.STRIDELOOM_IN_FULL === '1' ? 1 : 0.25 },
          // They share nothing and change nothing: modules are read once for all of them.
          isolate: false,
          testTimeout: 30_000,
          sequence: { groupOrder: 0 },
          include: [
            'packages/{domain,ui}/src/**/*.test.{ts,tsx}',
            'apps/web/src/**/*.test.{ts,tsx}',
            'apps/bench/src/**/*.test.ts',
            'scripts/**/*.test.mjs',
          ],
        },
      },
      {
        test: {
          name: 'database',
          include: ['packages/{db,fixtures}/src/**/*.test.ts', 'apps/api/src/**/*.test.ts'],
          globalSetup: [DATABASE],
          // Every file makes a database of its own; the server's modules are read once for all of them.
          isolate: false,
          sequence: { groupOrder: 1 },
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['apps/e2e/src/**/*.test.ts'],
          globalSetup: ['./apps/e2e/src/global-setup.ts'],
          setupFiles: ['./apps/e2e/src/products-ready.ts'],
          // A browser for each of the processes, not for each file; every person has a context of their own in it.
          isolate: false,
          testTimeout: 180_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
