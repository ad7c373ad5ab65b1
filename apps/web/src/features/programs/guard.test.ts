import { addDays, eachDay } from '@strideloom/domain/calendar/day.ts'
import { instantOf } from '@strideloom/domain/calendar/instant.ts'
import { exercise } from '@strideloom/domain/library/exercises.ts'
import { factsFor } from '@strideloom/domain/outlook/facts.ts'
import { checkProgram } from '@strideloom/domain/programs/check-program.ts'
import { sessionInRecord } from '@strideloom/domain/programs/draft-in-record.ts'
import { prescribe } from '@strideloom/domain/programs/prescribe.ts'
import { startingDose } from '@strideloom/domain/programs/starting-dose.ts'
import { SHIPPED_THRESHOLDS } from '@strideloom/domain/progress/thresholds.ts'
import { rulesToAnswer, stillAsked } from '@strideloom/domain/timing/acknowledged.ts'
import { expect, test } from 'vitest'
import { placeLimit } from '../../lib/place-limit.ts'
import { causeLines } from '../../lib/verdict-lines.ts'
import { changeSentence } from './change-words.ts'
import { chipMark, workoutChipMark } from './chip-marks.ts'
import { bestFit, dayInWords, fitsOn } from './day-fits.ts'
import { guardOn, programWith, RACE_DAY, record, sessionOn, TODAY, ZONE } from './guard.test.makers.ts'
import { heldBack } from './held-edit.ts'
import { markedLines } from './marked-lines.ts'
import { askedAndAllowed, verdictTitle } from './verdict-words.ts'
import { takeWay, waysOn } from './ways.ts'

const FRIDAY = '2026-12-11'
const atRace = sessionOn(FRIDAY)
const program = programWith(atRace)
const judgeIn = guardOn().judgeIn

test('S44 S51 the verdict of the drawn screen: what is refused, asked, allowed, and each cause with its own number', () => {
  const judged = judgeIn(program)(atRace)
  expect(verdictTitle(FRIDAY, judged)).toBe('Not corrective on Fri 11 Dec')
  expect(askedAndAllowed(atRace, judged.verdict)).toEqual({
    asked: 'Left soleus, asked 6 in 60 min. Ceiling here is',
    ceiling: 4,
    more: ', for up to 40 min. Open: pre-event or flush.',
  })
  const lines = causeLines(judged)
  expect(lines.map(({ number, decides }) => [number, decides])).toEqual([
    ['4', true],
    ['6', false],
    ['8', false],
  ])
  expect(lines[0]?.sentence).toMatch(/^Lucia 10 km \(B\) starts 46 h after this session: /)
  expect(lines[0]?.why).toMatchObject({
    rule: 'PRE-03',
    says: expect.stringContaining('light work only'),
    numbers: ['46 hours before the race'],
    sure: 'Supported in part: common practice or one study.',
    source: expect.stringContaining('“pre-race is readiness only”'),
    setting: 'Practice, Rules.',
  })
})

test('S22 the lighter version is taken here, and breaks nothing', () => {
  const judge = judgeIn(program)
  const ways = waysOn(atRace, judge(atRace), {}, null)
  expect(ways.map(({ kind }) => kind)).toEqual(['lighter', 'keep'])
  expect(ways[0]).toMatchObject({ title: '40 min flush at 3', note: 'stays on Fri 11 Dec, one gentler technique' })
  const [lighter] = ways
  if (!lighter) throw new Error('there is one')
  const after = takeWay(program, atRace, lighter, '')
  const session = after.sessions[atRace.id] ?? atRace
  expect(judgeIn(after)(session).plan.breaks).toEqual([])
  expect(checkProgram(after)).toEqual([])
})

test('S15 the nearest day that takes it as it is, on a day of its own', () => {
  const days = eachDay(TODAY, addDays(TODAY, 27))
  const fits = fitsOn(atRace, days, judgeIn(program))
  expect([...fits.values()].filter(({ day }) => day >= '2026-12-10' && day <= RACE_DAY).map((fit) => fit.fit)).toEqual([
    'refused',
    'refused',
    'refused',
    'refused',
  ])
  const best = bestFit(fits.values(), FRIDAY)
  expect(best?.day).toBe('2026-12-08')
  expect(dayInWords(best)).toBe('ceiling 6, fits')
  const [, way] = waysOn(atRace, judgeIn(program)(atRace), {}, best)
  expect(way).toMatchObject({ kind: 'day', title: 'Tue 8 Dec, 12:00 at 6', session: { day: '2026-12-08' } })
})

test('R24 a refused session is held until it is answered, and the answer names every rule', () => {
  const before = programWith()
  const judge = judgeIn(program)
  const held = heldBack(before, program, TODAY, judge)
  expect(held).toMatchObject({ asks: 'block', session: { id: atRace.id } })
  const keep = waysOn(atRace, judge(atRace), {}, null).find(({ kind }) => kind === 'keep')
  if (keep?.kind !== 'keep') throw new Error('it may be kept')
  expect(keep).toMatchObject({ written: true, rules: rulesToAnswer(judge(atRace).plan) })
  const after = takeWay(program, atRace, keep, 'Raced as training only, agreed with the coach.')
  expect(heldBack(before, after, TODAY, judgeIn(after))).toBeNull()
  const session = after.sessions[atRace.id]
  expect(session && chipMark(session, judgeIn(after), null)).toMatchObject({
    kind: 'info',
    sentence: 'Not corrective on Fri 11 Dec, kept with a reason',
  })
  expect(heldBack(after, after, TODAY, judgeIn(after))).toBeNull()
})

