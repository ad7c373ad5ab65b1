import type { SpawnOptions } from 'node:child_process'
import type { Account } from './account.ts'

/**
 * How PostgreSQL's programs are run: as the account, in a session of their own (so that Ctrl-C does not reach them),
 * in plain English (we read their messages), and without the PG… variables of whoever started us.
 */
export function runAs(account: Account, cwd: string, extra: NodeJS.ProcessEnv = {}): SpawnOptions {
  const { PATH, SystemRoot, TEMP, TMP } = process.env
  return {
    ...account,
    cwd,
    detached: true,
    windowsHide: true,
    env: { PATH, SystemRoot, TEMP, TMP, LC_ALL: 'C', ...extra },
  }
}
