import pg from 'pg'
import { StartError } from './start-error.ts'

const OLDEST = 15
const PATIENCE_MS = 10_000

/**
 * Makes sure that the PostgreSQL server at `url` can carry Strideloom: it answers, lets us in, is new enough, is not a
 * read-only copy and lets us make tables. Throws `StartError` with one sentence otherwise; the password is never in it.
 */
export async function openServer(url: string): Promise<void> {
  const target = parse(url)
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: PATIENCE_MS })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query(
      `SELECT current_setting('server_version_num')::int AS version, pg_is_in_recovery() AS copy,
              has_schema_privilege(current_user, 'public', 'CREATE') AS may_create`,
    )
    const { version, copy, may_create: mayCreate } = rows[0]
    const major = Math.floor(version / 10_000)
    if (major < OLDEST) {
      throw new StartError(`DATABASE_URL: the server is PostgreSQL ${major}; Strideloom needs ${OLDEST} or newer.`)
    }
    if (copy) throw new StartError('DATABASE_URL: the server is a read-only copy; give the address of the main one.')
    if (!mayCreate) {
      throw new StartError(
        `DATABASE_URL: the user "${target.user}" may not make tables in the database "${target.database}"; ` +
          'make that user its owner (ALTER DATABASE … OWNER TO …).',
      )
    }
  } catch (error) {
    throw error instanceof StartError ? error : new StartError(`DATABASE_URL: ${reason(error, target)}`)
  } finally {
    await client.end().catch(() => {})
  }
}

type Target = { host: string; user: string; database: string }

function parse(text: string): Target {
  const shape = 'postgresql://user:password@host:5432/database'
  let url: URL
  try {
    url = new URL(text)
  } catch {
    throw new StartError(`DATABASE_URL is not an address: it should look like ${shape} (special characters as %xx).`)
  }
  if (!/^postgres(ql)?:$/.test(url.protocol)) {
    throw new StartError(`DATABASE_URL begins with "${url.protocol}//", but only PostgreSQL works: ${shape}.`)
  }
  const user = decodeURIComponent(url.username) || process.env.PGUSER || process.env.USER || ''
  const database = decodeURIComponent(url.pathname.slice(1)) || process.env.PGDATABASE || user
  return { host: `${url.searchParams.get('host') || url.hostname || 'localhost'}:${url.port || 5432}`, user, database }
}

function reason(error: unknown, { host, user, database }: Target): string {
  const { code = '', message = '' } = error as { code?: string; message?: string }
  switch (code) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `the host of ${host} is not known; check its name.`
    case 'ECONNREFUSED':
      return `nothing answers at ${host}; is the server running there?`
    case 'ETIMEDOUT':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
      return `${host} cannot be reached; check the address and the firewall.`
    case 'ENOENT':
    case 'EACCES':
      return `the server's socket at ${host} cannot be opened; is the server running there?`
    case '28P01':
      return `the server at ${host} does not accept the password of the user "${user}".`
    case '28000':
      return `the server at ${host} does not let the user "${user}" in (${message}).`
    case '3D000':
      return `the server at ${host} has no database "${database}"; make it first (CREATE DATABASE …).`
    case '53300':
      return `the server at ${host} has no connection left for us.`
    case '57P03':
      return `the server at ${host} is just starting or stopping; try again in a moment.`
  }
  if (/password/.test(message))
    return `the server at ${host} asks for a password of the user "${user}", and none is given.`
  if (/timeout/.test(message)) return `${host} does not answer; check the address and the firewall.`
  if (/SSL|TLS|certificate/i.test(message)) return `no secure connection to ${host}: ${message}.`
  if (/terminated unexpectedly/.test(message)) return `what answers at ${host} is not a PostgreSQL server.`
  return `${host} could not be used: ${message || code}.`
}
