import { hasRequestState, runWithRequestState } from '@better-auth/core/context'
import { expect, test } from 'vitest'
import { quietBetweenSignIns } from './quiet-between-sign-ins.ts'

const gate = () => {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { open, opened }
}

test('B5: the storages rest after the last sign-in under way, never while another one is', async () => {
  const [first, second, later] = [gate(), gate(), gate()]
  const stateSeen: boolean[] = []
  let seenLater: Promise<boolean> | undefined
  const handler = quietBetweenSignIns(async (request) =>
    runWithRequestState(new WeakMap(), async () => {
      // Work that outlives its request: it tells whether the storages still follow every promise.
      seenLater ??= later.opened.then(hasRequestState)
      await (request.url.endsWith('first') ? first : second).opened
      stateSeen.push(await hasRequestState())
      return new Response()
    }),
  )
  const one = handler(new Request('http://localhost/first'))
  const two = handler(new Request('http://localhost/second'))
  first.open()
  await one
  second.open()
  await two
  expect(stateSeen).toEqual([true, true])

  later.open()
  // From Node 24 on a storage follows nothing that nobody asks for, so work that goes on may keep its state.
  if (Number.parseInt(process.versions.node, 10) < 24) expect(await seenLater).toBe(false)

  // And they are there again for the next one.
  await handler(new Request('http://localhost/first'))
  expect(stateSeen).toEqual([true, true, true])
})
