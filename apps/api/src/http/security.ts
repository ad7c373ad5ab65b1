import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import type { NextFunction, Request, RequestHandler, Response } from 'express'
import helmet from 'helmet'
import type { Config } from '../config.ts'

/** helmet's headers for our settings. Scripts come from our own files alone; styles may be inline because Mantine writes its variables so. */
const protect = (config: Config): RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        workerSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        objectSrc: ["'none'"],
      },
    },
    strictTransportSecurity: config.origin.startsWith('https://') ? { maxAge: 31536000 } : false,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  })

/**
 * Headers of every answer. They are the same each time, so helmet's dozen steps run once, at start, on a response that is
 * never sent; each request sets the result (figure B5).
 */
export const securityHeaders = (config: Config): RequestHandler => {
  const none = new IncomingMessage(new Socket())
  const sample = new ServerResponse(none)
  protect(config)(none as Request, sample as Response, () => {})
  const headers = new Map(Object.entries(sample.getHeaders()).map(([name, value]) => [name, String(value)]))
  return (_request, response, next) => {
    response.setHeaders(headers)
    next()
  }
}

/** Headers of JSON answers: nothing in them may run, be framed, be guessed at, or be kept by anybody between. */
export const apiHeaders = (config: Config): RequestHandler => {
  const headers = new Map([
    ['content-security-policy', "default-src 'none'; frame-ancestors 'none'"],
    ['x-content-type-options', 'nosniff'],
    ['cross-origin-resource-policy', 'same-origin'],
    ['referrer-policy', 'no-referrer'],
    ['cache-control', 'no-store'],
    ...(config.origin.startsWith('https://') ? [['strict-transport-security', 'max-age=31536000'] as const] : []),
  ])
  return (_request, response, next) => {
    response.setHeaders(headers)
    next()
  }
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * A write must come from our own pages (or from a program that is no browser): its Origin, or failing that its
 * Sec-Fetch-Site, says so; and it must be JSON, or a file as plain bytes at the address for files, which a foreign form cannot send.
 */
export const ownPagesOnly =
  (config: Config): RequestHandler =>
  (request: Request, response: Response, next: NextFunction) => {
    if (SAFE.has(request.method)) return next()
    const { origin } = request.headers
    const site = request.headers['sec-fetch-site']
    const foreign =
      origin === undefined
        ? site !== undefined && site !== 'same-origin' && site !== 'none'
        : !config.trustedOrigins.includes(origin)
    if (foreign) {
      response.status(403).json({ message: 'This request came from another site and was refused.' })
      return
    }
    const type = request.headers['content-type'] ?? ''
    if (request.path.startsWith('/run-imports/')) {
      if (/^application\/octet-stream$/i.test(type)) return next()
      response.status(415).json({ message: 'Send the file as it is (content-type: application/octet-stream).' })
      return
    }
    if (!/^application\/json\b/i.test(type)) {
      response.status(415).json({ message: 'Send JSON (content-type: application/json).' })
      return
    }
    next()
  }
