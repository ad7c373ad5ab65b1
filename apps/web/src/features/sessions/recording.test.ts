import { describe, expect, it } from 'vitest'
import {
  doneWorks,
  guardedOf,
  meantWorks,
  nextOpen,
  type RecordingWork,
  withAddedWork,
  withoutWork,
  withWorkDone,
  withWorkLeftOut,
} from './recording.ts'
import { recordingOf, work } from './sessions.test.makers.ts'

const states = (works: readonly RecordingWork[]) => works.map(({ id, state }) => `${id} ${state}`)

describe('the works of a session in the room', () => {
  const three = recordingOf({ works: [work('a'), work('b'), work('c')], workId: 'a' })

  it('go on one after the other, and to what was passed over at the end', () => {
    const first = withWorkDone(three, 'a')
    expect(first.workId).toBe('b')
    const last = withWorkDone({ ...first, workId: 'c' }, 'c')
    expect(last.workId).toBe('b')
    const all = withWorkDone(last, 'b')
    expect(all.workId).toBe('b')
    expect(nextOpen(all, 'b')).toBeNull()
    expect(states(doneWorks(all))).toEqual(['a done', 'b done', 'c done'])
  })

  it('S47 done without a word is not tensed; tensed once is tensed; nobody looked is not known', () => {
    expect(guardedOf(three.works)).toBeNull()
    const calm = withWorkDone(three, 'a')
    expect(calm.works[0]?.guarded).toBe(false)
    expect(guardedOf(doneWorks(calm))).toBe(false)
    const tensed = withWorkDone(recordingOf({ works: [work('a', { guarded: true })] }), 'a')
    expect(guardedOf(doneWorks(tensed))).toBe(true)
  })

  it('one that is left out is not meant any more, and says nothing of tensing', () => {
    const left = withWorkLeftOut(recordingOf({ works: [work('a', { guarded: true }), work('b')] }), 'a')
    expect(states(meantWorks(left))).toEqual(['b open'])
    expect(left).toMatchObject({ workId: 'b', works: [{ guarded: null }, {}] })
  })

  it('one that was added is under the hands at once, and can be taken away', () => {
    const added = withAddedWork(three, work('d'))
    expect(added.workId).toBe('d')
    expect(states(added.works).at(-1)).toBe('d open')
    const away = withoutWork(added, 'd')
    expect(states(away.works)).toEqual(['a open', 'b open', 'c open'])
    expect(away.workId).toBe('a')
  })
})
