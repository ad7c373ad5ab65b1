// `npm run -s rules`: every rule and threshold that the software reasons by, as a document to review (Markdown).
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { checkNode, installIfNeeded, root } from './prepare.mjs'

// The document alone goes to the output: whatever is said on the way is for the person at the terminal.
process.stdout.write = process.stderr.write.bind(process.stderr)
checkNode()
await installIfNeeded()
const { status } = spawnSync(process.execPath, ['--import', 'tsx', path.join(root, 'apps/api/src/rules.ts')], {
  stdio: 'inherit',
})
process.exit(status ?? 1)
