// `npm run erase-again -- FILE`: after a restore, erases again whom a ledger of erasures names. Works while Strideloom runs.
import { buildIfNeeded, checkNode, installIfNeeded } from './prepare.mjs'

checkNode()
await installIfNeeded()
await buildIfNeeded()
await import('../apps/api/dist/erase-again.js')
