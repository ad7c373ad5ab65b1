import type { IncomingMessage } from 'node:http'
import { MAX_IMPORT_BYTES } from '@strideloom/domain/training/import-size.ts'
import type { RequestHandler } from 'express'

/** Bytes a second of a slow line upwards: one megabit, an old DSL line or a phone with little reception. */
const SLOW_BYTES = 125_000

/**
 * How long a request may come in, in milliseconds, for the server as a whole. Node cuts every request after 300 s, which is too short for a
 * large file: the largest one is given what it takes on a slow line (72 minutes), in which 32 MB pass at a sixteenth of that. Whoever opens
 * a connection and says nothing is cut at the headers; bodies have limits of their own below.
 */
export const SERVER_TIMES = {
  headersTimeout: 20_000,
  requestTimeout: Math.ceil(MAX_IMPORT_BYTES / SLOW_BYTES) * 1000,
}

/** In milliseconds: 2 MB on a fifth of a megabit; a phone that goes through a tunnel. */
export const BODY_TIMES = { whole: 120_000, still: 120_000 } as const

/** Whether a body follows the headers at all: without either header there is none (RFC 9112, 6.3). */
const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined

/** Cuts a request whose body is not there after so many milliseconds. */
export const bodyInTime =
  (milliseconds: number): RequestHandler =>
  (request, _response, next) => {
    if (!hasBody(request)) return next()
    const late = setTimeout(() => {
      if (!request.complete) request.destroy()
    }, milliseconds)
    request.once('close', () => clearTimeout(late))
    next()
  }

/** Cuts a request of whose body nothing comes for so many milliseconds: it takes up one of the few places for large files. */
export const bodyKeepsComing =
  (milliseconds: number): RequestHandler =>
  (request, _response, next) => {
    request.setTimeout(milliseconds, () => request.destroy())
    // What is done with it, and what is sent back, takes the time that it takes.
    request.once('end', () => request.setTimeout(0))
    next()
  }
