// The migrations in prisma/migrations against the schema in prisma/:
//   npm run db:check                  fails when the schema says something that no migration makes
//   npm run db:migrate -- --name x    writes the migration that is missing; read it before you commit it
//   npm run db:migrate -- --name x --empty    begins one for SQL by hand (functions, triggers, checks)
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { prisma } from './prisma.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    name: { type: 'string' },
    empty: { type: 'boolean', default: false },
    /** Another folder with a schema and migrations, for the tests of this file. */
    folder: { type: 'string', default: 'prisma' },
  },
})
const migrations = path.join(values.folder, 'migrations')

if (positionals[0] === 'check') check()
else if (positionals[0] === 'new') write(values.name ?? '', values.empty)
else end(1, 'Usage: node scripts/migrations.mjs check | new --name what_changes [--empty]')

function check() {
  const { status, said, trouble } = difference()
  // Believed only when it says so: Prisma's command ends with 0 even when its engine has died.
  if (status === 0 && said.includes('No difference detected')) end(0, 'Schema and migrations agree.')
  if (status === 2) {
    end(
      1,
      `${said.trim()}\n\nThe schema says what no migration makes. Write it: npm run db:migrate -- --name what_changes`,
    )
  }
  end(1, `Schema and migrations could not be compared.\n${trouble || said}`)
}

function write(name, empty) {
  if (!/^[a-z][a-z0-9_]*$/.test(name))
    end(1, 'Give the migration a name of small letters, digits and _: --name add_races')
  let sql = '-- Written by hand.\n'
  if (!empty) {
    const { status, said, trouble } = difference('--script')
    if (said.includes('-- This is an empty migration'))
      end(0, 'Schema and migrations agree: there is nothing to write.')
    if (status !== 2 || !said.trim()) end(1, `The migration could not be worked out.\n${trouble || said}`)
    sql = `${said.trim()}\n`
  }
  const file = path.join(migrations, `${nextStamp()}_${name}`, 'migration.sql')
  mkdirSync(path.resolve(root, path.dirname(file)), { recursive: true })
  writeFileSync(path.resolve(root, file), sql)
  end(0, `Wrote ${file}. Read it, add what only SQL can say, then commit it: once released it never changes.`)
}

/** The present moment, but after every migration there is: they apply in the order of their names. */
function nextStamp() {
  const now = BigInt(new Date().toISOString().replace(/\D/g, '').slice(0, 14))
  const stamps = readdirSync(path.resolve(root, migrations)).map((name) => BigInt(/^\d{14}/.exec(name)?.[0] ?? 0))
  return [now, ...stamps.map((stamp) => stamp + 1n)].reduce((latest, stamp) => (stamp > latest ? stamp : latest))
}

/** What is between the migrations, replayed on a scratch database, and the schema. Status 2: something is. */
function difference(...more) {
  const { status, stdout, stderr } = prisma([
    'migrate',
    'diff',
    '--from-migrations',
    migrations,
    '--to-schema',
    values.folder,
    '--exit-code',
    ...more,
  ])
  return { status, said: stdout, trouble: stderr.replace('Loaded Prisma config from prisma.config.ts.', '').trim() }
}

function end(status, sentence) {
  process[status === 0 ? 'stdout' : 'stderr'].write(`${sentence}\n`)
  process.exit(status)
}
