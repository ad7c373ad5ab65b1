import { expect, test } from 'vitest'
import { postgresFailure } from './postgres-failure.ts'

test.for([
  [
    'FATAL:  could not extend file "base/1/2691"\nHINT:  Check free disk space.\nPANIC:  cannot abort',
    /the disk is full/,
  ],
  [
    'initdb: error: could not write to file "pg_wal/xlogtemp.1": No space left on device',
    /the disk is full: make room/,
  ],
  ["postgres: /lib/libc.so.6: version `GLIBC_2.27' not found (required by postgres)", /too old or of another kind/],
  ['spawn /x/bin/postgres ENOENT', /set DATABASE_URL to a PostgreSQL server instead/],
  [
    '… FATAL:  database files are incompatible with server\n… DETAIL:  The data directory was initialized by PostgreSQL version 17, which is not compatible with this version of PostgreSQL 18.4.',
    /made by another version of PostgreSQL/,
  ],
  ['… FATAL:  data directory "/d" has wrong ownership', /start Strideloom as the same user as before/],
  [
    'LOG:  starting\n2026 UTC [7] FATAL:  something new.\nLOG:  database system is shut down',
    /: something new\. More is in \/d\/log\.$/,
  ],
  ['', /: it gave no reason\. More is in \/d\/log\.$/],
] as const)('PostgreSQL says %j', ([said, sentence]) => {
  const { message } = postgresFailure('The database could not start', said, '/d/log')
  expect(message).toMatch(/^The database could not start: /)
  expect(message).toMatch(sentence)
  expect(message).not.toContain('\n')
})
