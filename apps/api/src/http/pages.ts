import { existsSync } from 'node:fs'
import { join } from 'node:path'
import express, { Router } from 'express'

/** The built web app: hashed files are kept for a year, the page itself is asked for each time. */
export const pages = (folder: string): Router => {
  const router = Router()
  if (!existsSync(join(folder, 'index.html'))) return router
  router.use(
    '/assets',
    express.static(join(folder, 'assets'), { immutable: true, maxAge: '1y', index: false, fallthrough: false }),
  )
  router.use(express.static(folder, { index: false, maxAge: 0 }))
  router.get('/{*splat}', (request, response, next) => {
    if (request.path.startsWith('/api/')) return next()
    response.set('cache-control', 'no-cache').sendFile(join(folder, 'index.html'))
  })
  return router
}
