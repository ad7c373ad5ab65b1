import { runs } from '@strideloom/domain/runs.test.makers.ts'
import { QueryClient } from '@tanstack/react-query'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Kept, type KeptDevice, keepNowhere, keepOn, keptHere } from './kept-here.ts'

type Entry = { id: string; isBad: boolean }
class Refused extends Error {}

/** What becomes of a request: nobody gets it; it is done and nobody hears of it; it is done, or not, and no answer ever comes. */
const FATES = ['ok', 'ok', 'twice', 'down', 'lost', 'done and silent', 'silent'] as const
const LISTS = ['logs', 'runs'] as const
const steps = fc.array(
  fc.oneof(
    fc.record({
      does: fc.constant('write' as const),
      list: fc.constantFrom(...LISTS),
      bad: fc.array(fc.boolean(), { minLength: 1, maxLength: 5 }),
    }),
    fc.constant({ does: 'retry' as const }),
    fc.constant({ does: 'open anew' as const }),
  ),
  { minLength: 1, maxLength: 14 },
)
const histories = fc.record({ steps, fates: fc.array(fc.constantFrom(...FATES), { maxLength: 24 }) })

/** A device that outlives its pages, and a server that does with each request what is foretold; then it always works. */
const world = (fates: (typeof FATES)[number][]) => {
  const disk = new Map<string, Map<string, Kept<{ id: string }>>>()
  const stored = new Map<string, Entry>()
  const requests: { list: string; ids: string[] }[] = []
  const take = (values: Entry[]) => {
    if (values.some(({ isBad }) => isBad)) throw new Refused('This day is still to come.')
    for (const value of values) stored.set(value.id, value)
  }
  const send = async (list: string, values: Entry[]): Promise<void> => {
    // what the server has said to have is not asked for again
    for (const { id } of values) expect(disk.get(list)?.get(id)?.state).toBe('sending')
    const fate = fates.shift() ?? 'ok'
    if (fate !== 'down' && fate !== 'silent') requests.push({ list, ids: values.map(({ id }) => id) })
    if (fate === 'silent') return new Promise(() => undefined)
    if (fate === 'down') throw new Error('no network')
    if (fate === 'done and silent' || fate === 'lost') {
      if (values.every(({ isBad }) => !isBad)) take(values)
      return fate === 'lost' ? Promise.reject(new Error('the answer was lost')) : new Promise(() => undefined)
    }
    take(values)
    if (fate === 'twice') take(values)
  }
  const device = (): KeptDevice => ({
    found: new Map([...disk].map(([list, kept]) => [list, [...kept.values()]])),
    keepsAll: () => true,
    write: (list, changed, gone) => {
      const rows = disk.get(list) ?? new Map<string, Kept<{ id: string }>>()
      disk.set(list, rows)
      for (const kept of changed) rows.set(kept.value.id, kept)
      for (const id of gone) rows.delete(id)
    },
    close: () => undefined,
  })
  /** A page that is opened: its lists, which take in what lies on the device. The one before it is gone, whatever it waited for. */
  const open = (most: number) => {
    keepNowhere()
    const queryClient = new QueryClient()
    const lists = LISTS.map((name) =>
      keptHere<Entry>({
        name,
        queryClient,
        most: name === 'runs' ? 1 : most,
        isFinal: (error) => error instanceof Refused,
        sentenceOf: (error) => (error as Error).message,
        send: (values) => send(name, values),
      }),
    )
    keepOn(device())
    return new Map(LISTS.map((name, place) => [name as string, lists[place] as (typeof lists)[number]]))
  }
  return { open, stored, requests }
}
const settle = () => new Promise((resolve) => setImmediate(resolve))

describe('R10 what is written on a page that may be killed at any time', () => {
  // its own next try comes after seconds; here it comes when it is asked for
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
  afterEach(() => {
    keepNowhere()
    vi.useRealTimers()
  })

  test('R10 is sent at least once, in the order of its list, under its own id, and ends saved or refused', async () => {
    await fc.assert(
      fc.asyncProperty(histories, fc.integer({ min: 1, max: 4 }), async ({ steps: all, fates }, most) => {
        const { open, stored, requests } = world([...fates])
        let page = open(most)
        const written: (Entry & { list: string })[] = []
        for (const step of all) {
          if (step.does === 'open anew') page = open(most)
          if (step.does === 'retry') for (const { retry } of page.values()) retry()
          if (step.does === 'write') {
            const entries = step.bad.map((isBad, n): Entry => ({ id: `${written.length + n}`, isBad }))
            written.push(...entries.map((entry) => ({ ...entry, list: step.list })))
            page.get(step.list)?.keep(entries)
          }
          await settle()
        }
        page = open(most)
        for (let tries = 0; tries <= fates.length + 1; tries++) {
          for (const { retry } of page.values()) retry()
          await settle()
          // a page whose answer never comes is closed some time
          if ([...page.values()].some(({ read }) => read().some(({ state }) => state === 'sending'))) page = open(most)
        }
        for (const name of LISTS) {
          const own = written.filter(({ list }) => list === name)
          const states = page
            .get(name)
            ?.read()
            .map(({ value, state }) => [value.id, state])
          expect(states).toEqual(own.map(({ id, isBad }) => [id, isBad ? 'refused' : 'saved']))
          const arrived = requests.flatMap(({ list, ids }) => (list === name ? ids : []))
          expect([...new Set(arrived)]).toEqual(own.map(({ id }) => id))
        }
        expect([...stored.keys()].sort()).toEqual(written.flatMap(({ id, isBad }) => (isBad ? [] : [id])).sort())
      }),
      runs(1000),
    )
  })
})
