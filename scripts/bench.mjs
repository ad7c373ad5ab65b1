// `npm run bench`, or `npm run bench -- B4 B6`: measures the built product.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { browserOrInstall, NO_BROWSER } from './browser.mjs'
import { buildIfNeeded, checkNode, generate, installIfNeeded, root, stopWith } from './prepare.mjs'

checkNode()
await installIfNeeded()
await generate()
await buildIfNeeded()
const browser = (await browserOrInstall()) ?? stopWith(NO_BROWSER)
const { status } = spawnSync(
  process.execPath,
  [path.join(root, 'node_modules/tsx/dist/cli.mjs'), 'src/run.ts', ...process.argv.slice(2)],
  {
    cwd: path.join(root, 'apps/bench'),
    env: { ...process.env, CHROME_PATH: browser },
    stdio: 'inherit',
  },
)
process.exit(status ?? 1)
