import { tanstackRouter } from '@tanstack/router-plugin/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { toldFirst } from './build/first-files.ts'
import { serviceWorker } from './build/service-worker.ts'

const apiPort = process.env.STRIDELOOM_API_PORT ?? '3001'

/**
 * What every page and the runner's Today stand on, in one file: cut by who shares what it would be forty, 9 kB heavier
 * in all (B6). Only modules that Today loads anyway belong here.
 */
const FRAME = [
  // What puts answers on the device and back is loaded after the first screen, or before it from the device.
  /node_modules\/(react|react-dom|scheduler|use-sync-external-store|@tanstack(?!\/query-core\/.*\/hydration)|@trpc|uuid)\//,
  /packages\/domain\/src\/calendar\/(day|instant)\.ts$/,
  /packages\/domain\/src\/logs\/(as-planned|check-ins|logged-at|moves|region-words|settle|take-back|target|unplanned)\.ts$/,
  /packages\/domain\/src\/programs\/(done-elsewhere|group-words|joined-items|minutes-of)\.ts$/,
  /packages\/domain\/src\/sessions\/(response-answers|response-windows|responses-due)\.ts$/,
  /apps\/web\/src\/lib\/(device-draft|first-name|focus-after-navigation|kept-here|me|new-id|not-loaded|page-code|run-mutation|runner-head|signed-out-line|when-idle)\.tsx?$/,
  /packages\/ui\/src\/(class-names\.ts|format\/)/,
  /packages\/ui\/src\/glyph\/(?!flag-icon|logo)/,
  /packages\/ui\/src\/mark\/(avatar|kbd|visually-hidden)\./,
  /packages\/ui\/src\/control\/(button|icon-button|tick-button)\./,
  /packages\/ui\/src\/surface\/(empty-state|notice|skeleton|tab-bar|toast|toast-store)\./,
]

/** The same of the runner's pages alone: what Today asks for on its way, else a dozen files of a few hundred bytes. */
const RUNNER = [
  /apps\/web\/src\/features\/logs\/(comments-outbox|days-kept|elsewhere|hooks|kinds|later-code|outbox|plan|record|runner-day|running-outbox|running-prefetch|swapped|use-once-it-stands|weekly|words)\.ts$/,
  /apps\/web\/src\/features\/logs\/components\/(day-fixed|item-row|page-with-foot|plan-error|workout-section)\.tsx$/,
  /apps\/web\/src\/(lib\/read-here|routes\/-runner-lists)\.ts$/,
  /apps\/web\/src\/features\/sessions\/(answers-outbox|due-hooks|read-summaries|runner-words|use-now|wishes-outbox)\.ts$/,
]

export default defineConfig({
  plugins: [
    tanstackRouter({
      target: 'react',
      autoCodeSplitting: true,
      // Loaders go with their page: left in the entry they would load every feature's hooks on the runner's phone (B6).
      codeSplittingOptions: {
        defaultBehavior: [['loader', 'component'], ['errorComponent'], ['notFoundComponent']],
      },
      routesDirectory: 'src/routes',
      generatedRouteTree: 'src/routeTree.gen.ts',
      quoteStyle: 'single',
      addExtensions: true,
    }),
    react(),
    serviceWorker(),
    toldFirst(),
  ],
  server: {
    port: Number(process.env.PORT ?? 3000),
    strictPort: true,
    proxy: {
      '/api': `http://127.0.0.1:${apiPort}`,
      '/calendar/': `http://127.0.0.1:${apiPort}`,
      '/reminders-off/': `http://127.0.0.1:${apiPort}`,
    },
  },
  // No inline data: module preload is native in every browser we support, and small images stay files (CSP).
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: {
      polyfill: false,
      // What a page of the practice is made of, file by file, would stand in the entry that a runner's phone loads too: a third of it (B6).
      // There the page itself names its parts, one trip later; styles come through the list only.
      resolveDependencies: (file, parts) =>
        file.startsWith('assets/_practice') ? parts.filter((part) => part.endsWith('.css')) : parts,
    },
    sourcemap: true,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'frame', test: (id) => FRAME.some((part) => part.test(id)) },
            { name: 'runner', test: (id) => RUNNER.some((part) => part.test(id)) },
          ],
        },
      },
    },
  },
})
