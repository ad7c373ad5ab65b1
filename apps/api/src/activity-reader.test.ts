import { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { lane } from './activity-reader.ts'

const UPLOAD = { path: '/nowhere', name: 'x', answers: { unit: null, dates: null }, timeZone: 'Europe/Stockholm' }
const threads = (source: string) => {
  const made: Worker[] = []
  const start = () => {
    const thread = new Worker(`const { parentPort } = require('node:worker_threads'); ${source}`, { eval: true })
    made.push(thread)
    return thread
  }
  return { made, start }
}

test('a thread that breaks after its answer ends nothing, and the next upload has a new one', async () => {
  const { made, start } = threads(`parentPort.on('message', () => {
    parentPort.postMessage({ refused: 'Read.' })
    setTimeout(() => { throw new Error('late') }, 20)
  })`)
  const read = lane(5000, start)
  expect(await read(UPLOAD)).toEqual({ refused: 'Read.' })
  await new Promise((resolve) => made[0]?.once('exit', resolve))
  expect(await read(UPLOAD)).toEqual({ refused: 'Read.' })
  expect(made).toHaveLength(2)
  await new Promise((resolve) => made[1]?.once('exit', resolve))
})

test('a thread that breaks at its work is told, and one that takes too long is ended', async () => {
  const broken = threads(`parentPort.on('message', () => { throw new Error('at once') })`)
  const [first, second] = [lane(5000, broken.start), lane(50, threads(`parentPort.on('message', () => {})`).start)]
  expect(await first(UPLOAD)).toMatchObject({ refused: 'This file cannot be read.' })
  expect(await first(UPLOAD)).toMatchObject({ refused: 'This file cannot be read.' })
  expect(broken.made).toHaveLength(2)
  expect(await second(UPLOAD)).toMatchObject({ refused: expect.stringMatching(/takes longer/) })
})

test('R18 a thread that never ends, and one that takes all memory, are stopped, and the next file has a new one', async () => {
  const endless = threads(`parentPort.on('message', () => { for (;;); })`)
  const first = lane(200, endless.start)
  const isOver = first(UPLOAD)
  const stopped = new Promise((resolve) => endless.made[0]?.once('exit', resolve))
  expect(await isOver).toMatchObject({ refused: expect.stringMatching(/takes longer/) })
  await stopped
  const made: Worker[] = []
  const greedy = lane(20_000, () => {
    const source = `const { parentPort } = require('node:worker_threads')
      parentPort.on('message', () => { const all = []; for (;;) all.push(new Array(1000).fill({})) })`
    const thread = new Worker(source, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 16 } })
    made.push(thread)
    return thread
  })
  expect(await greedy(UPLOAD)).toMatchObject({ refused: expect.stringMatching(/more memory/) })
  expect(await greedy(UPLOAD)).toMatchObject({ refused: expect.stringMatching(/more memory/) })
  expect(made).toHaveLength(2)
})
