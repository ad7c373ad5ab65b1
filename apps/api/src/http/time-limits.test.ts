import { createServer, type Server, request as send } from 'node:http'
import type { AddressInfo } from 'node:net'
import { MAX_IMPORT_BYTES } from '@strideloom/domain/training/import-size.ts'
import express, { type RequestHandler } from 'express'
import { afterEach, describe, expect, test } from 'vitest'
import { bodyInTime, bodyKeepsComing, SERVER_TIMES } from './time-limits.ts'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections()
})

/** Sends the pieces one after the other, `gap` milliseconds apart; what is answered after `work`, or null where the connection was cut. */
const post = async (limit: RequestHandler, pieces: number, gap: number, work = 0): Promise<string | null> => {
  const answer: RequestHandler = (request, response) => void setTimeout(() => response.send(request.body), work)
  const app = express().post('/', limit, express.text(), answer)
  const server = createServer(app).listen(0, '127.0.0.1')
  servers.push(server)
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  const headers = { 'content-type': 'text/plain', 'content-length': pieces }
  return new Promise((resolve) => {
    const sent = send({ port, host: '127.0.0.1', method: 'POST', headers })
    sent.on('error', () => resolve(null))
    sent.on('response', async (response) => resolve((await response.toArray()).join('')))
    const next = (left: number) => {
      sent.write('x')
      if (left === 1) sent.end()
      else setTimeout(() => next(left - 1), gap)
    }
    next(pieces)
  })
}

describe('how long a request may take', () => {
  test('the largest file passes at a megabit a second, and 32 MB at the sixteenth of it; headers come at once', () => {
    const server = createServer(SERVER_TIMES)
    servers.push(server)
    expect((server.requestTimeout / 1000) * 125_000).toBeGreaterThanOrEqual(MAX_IMPORT_BYTES)
    expect((server.requestTimeout / 1000) * (125_000 / 16)).toBeGreaterThanOrEqual(32 * 1024 * 1024)
    expect(server.headersTimeout).toBeLessThan(60_000)
  })

  test('a small body that does not come to its end is cut, however often a byte of it comes', async () => {
    expect(await post(bodyInTime(100), 10_000, 10)).toBeNull()
    expect(await post(bodyInTime(60_000), 5, 1)).toBe('xxxxx')
  })

  test('a large one takes its time as long as some of it comes, and is cut when it stands still', async () => {
    expect(await post(bodyKeepsComing(100), 2, 60_000)).toBeNull()
    expect(await post(bodyKeepsComing(60_000), 5, 1)).toBe('xxxxx')
  })

  test('what is answered late is not cut: the limits are for what comes in', async () => {
    expect(await post(bodyInTime(100), 3, 1, 300)).toBe('xxx')
    expect(await post(bodyKeepsComing(100), 3, 1, 300)).toBe('xxx')
  })
})
