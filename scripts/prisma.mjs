// Prisma's command as installed, with our stand-in for the schema engine it would otherwise download:
//   npm run prisma -- migrate status
import { spawn, spawnSync } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const command = [process.execPath, [path.join(root, 'node_modules/prisma/build/index.js')]]
const env = {
  PRISMA_SCHEMA_ENGINE_BINARY: path.join(root, 'scripts/schema-engine.mjs'),
  // It asks its makers for news and reports to them.
  CHECKPOINT_DISABLE: '1',
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
  ...process.env,
}

/** Runs it in the root of the repository, away from any live database; returns `{ status, stdout, stderr }`. */
export function prisma(args) {
  const apart = { ...env, DATABASE_URL: '' }
  return spawnSync(command[0], [...command[1], ...args], { cwd: root, env: apart, encoding: 'utf8', input: '' })
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const child = spawn(command[0], [...command[1], ...process.argv.slice(2)], { cwd: root, env, stdio: 'inherit' })
  child.on('exit', (code) => process.exit(code ?? 1))
}
