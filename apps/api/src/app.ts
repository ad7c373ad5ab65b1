import { createExpressMiddleware } from '@trpc/server/adapters/express'
import { toNodeHandler } from 'better-auth/node'
import compression from 'compression'
import express, { type ErrorRequestHandler, type Express, type Request, Router } from 'express'
import type { Deps } from './deps.ts'
import { ADDRESS_HEADER } from './http/auth.ts'
import { calendarFeed } from './http/calendar-feed.ts'
import { health } from './http/health.ts'
import { pages } from './http/pages.ts'
import { quietBetweenSignIns } from './http/quiet-between-sign-ins.ts'
import { remindersOff } from './http/reminders-off.ts'
import { withRetryAfter } from './http/retry-after.ts'
import { runImports } from './http/run-imports.ts'
import { apiHeaders, ownPagesOnly, securityHeaders } from './http/security.ts'
import { BODY_TIMES, bodyInTime, bodyKeepsComing } from './http/time-limits.ts'
import { appRouter } from './router.ts'
import { contextOf } from './trpc/context.ts'

/** More calls than this in one request are refused: a batch multiplies work. */
export const MAX_BATCH = 20
/** Largest request body: a full program document with room to spare. */
export const MAX_BODY_BYTES = 2 * 1024 * 1024
/** A whole record, years of it, may come in at one address only. */
export const MAX_RECORD_BYTES = 48 * 1024 * 1024
const RECORD_PATH = '/record.import'
/** Where files and records come in, which take their time. */
const isLarge = ({ method, path }: Request): boolean =>
  method === 'POST' && (path.startsWith('/api/run-imports/') || path === `/api/trpc${RECORD_PATH}`)

/** Everything under /api: sign-in and procedures, JSON that no page shows and nobody between keeps. */
const api = (deps: Deps): Router => {
  const router = Router()
  router.use(apiHeaders(deps.config), ownPagesOnly(deps.config), compression())
  const auth = toNodeHandler(quietBetweenSignIns(withRetryAfter(deps.auth.handler)))
  router.all('/auth/*splat', (request, response) => {
    request.headers[ADDRESS_HEADER] = request.ip ?? 'unknown'
    return auth(request, response)
  })
  router.use(runImports(deps))
  const procedures = (maxBodySize: number) =>
    createExpressMiddleware({
      router: appRouter,
      maxBatchSize: MAX_BATCH,
      maxBodySize,
      createContext: ({ req }) => contextOf(deps, req.headers),
      // A phone with a wrong clock learns the time from this: the one by which it is judged.
      responseMeta: () => ({ headers: { date: deps.now().toUTCString() } }),
      onError: ({ error, path }) => {
        if (error.code === 'INTERNAL_SERVER_ERROR')
          deps.log.error({ path, err: error.cause ?? error }, 'unexpected error')
      },
    })
  const [small, large] = [procedures(MAX_BODY_BYTES), procedures(MAX_RECORD_BYTES)]
  router.use('/trpc', (request, response, next) =>
    (request.path === RECORD_PATH ? large : small)(request, response, next),
  )
  router.use((_request, response) => {
    response.status(404).json({ message: 'There is nothing at this address.' })
  })
  return router
}

/** The whole HTTP surface: health, sign-in, tRPC, the built pages. `webFolder` is where `index.html` is. */
export const createApp = (deps: Deps, webFolder: string): Express => {
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', 'loopback')
  const [inTime, keepsComing] = [bodyInTime(BODY_TIMES.whole), bodyKeepsComing(BODY_TIMES.still)]
  app.use((request, response, next) => (isLarge(request) ? keepsComing : inTime)(request, response, next))
  app.use('/api', api(deps))
  app.use(securityHeaders(deps.config))
  app.use(health(deps))
  app.use(compression())
  app.use(calendarFeed(deps))
  app.use(remindersOff(deps))
  app.use(pages(webFolder))
  app.use(((error, _request, response, next) => {
    if (response.headersSent) return next(error)
    const status = typeof error?.status === 'number' && error.status < 500 ? error.status : 500
    if (status === 500) deps.log.error({ err: error }, 'unexpected error')
    response.status(status).json({
      message:
        status === 500 ? 'Something went wrong on our side. Nothing was changed.' : 'This request could not be read.',
    })
  }) satisfies ErrorRequestHandler)
  return app
}
