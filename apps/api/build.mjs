// Bundles the api with the workspace packages it uses; what comes from npm stays in node_modules.
import { existsSync, readFileSync } from 'node:fs'
import { build } from 'esbuild'

const { dependencies } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'))
const ours = Object.keys(dependencies).filter((name) => name.startsWith('@strideloom/'))

await build({
  entryPoints: ['src/server.ts', 'src/activity-worker.ts', 'src/reset-password.ts', 'src/erase-again.ts'].filter(
    (file) => existsSync(file),
  ),
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: 'linked',
  logLevel: 'warning',
  plugins: [
    {
      name: 'packages-of-npm-stay-outside',
      setup: (esbuild) => {
        esbuild.onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
          kind === 'entry-point' || ours.some((name) => path.startsWith(`${name}/`)) || path.startsWith('@strideloom/')
            ? null
            : { path, external: true },
        )
      },
    },
  ],
})
