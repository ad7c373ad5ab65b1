import type { ImportItem } from '@strideloom/domain/training/import-preview.ts'
import { describe, expect, it } from 'vitest'
import { partsOf } from './import-parts.ts'
import {
  broughtWords,
  complaintAboutFile,
  fileSize,
  fillsWords,
  monthWords,
  pairWords,
  previewFacts,
  previewHeadline,
  runLine,
  takenSentence,
  undoneSentence,
} from './import-words.ts'

const ZONE = 'Europe/Stockholm'
const plain = (text: string | null) => text?.replace(/\u00a0/g, ' ') ?? null
const item = (verdict: ImportItem['verdict'], more: { isProposed?: boolean; sport?: string } = {}) => ({
  verdict,
  isProposed: more.isProposed ?? (verdict === 'new' || verdict === 'completes'),
  told: { sport: more.sport ?? 'running' } as ImportItem['told'],
})
const say = (items: ReturnType<typeof item>[], more: { broken?: number; leftAlone?: number; asks?: boolean } = {}) => {
  const rest = {
    broken: Array.from({ length: more.broken ?? 0 }, (_, at) => ({ source: `${at}`, sentence: '' })),
    questions: more.asks ? [{ id: 'unit' as const, source: 'a', sentence: '', answers: [] }] : [],
    leftAlone: more.leftAlone ?? 0,
  }
  const parts = partsOf(items)
  return [previewHeadline(parts, rest), ...previewFacts(parts, rest)]
}

describe('P42 a file in words', () => {
  it('says first what is new, then what else is in it', () => {
    const items = [
      item('new'),
      item('new'),
      item('completes'),
      item('maybe-stored'),
      item('stored'),
      item('not-a-run', { sport: 'cycling' }),
      item('not-a-run', { sport: 'cycling' }),
      item('not-a-run', { sport: 'walking' }),
      item('refused'),
    ]
    expect(say(items, { broken: 1, leftAlone: 3 })).toEqual([
      '2 new runs',
      '1 completes a run that stands.',
      '1 needs a word: not taken unless you say so.',
      '1 is here already.',
      '3 are no runs: 2 cycling and 1 walking. Left out.',
      '2 could not be read.',
      '3 other files (pictures, settings) left alone.',
    ])
  })

  it.each([
    [[item('new')], {}, '1 new run'],
    [[item('completes')], {}, 'It completes a run that stands'],
    [[item('completes'), item('completes')], {}, 'It completes 2 runs that stand'],
    [[item('unknown-sport'), item('stored')], {}, 'One run needs a look'],
    [[item('new', { isProposed: false }), item('maybe-stored')], {}, '2 runs need a look'],
    [[], { asks: true }, 'The table does not say everything'],
    [[item('stored')], { broken: 1 }, 'Nothing new in this file'],
    [[item('not-a-run')], {}, 'No run in this file'],
    [[item('refused')], { broken: 1 }, 'Nothing could be read of this file'],
    [[], { broken: 2 }, 'Nothing could be read of this file'],
    [[], {}, 'Nothing in this file'],
  ])('%# its headline', (items, more, headline) => expect(say(items, more)[0]).toBe(headline))

  it('names no more than three sports', () => {
    const items = ['a', 'b', 'c', 'd', 'e'].map((sport) => item('not-a-run', { sport }))
    expect(say(items)[1]).toBe('5 are no runs: 1 a, 1 b, 1 c and 2 other. Left out.')
  })
})

const READER = { timeZone: ZONE, unit: 'km' } as const

