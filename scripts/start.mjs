// `npm start`: from a bare clone to a running Strideloom, and from a ready one straight to it.
// PORT, HOST, STRIDELOOM_ORIGIN, STRIDELOOM_DATA and DATABASE_URL are read by the server itself.
import { buildIfNeeded, checkNode, installIfNeeded } from './prepare.mjs'

checkNode()
const launcher = process.ppid
await installIfNeeded()
await buildIfNeeded()

// In this very process: Ctrl-C, `kill` and the terminal's end reach the server, which closes its database, directly.
process.env.NODE_ENV ??= 'production'
process.setSourceMapsEnabled(true)
await import('../apps/api/dist/server.js')

// A signal for npm itself ends npm and its shell and never arrives here: their end is ours too.
if (process.env.npm_lifecycle_event) {
  setInterval(() => {
    if (process.ppid !== launcher) process.kill(process.pid, 'SIGTERM')
  }, 500).unref()
}
