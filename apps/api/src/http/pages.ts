import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import express, { Router } from 'express'

/** Who is signed in, as the app asks for it first: the very same address, so that it is asked once. */
const WHO = '/api/trpc/people.me?batch=1&input=%7B%7D'

/**
 * What a page is made of, told with it: its files, and who is signed in, come beside the entry and not after it (B9). A phone that keeps the
 * app has no use for it and is not told: it opens the page that it keeps.
 */
const toldWith = (folder: string): ReadonlyMap<string, string> => {
  const file = join(folder, 'first-files.json')
  const files: Record<string, string[]> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  return new Map(
    Object.entries(files).map(([path, names]) => [
      path,
      [
        ...names.map((name) =>
          name.endsWith('.css') ? `</${name}>; rel=preload; as=style; crossorigin` : `</${name}>; rel=modulepreload`,
        ),
        `<${WHO}>; rel=preload; as=fetch; crossorigin`,
      ].join(', '),
    ]),
  )
}

/** The built web app: hashed files are kept for a year, the page itself is asked for each time. */
export const pages = (folder: string): Router => {
  const router = Router()
  if (!existsSync(join(folder, 'index.html'))) return router
  router.use(
    '/assets',
    express.static(join(folder, 'assets'), { immutable: true, maxAge: '1y', index: false, fallthrough: false }),
  )
  router.use(express.static(folder, { index: false, maxAge: 0 }))
  const told = toldWith(folder)
  router.get('/{*splat}', (request, response, next) => {
    if (request.path.startsWith('/api/')) return next()
    const links = told.get(request.path)
    if (links !== undefined) response.set('link', links)
    response.set('cache-control', 'no-cache').sendFile(join(folder, 'index.html'))
  })
  return router
}
