import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { startProduct } from '@strideloom/fixtures/product/start-product.ts'
import autocannon from 'autocannon'
import { type Figure, inTurn, type Measured } from '../figure.ts'

const CONNECTIONS = 16
const SECONDS = 4
const ROUNDS = 5

const requestsPerSecond = async (url: string, headers: Record<string, string> = {}): Promise<number> => {
  const result = await autocannon({ url, headers, connections: CONNECTIONS, duration: SECONDS })
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} refused, ${result.errors} failed`)
  return result.requests.average
}

/** B5: who am I, asked with a real sign-in, against Express and tRPC doing nothing. */
export const cheapestProcedure: Figure = {
  id: 'B5',
  title: 'cheapest signed-in procedure, requests/s ÷ bare Express + tRPC no-op (16 connections)',
  measure: async (): Promise<Measured[]> => {
    const product = await startProduct({ STRIDELOOM_DEMO: 'always' })
    const bare = fork(fileURLToPath(new URL('../no-op-server.ts', import.meta.url)), {
      env: { ...process.env, NODE_ENV: 'production' },
      execArgv: ['--import', 'tsx'],
    })
    try {
      const port = await new Promise<number>((resolve) => bare.once('message', (message) => resolve(Number(message))))
      const opened = await fetch(`${product.origin}/api/auth/demo/open`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: product.origin },
        body: JSON.stringify({ as: 'therapist' }),
      })
      const cookie = opened.headers
        .getSetCookie()
        .map((one) => one.split(';')[0])
        .join('; ')
      const me = `${product.origin}/api/trpc/people.me`
      const answer = await (await fetch(me, { headers: { cookie } })).json()
      if (!answer?.result?.data?.userId) throw new Error('B5 is not signed in')
      const noop = `http://127.0.0.1:${port}/api/trpc/noop`
      await requestsPerSecond(me, { cookie })
      await requestsPerSecond(noop)
      const { a, b, ratio, spread } = await inTurn(
        ROUNDS,
        () => requestsPerSecond(me, { cookie }),
        () => requestsPerSecond(noop),
      )
      return [
        {
          value: ratio,
          unit: '×',
          sides: `${a.toFixed(0)}/s ÷ ${b.toFixed(0)}/s`,
          spread,
          pass: 0.5,
          aim: 0.7,
          atLeast: true,
        },
      ]
    } finally {
      bare.disconnect()
      await product.stop()
    }
  },
}