describe('a run in words', () => {
  const run = { startAt: '2026-11-26T06:00:00.000Z', km: 10.04, minutes: 50 }
  it('stands on the day of its start in the runner’s zone; what is not told is said', () => {
    expect(plain(runLine(run, READER))).toBe('Thu 26 Nov 2026, 07:00, 10 km, 50 min')
    expect(plain(runLine({ ...run, startAt: '2026-11-26T23:30:00.000Z', km: null, minutes: null }, READER))).toBe(
      'Fri 27 Nov 2026, 00:30, no distance, no time',
    )
    expect(plain(runLine(run, { ...READER, unit: 'mi' }))).toBe('Thu 26 Nov 2026, 07:00, 6.2 mi, 50 min')
    expect(plain(runLine(run, READER, { year: false }))).toBe('Thu 26 Nov, 07:00, 10 km, 50 min')
  })

  it('says which key run or race it answers', () => {
    const day = '2026-11-26'
    expect(pairWords({ day, pairedWith: { title: 'tempo', usualKeyRunId: 'x' } })).toBe('Answers Thursday’s tempo')
    expect(pairWords({ day, pairedWith: { title: 'Lucia 10 km', usualKeyRunId: null } })).toBe(
      'Was the race Lucia 10 km',
    )
    expect(pairWords({ day, pairedWith: null })).toBeNull()
  })

  it('says what it fills in, and who told the run', () => {
    const stands = { startAt: run.startAt, km: null, minutes: 52, rival: null }
    expect(plain(fillsWords({ ...run, stands }, 'You', READER))).toBe(
      'You told Thu 26 Nov 2026, 07:00, no distance, 52 min. The distance is filled in.',
    )
    expect(plain(fillsWords({ ...run, stands: { ...stands, minutes: null } }, 'Maya', READER))).toMatch(
      /^Maya told .* The distance and the time are filled in\.$/,
    )
  })
})

describe('files and what became of them', () => {
  it('sizes are by 1024, as the limit is', () => {
    expect([1, 812, 4300, 1024 ** 2 * 12.4, 512 * 1024 ** 2].map(fileSize).map(plain)).toEqual([
      '1 byte',
      '812 bytes',
      '4 kB',
      '12.4 MB',
      '512 MB',
    ])
  })

  it('what cannot be is said before it is sent', () => {
    const file = { size: 10, type: '' }
    expect(complaintAboutFile(file)).toBeNull()
    expect(complaintAboutFile({ ...file, size: 512 * 1024 ** 2 })).toBeNull()
    expect(plain(complaintAboutFile({ ...file, size: 512 * 1024 ** 2 + 1 }))).toMatch(/512 MB is the most/)
    expect(complaintAboutFile({ ...file, size: 0 })).toMatch(/is empty/)
    expect(complaintAboutFile({ ...file, type: 'image/jpeg' })).toMatch(/is a picture/)
    expect(complaintAboutFile({ ...file, type: 'application/zip' })).toBeNull()
  })

  it('sentences count', () => {
    expect(takenSentence({ added: 1, completed: 0 })).toBe('1 run is in the record.')
    expect(takenSentence({ added: 3000, completed: 2 })).toBe('3000 runs are in the record, 2 runs completed.')
    expect(takenSentence({ added: 0, completed: 1 })).toBe('1 run completed.')
    expect(undoneSentence({ retired: 2, stay: [] })).toBe('2 runs are out of the record.')
    expect(undoneSentence({ retired: 1, stay: ['a'] })).toBe(
      '1 run is out of the record. 1 stays: more was told of it since.',
    )
    expect(undoneSentence({ retired: 0, stay: [] })).toBe('Undone.')
    expect(monthWords({ month: '2026-11', items: [1, 2, 3], km: 30.4 }, 3, 'km')).toBe('3 runs, 30\u00a0km')
    expect(monthWords({ month: '2026-11', items: [1, 2, 3], km: 30.4 }, 3, 'mi')).toBe('3 runs, 19\u00a0mi')
    expect(monthWords({ month: '2026-11', items: [1, 2, 3], km: 30.4 }, 1, 'km')).toBe('1 of 3 runs, 30\u00a0km')
  })

  it('a file that was brought says how much, when and by whom', () => {
    const brought = {
      runIds: ['a', 'b'],
      completed: 1,
      bytes: 2048,
      state: 'kept' as const,
      keptAt: '2026-11-26T23:30:00.000Z',
      undoneAt: null,
    }
    const say = (more: Partial<Parameters<typeof broughtWords>[0]>) =>
      plain(broughtWords({ ...brought, by: { who: 'you', name: null }, ...more }, ZONE))
    expect(say({})).toBe('2 runs, 1 of them completed. Brought Fri 27 Nov 2026 by you. 2 kB.')
    expect(say({ by: { who: 'member', name: 'Eva Lind' }, completed: 2 })).toBe(
      '2 runs completed. Brought Fri 27 Nov 2026 by Eva Lind. 2 kB.',
    )
    expect(say({ by: null, completed: 0 })).toBe('2 runs. Brought Fri 27 Nov 2026 in another practice. 2 kB.')
    expect(say({ state: 'undone', undoneAt: '2026-11-28T10:00:00.000Z' })).toMatch(/Undone Sat 28 Nov 2026\.$/)
  })
})
