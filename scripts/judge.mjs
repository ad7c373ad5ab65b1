// `npm run -s judge -- record.json --at 2026-06-12T08:15:00+02:00`: what is concluded from one runner's record, as JSON.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { checkNode, installIfNeeded, root } from './prepare.mjs'

// The answer alone goes to the output: whatever is said on the way is for the person at the terminal.
process.stdout.write = process.stderr.write.bind(process.stderr)
checkNode()
await installIfNeeded()
const { status } = spawnSync(
  process.execPath,
  ['--import', 'tsx', path.join(root, 'apps/api/src/judge.ts'), ...process.argv.slice(2)],
  { stdio: 'inherit' },
)
process.exit(status ?? 1)
