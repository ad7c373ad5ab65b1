import { Router } from 'express'
import type { Deps } from '../deps.ts'

/** `/healthz`: the process answers. `/readyz`: so does its database. */
export const health = ({ db }: Deps): Router => {
  const router = Router()
  router.get('/healthz', (_request, response) => {
    response.type('text').send('ok')
  })
  router.get('/readyz', async (_request, response) => {
    try {
      await db.$queryRaw`SELECT 1`
      response.type('text').send('ready')
    } catch {
      response.status(503).type('text').send('the database does not answer')
    }
  })
  return router
}
