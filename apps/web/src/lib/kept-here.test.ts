import { QueryClient } from '@tanstack/react-query'
import { afterEach, describe, expect, test } from 'vitest'
import { type Kept, keepNowhere, keepOn, keptHere } from './kept-here.ts'

type Entry = { id: string }
class Refused extends Error {}

/** A server that holds rows by id and answers as it is told, one word a request; then it always works. */
const world = (...answers: ('ok' | 'lost' | 'down' | 'refuse' | 'refuse b')[]) => {
  const rows = new Map<string, Entry>()
  const requests: string[][] = []
  const list = keptHere<Entry>({
    name: 'one list',
    queryClient: new QueryClient(),
    most: 3,
    pauses: [0],
    isFinal: (error) => error instanceof Refused,
    sentenceOf: (error) => (error as Error).message,
    send: async (values) => {
      requests.push(values.map(({ id }) => id))
      const answer = answers[0] === 'refuse b' ? answers[0] : (answers.shift() ?? 'ok')
      if (answer === 'down') throw new Error('no network')
      if (answer === 'refuse' || (answer === 'refuse b' && values.some(({ id }) => id === 'b')))
        throw new Refused('This day is still to come.')
      for (const value of values) rows.set(value.id, value)
      if (answer === 'lost') throw new Error('the answer was lost')
    },
  })
  const settle = () => new Promise((resolve) => setTimeout(resolve, 20))
  return { list, rows, requests, settle, states: () => list.read().map(({ value, state }) => `${value.id} ${state}`) }
}
const entries = (...ids: string[]) => ids.map((id) => ({ id }))

describe('what is kept here', () => {
  test('P32 counts at once, is saved, and stays for the page', async () => {
    const { list, states, settle } = world()
    list.keep(entries('a'))
    expect(states()).toEqual(['a sending'])
    await settle()
    expect(states()).toEqual(['a saved'])
  })

  test('P32 without a network it waits and is sent again with the same id until it is there, once', async () => {
    const { list, states, settle, requests, rows } = world('down', 'lost', 'ok')
    list.keep(entries('a'))
    await settle()
    expect(requests).toEqual([['a'], ['a'], ['a']])
    expect([...rows.keys()]).toEqual(['a'])
    expect(states()).toEqual(['a saved'])
  })

  test('P32 what is made meanwhile goes with the next request, in order and no more than allowed at once', async () => {
    const { list, settle, requests } = world('down')
    list.keep(entries('a'))
    list.keep(entries('b', 'c', 'd'))
    list.keep(entries('a'))
    await settle()
    expect(requests).toEqual([['a'], ['a', 'b', 'c'], ['d']])
  })

  test('P32 what is written while a try fails waits with it, and is counted so', async () => {
    const { list, states } = world('down')
    list.keep(entries('a'))
    list.keep(entries('b'))
    await Promise.resolve()
    await Promise.resolve()
    await Promise.resolve()
    expect(states()).toEqual(['a waiting', 'b waiting'])
  })

  test('a refused entry does not hold up the good ones, and says why', async () => {
    const { list, settle, states, rows } = world('refuse b')
    list.keep(entries('a', 'b', 'c'))
    await settle()
    expect([...rows.keys()]).toEqual(['a', 'c'])
    expect(states()).toEqual(['a saved', 'b refused', 'c saved'])
    expect(list.read()[1]?.sentence).toBe('This day is still to come.')
    list.drop('b')
    expect(states()).toEqual(['a saved', 'c saved'])
  })

  test('a try that is asked for twice at once is one', async () => {
    const { list, settle, requests } = world('ok')
    list.keep(entries('a'))
    list.retry()
    list.retry()
    await settle()
    expect(requests).toEqual([['a']])
  })

  afterEach(keepNowhere)
  const device = (found: Kept<Entry>[] = []) => {
    const put: string[] = []
    const closed: true[] = []
    keepOn({
      found: new Map([['one list', found]]),
      keepsAll: () => true,
      // lists of other tests may be in the same process
      write: (list, changed, gone) => {
        if (list === 'one list')
          put.push(...changed.map(({ value, state }) => `${value.id} ${state}`), ...gone.map((id) => `${id} gone`))
      },
      close: () => closed.push(true),
    })
    return { put, closed }
  }
  const waiting = (id: string): Kept<Entry> => ({ value: { id }, state: 'sending', sentence: null })

  test('P32 a device that comes late gets what was written before it, and what it has goes first', async () => {
    const { list, settle, states, requests } = world('down')
    list.keep(entries('b'))
    await settle()
    const { put } = device([waiting('a')])
    expect(states()).toEqual(['a waiting', 'b saved'])
    expect(put).toEqual(['b saved'])
    list.retry()
    await settle()
    expect(requests.at(-1)).toEqual(['a'])
    expect(put.at(-1)).toBe('a saved')
  })

  test('P32 R27 nothing of this page goes to the device of somebody who has gone', async () => {
    const { list, settle } = world()
    const { put, closed } = device()
    keepNowhere()
    list.keep(entries('a'))
    await settle()
    expect({ put, closed }).toEqual({ put: [], closed: [true] })
  })

  test('P32 what waits stays, however long no screen shows it', () => {
    const queryClient = new QueryClient()
    const list = keptHere<Entry>({
      name: 'unseen',
      queryClient,
      most: 1,
      pauses: [60_000],
      isFinal: () => false,
      sentenceOf: () => '',
      send: () => Promise.reject(new Error('no network')),
    })
    list.keep(entries('a'))
    expect(queryClient.getQueryCache().find({ queryKey: ['kept-here', 'unseen'] })?.gcTime).toBe(
      Number.POSITIVE_INFINITY,
    )
  })
})