test('R24 nobody goes past safety: no way on', () => {
  const closed = guardOn(
    record({
      runner: { ...record().runner, intake: { complete: false } },
    }),
  )
  const judged = closed.judgeIn(program)(atRace)
  expect(heldBack(programWith(), program, TODAY, closed.judgeIn(program))?.asks).toBe('safety')
  expect(waysOn(atRace, judged, {}, null)).toEqual([])
  expect(verdictTitle(FRIDAY, judged)).toBe('No hands-on work on Fri 11 Dec')
  expect(closed.ceilingIn(program)(TODAY)).toBe(0)
})

test('a warning waits in a draft, and is asked for where somebody is there to answer', () => {
  const today = sessionOn(TODAY)
  const drawn = programWith(today)
  const judge = judgeIn(drawn)
  expect(rulesToAnswer(judge(today).plan)).toEqual(['FAT-03'])
  expect(heldBack(programWith(), drawn, TODAY, judge)).toBeNull()
  const held = heldBack(programWith(), drawn, TODAY, judge, { withWarnings: true })
  expect(held?.asks).toBe('warn')
  const keep = held && waysOn(today, held.judged, {}, null).find(({ kind }) => kind === 'keep')
  expect(keep).toMatchObject({ written: false, rules: ['FAT-03'] })
})

test('S44 a work’s own limit names the cause that decides it', () => {
  const { verdict } = judgeIn(program)(atRace)
  expect(placeLimit({ region: 'soleus', side: 'left' }, verdict)).toMatchObject({
    ceiling: 4,
    by: { rule: 'PRE-03' },
    cause: 'Lucia 10 km (B) starts 46 h after this session',
  })
})

test('what changed since a session was approved is told; an edited session is looked at as it is edited', () => {
  const approvedRecord = record()
  const planned = sessionInRecord(atRace, ZONE)
  const now = instantOf(TODAY, '09:00', ZONE)
  const { facts } = factsFor({ ...approvedRecord, plannedSessions: [planned] }, planned, now, SHIPPED_THRESHOLDS)
  const approved = { [atRace.id]: { facts } }
  const [race] = approvedRecord.races ?? []
  const moved = record({
    plannedSessions: [planned],
    races: race ? [{ ...race, date: '2026-12-14' }] : [],
  })
  expect(guardOn({ ...approvedRecord, plannedSessions: [planned] }, approved).lookAt(atRace)).toBeNull()
  const guard = guardOn(moved, approved)
  expect(guard.lookAt(atRace)?.changes.map(changeSentence)).toEqual(['Lucia 10 km (B): 46 h, now 70 h before'])
  expect(guard.lookAt({ ...atRace, minutes: 50 })).toBeNull()
  expect(stillAsked(guard.judgeIn(program)(atRace).plan, null)).toBe('block')
})

test('§9.1, §9.5 a workout that stands wrong is marked on its chip; what is said of many days is one line', () => {
  const goal = { id: 'goal', date: RACE_DAY, distanceKm: 10, priority: 'A', status: 'planned' } as const
  const keyRuns = [1, 8].map((offset) => ({
    id: `key-${offset}`,
    start: instantOf(addDays(TODAY, offset), '07:00', ZONE),
    minutes: 60,
    kind: 'quality' as const,
    effort: null,
    status: 'planned' as const,
  }))
  const work: [string, number[]][] = [
    ['pogo-double', [4]],
    ['calf-stretch-bent', [2]],
  ]
  const draft = work.reduce((some, [id, weekdays], index) => {
    const known = exercise(id)
    if (!known) throw new Error(`no exercise ${id}`)
    const one = { id: `p-${index}`, pairingId: null, exercise: id, role: 'important' as const, why: '' }
    return prescribe(
      some,
      { ...one, weekdays, dose: startingDose(known) },
      { today: TODAY, newId: () => crypto.randomUUID() },
    )
  }, programWith())
  const marked = guardOn(record({ races: [goal], keyRuns })).workoutMarks(draft)
  // The Thursday before the Sunday of the race; the stretches of both Tuesdays with a fast run have their hour still open.
  expect(marked.flatMap((one) => (workoutChipMark(one) ? [[one.workout.day, workoutChipMark(one)]] : []))).toEqual([
    [
      '2026-12-10',
      {
        kind: 'warn',
        needsLook: false,
        sentence: 'Hops and jumps 3 days before an A race: none in the last 5 days.',
      },
    ],
    [
      '2026-12-17',
      { kind: 'warn', needsLook: false, sentence: 'Hops and jumps 4 days after a race: none for 14 days.' },
    ],
  ])
  expect(markedLines(marked).map(({ says, first, moreDays }) => [first.day, moreDays, says])).toEqual([
    ['2026-11-24', 1, 'Soleus held for 80 s on the day of a quality run: not in the hour before it.'],
    ['2026-12-10', 0, 'Hops and jumps 3 days before an A race: none in the last 5 days.'],
    ['2026-12-17', 0, 'Hops and jumps 4 days after a race: none for 14 days.'],
  ])
})
