import { openEmbedded } from './embedded/open-embedded.ts'
import { openServer } from './open-server.ts'

export type OpenDatabase = {
  /** Where clients connect: `postgresql://user:password@host:port/database`. Holds the password: never print it. */
  url: string
  kind: 'embedded' | 'server'
  /** Ends what opening began: stops the embedded database; leaves somebody's own server alone. Safe to call twice. */
  close: () => Promise<void>
}

/**
 * Opens the database the product runs on: the server at `databaseUrl` if one is given, else the PostgreSQL that
 * comes with Strideloom, kept in `dataDir` (absolute, or relative to the working folder) and made there on first use.
 *
 * `say` gets short sentences for the person at the terminal. Throws `StartError` with one sentence when it cannot work.
 */
export async function openDatabase(options: {
  dataDir: string
  databaseUrl?: string | undefined
  say?: (sentence: string) => void
}): Promise<OpenDatabase> {
  if (options.databaseUrl) {
    await openServer(options.databaseUrl)
    return { url: options.databaseUrl, kind: 'server', close: async () => {} }
  }
  const { url, close } = await openEmbedded({ dataDir: options.dataDir, say: options.say })
  return { url, kind: 'embedded', close }
}
