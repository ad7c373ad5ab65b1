// `npm run reset-password -- name@example.org`: a one-time link for a new password, printed. Works while Strideloom runs.
import { buildIfNeeded, checkNode, installIfNeeded } from './prepare.mjs'

checkNode()
await installIfNeeded()
await buildIfNeeded()
await import('../apps/api/dist/reset-password.js')
