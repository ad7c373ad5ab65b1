import { initTRPC } from '@trpc/server'
import { createExpressMiddleware } from '@trpc/server/adapters/express'
import express from 'express'

// The bare other side of B5: Express and tRPC answering nothing, in a process of its own.
const t = initTRPC.create()
const app = express()
app.use('/api/trpc', createExpressMiddleware({ router: t.router({ noop: t.procedure.query(() => null) }) }))
const server = app.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.send?.(typeof address === 'object' && address ? address.port : 0)
})
process.on('disconnect', () => process.exit(0))
