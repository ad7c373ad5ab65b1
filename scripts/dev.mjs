// `npm run dev`: the api from source on PORT + 1, started anew when a file changes, and the web app with hot reload on
// PORT, which hands /api on.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { checkNode, generate, installIfNeeded, root, say } from './prepare.mjs'

checkNode()
await installIfNeeded()
await generate()

const port = Number(process.env.PORT || 3000)
const apiPort = Number(process.env.STRIDELOOM_API_PORT || port + 1)
const origin = process.env.STRIDELOOM_ORIGIN || `http://localhost:${port}`
const shared = { ...process.env, STRIDELOOM_API_PORT: String(apiPort), STRIDELOOM_ORIGIN: origin }
if (shared.STRIDELOOM_DATA) shared.STRIDELOOM_DATA = path.resolve(shared.STRIDELOOM_DATA)
const hostOf = process.env.HOST ? ['--host', process.env.HOST] : []

const parts = [
  part(
    'apps/api',
    { PORT: String(apiPort), HOST: '127.0.0.1' },
    'tsx/dist/cli.mjs',
    'watch',
    '--clear-screen=false',
    'src/server.ts',
  ),
  part('apps/web', { PORT: String(port) }, 'vite/bin/vite.js', '--clearScreen', 'false', ...hostOf),
]
say(`Open ${origin} (the api is on port ${apiPort}).`)

let ending = false
for (const child of parts) child.on('exit', (code) => endAll('SIGTERM', code ?? 1))
// Ctrl-C reaches the parts by itself; we only wait for them, the database included.
process.on('SIGINT', () => endAll(null, 0))
process.on('SIGTERM', () => endAll('SIGTERM', 0))

function part(folder, env, program, ...args) {
  return spawn(process.execPath, [path.join(root, 'node_modules', program), ...args], {
    cwd: path.join(root, folder),
    env: { ...shared, ...env },
    stdio: 'inherit',
  })
}

async function endAll(signal, code) {
  if (ending) return
  ending = true
  const running = parts.filter((child) => child.exitCode === null && child.signalCode === null)
  if (signal) for (const child of running) child.kill(signal)
  await Promise.all(running.map((child) => new Promise((resolve) => child.once('exit', resolve))))
  process.exit(code)
}
