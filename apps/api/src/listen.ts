import type { Server } from 'node:http'
import { StartError } from '@strideloom/db/start-error.ts'

/**
 * Listens, or says in one sentence why not.
 * @throws StartError for a port that is taken or not allowed, or an address that is not this machine's.
 */
export const listen = (server: Server, { port, host }: { port: number; host: string }): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const sentence: Record<string, string> = {
        EADDRINUSE: `Port ${port} is taken by another program. Stop it, or start with another port: PORT=${port + 1} npm start.`,
        EACCES: `This user may not listen on port ${port}. Choose one above 1023: PORT=3000 npm start.`,
        EADDRNOTAVAIL: `HOST is ${host}, which is no address of this machine. Leave HOST out, or set it to 0.0.0.0 to listen everywhere.`,
        ENOTFOUND: `HOST is ${host}, which cannot be found. Leave HOST out, or set it to 0.0.0.0 to listen everywhere.`,
      }
      reject(sentence[error.code ?? ''] ? new StartError(sentence[error.code ?? ''] ?? '') : error)
    })
    server.listen(port, host, () => resolve())
  })
