import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { StartError } from '../start-error.ts'

/** The operating system user that the database runs as; `null` is the one we are ourselves. */
export type Account = { uid: number; gid: number } | null

const NAME = 'postgres'
// `su` without `-` leaves the folders of useradd out of the path.
const PATH = `${process.env.PATH ?? ''}:/usr/sbin:/usr/bin:/sbin:/bin`

/**
 * PostgreSQL refuses to run as root. Started by root, an existing cluster keeps running as whoever owns it, and a
 * new one belongs to the user `postgres`, which is made when the machine has none.
 */
export function accountFor(clusterDir: string): Account {
  if (process.getuid?.() !== 0) return null
  const owner = statSync(clusterDir, { throwIfNoEntry: false })
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  const account = lookUp() ?? make()
  if (account) return account
  throw new StartError(
    `PostgreSQL does not run as root, and the user "${NAME}" that it would run as could not be made: ` +
      'start Strideloom as a normal user, or set DATABASE_URL to a PostgreSQL server.',
  )
}

/** Whether the account can do what `test` asks of a path: `-x` on a folder means it can get through it. */
export function canReach(account: Account, test: '-r' | '-x', path: string): boolean {
  if (!account) return true
  // Asked of the system rather than worked out from modes: there are groups, access lists and network file systems.
  const asked = spawnSync('/bin/sh', ['-c', 'test "$1" "$2"', 'sh', test, path], { ...account, cwd: '/' })
  if (asked.error) {
    throw new StartError(
      `Strideloom was started by root but may not run the database as another user (${asked.error.message}): ` +
        'start it as a normal user, or set DATABASE_URL to a PostgreSQL server.',
    )
  }
  return asked.status === 0
}

function lookUp(): Account {
  const [uid, gid] = ['-u', '-g'].map((flag) => {
    const asked = spawnSync('id', [flag, NAME], { encoding: 'utf8', env: { PATH } })
    return asked.status === 0 ? Number.parseInt(asked.stdout, 10) : Number.NaN
  })
  return uid && gid ? { uid, gid } : null
}

function make(): Account {
  const makers: [string, ...string[]][] = [
    ['useradd', '--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', NAME],
    ['adduser', '-S', '-D', '-H', '-s', '/sbin/nologin', NAME],
  ]
  for (const [command, ...args] of makers) {
    if (spawnSync(command, args, { env: { PATH }, stdio: 'ignore' }).status === 0) return lookUp()
  }
  return null
}
