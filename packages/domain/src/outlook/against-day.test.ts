import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../calendar/day.ts'
import { instantOf } from '../calendar/instant.ts'
import type { SpacedRun } from '../programs/heavy-leg-spacing.ts'
import { SHIPPED_THRESHOLDS } from '../progress/thresholds.ts'
import { type AgainstLevel, againstDay, type DayAsked } from './against-day.ts'
import type { MovingGround, SpacedWork } from './moving-ground.ts'
import { movingWhys } from './moving-whys.ts'

const timeZone = 'Europe/Stockholm'
const [MONDAY, THURSDAY] = ['2026-11-23', '2026-11-26'] as const
const bare = { rir: null, hops: false, needsGym: false, day: MONDAY, held: [], fresh: [] }
const heavy: SpacedWork = { ...bare, workoutId: 'legs', isHeavy: true, rir: 2, needsGym: true }
const light: SpacedWork = { ...bare, workoutId: 'move', isHeavy: false }
const quality = (day: string): SpacedRun => ({
  id: `q ${day}`,
  start: instantOf(day, '08:00', timeZone),
  minutes: 60,
  kind: 'quality',
  effort: null,
})
const aRace = (day: string): SpacedRun => ({
  ...quality(day),
  id: 'race',
  kind: 'long',
  effort: 'race-pace',
  race: { priority: 'A', raceClass: 'half' },
})
const asked = (
  more: Partial<Omit<DayAsked, 'ground'>> & { runs?: SpacedRun[]; work?: SpacedWork; ground?: Partial<MovingGround> },
): DayAsked => {
  const { runs = [], ground, ...rest } = more
  const { spacing, adherence } = SHIPPED_THRESHOLDS
  const other = { ...heavy, workoutId: 'other' }
  return {
    work: heavy,
    planned: MONDAY,
    day: THURSDAY,
    timeZone,
    items: [],
    hold: null,
    ground: {
      spacing,
      lateHours: adherence.lateHours,
      runs,
      work: [heavy, light, other],
      tapers: [],
      knowsBefore: true,
      whys: movingWhys(SHIPPED_THRESHOLDS),
      ...ground,
    },
    others: [],
    sessions: [],
    told: [],
    ...rest,
  }
}
const says = (of: Parameters<typeof asked>[0]) => againstDay(asked(of)).map((one) => one.says)
const session = (day: string, startTime: string | null, status = 'booked') => ({ day, startTime, minutes: 60, status })

describe('P28 what speaks against a day before a workout is moved there', () => {
  test('P28 nothing speaks against a free day far from runs', () => {
    expect(againstDay(asked({}))).toEqual([])
  })

  test('P28 heavy legs the day before a key run, with the hours; light work nowhere', () => {
    const runs = [quality('2026-11-27')]
    expect(says({ runs })).toEqual([expect.stringMatching(/Heavy legs \d+ h before a quality run: at least 24 h/)])
    expect(says({ runs, work: light })).toEqual([])
  })

  test('P28 in the last days before an A race it says so severely, hops too', () => {
    const runs = [aRace('2026-11-28')]
    expect(againstDay(asked({ runs }))[0]).toMatchObject({ level: 'severe', says: expect.stringMatching(/A race/) })
    const hops = { ...light, hops: true }
    expect(againstDay(asked({ runs, work: hops }))[0]).toMatchObject({
      level: 'severe',
      says: expect.stringMatching(/Hops and jumps/),
    })
  })

  test('P28 another heavy workout near it, where that lies now; not itself', () => {
    expect(says({ others: [{ workoutId: 'other', day: '2026-11-27' }] })).toEqual([
      expect.stringMatching(/Two heavy leg workouts 24 h apart/),
    ])
    expect(says({ others: [{ workoutId: 'other', day: '2026-11-29' }] })).toEqual([])
    expect(says({ others: [{ workoutId: 'legs', day: THURSDAY }] })).toEqual([])
  })

  test('P28 S47 hands the same day, the day before and the day after, where they are still to be', () => {
    expect(says({ sessions: [session(THURSDAY, '17:00')] })).toEqual([expect.stringMatching(/same day/)])
    expect(says({ sessions: [session('2026-11-25', '17:00')] })).toEqual([expect.stringMatching(/after hands-on/)])
    expect(says({ sessions: [session('2026-11-27', '10:00')] })).toEqual([expect.stringMatching(/the day after/)])
    // 25 hours before noon, and one that is off
    expect(says({ sessions: [session('2026-11-25', '10:00'), session(THURSDAY, '10:00', 'cancelled')] })).toEqual([])
    expect(says({ work: light, sessions: [session(THURSDAY, '17:00')] })).toEqual([])
  })

  test('P28 P5 what was said of the day, and no gym only where one is asked for', () => {
    expect(says({ told: ['away', 'no-gym'] })).toEqual([expect.stringMatching(/away/), expect.stringMatching(/gym/)])
    expect(says({ told: ['no-gym'], work: light })).toEqual([])
  })

  const bug: SpacedWork = { ...light, fresh: ['dead-bug'] }
  const items = [{ exercise: 'dead-bug', name: 'Dead bug' }]
  const SATURDAY = '2026-11-28'

  test('P28 §9.5 nothing new in the last days before an A race: by its name, with its rule; known work may stand there', () => {
    const near = { work: bug, items, runs: [aRace(SATURDAY)] }
    const [said] = againstDay(asked(near))
    expect(said).toMatchObject({
      level: 'against',
      says: 'New 2 days before an A race: Dead bug. Nothing new in its last 3 days.',
      why: { rule: 'nothing new before a race', numbers: ['Dead bug'], source: 'reference 9.1, 9.5' },
    })
    expect(says({ ...near, day: '2026-11-24' })).toEqual([])
    expect(says({ ...near, work: light })).toEqual([])
    expect(says({ ...near, runs: [{ ...aRace(SATURDAY), race: { priority: 'B', raceClass: 'half' } }] })).toEqual([])
    // answered already: what is still to be done is known work
    expect(says({ ...near, items: [] })).toEqual([])
  })

  test('P28 PHA-03 nothing new in a taper; what another workout has before, where it lies now, is not new', () => {
    const ground = { tapers: [{ id: 't', from: '2026-11-25', to: '2026-12-06' }], work: [bug] }
    const there = { work: bug, items, ground }
    expect(says(there)).toEqual(['New in the taper: Dead bug. Known work only.'])
    const other = { ...bug, workoutId: 'other', day: '2026-11-24' }
    const both = { ...there, ground: { ...ground, work: [bug, other] } }
    expect(says(both)).toEqual([])
    expect(says({ ...both, others: [{ workoutId: 'other', day: '2026-11-27' }] })).toHaveLength(1)
  })

  test('P28 where nothing is known of the time before, nothing is called new', () => {
    const near = { work: bug, items, runs: [aRace(SATURDAY)] }
    expect(says({ ...near, ground: { knowsBefore: false, work: [bug] } })).toEqual([])
    const earlier = { ...light, workoutId: 'earlier', day: '2026-11-24' }
    expect(says({ ...near, ground: { knowsBefore: false, work: [bug, earlier] } })).toHaveLength(1)
  })

  test('P28 §9.5 a muscle held for more than 60 s on a day of fast running: worth knowing, with its rule', () => {
    const there = { work: light, runs: [quality(THURSDAY)], hold: { where: 'Soleus', seconds: 80 } }
    expect(againstDay(asked(there))).toMatchObject([
      {
        level: 'note',
        says: 'Soleus held for 80 s on the day of a quality run: not in the hour before it.',
        why: { rule: 'long stretches before fast running', numbers: ['held for 80 s', expect.stringMatching(/^60 s/)] },
      },
    ])
    expect(says({ ...there, hold: { where: 'Soleus', seconds: 60 } })).toEqual([])
    expect(says({ ...there, runs: [quality('2026-11-27')] })).toEqual([])
    expect(says({ ...there, hold: null })).toEqual([])
  })

  test('P28 what a rule says has the rule behind it, hands too; a phone that was told of no rules says the same without', () => {
    const all = { sessions: [session('2026-11-27', '10:00')], runs: [quality('2026-11-27')] }
    const rules = (of: Parameters<typeof asked>[0]) => againstDay(asked(of)).map(({ why }) => why?.rule)
    expect(rules(all)).toEqual(['heavy legs before a run', 'STR-01'])
    expect(rules({ sessions: [session('2026-11-25', '17:00')] })).toEqual(['STR-02'])
    const { whys: _, tapers: __, knowsBefore: ___, ...old } = asked(all).ground as MovingGround
    const { fresh: ____, held: _____, ...known } = heavy
    const before = againstDay({ ...asked(all), ground: old as MovingGround, work: known as SpacedWork })
    expect(before.map((one) => one.says)).toEqual(says(all))
    expect(before.map(({ why }) => why)).toEqual([null, null])
  })

  test('P28 in the next week it says for which week it counts', () => {
    const sunday = '2026-11-29'
    expect(says({ planned: sunday, day: addDays(sunday, 2) })).toEqual([expect.stringMatching(/within 48 h/)])
    expect(says({ planned: sunday, day: addDays(sunday, 3) })).toEqual([expect.stringMatching(/no longer counts/)])
    expect(says({ planned: sunday, day: THURSDAY })).toEqual([])
  })

  test('P28 where nothing is known of the rules it still says what was said of the day', () => {
    expect(againstDay({ ...asked({ told: ['away'] }), work: null, ground: null })).toHaveLength(1)
  })

  test('P28 the most severe comes first, whatever there is', () => {
    const order: AgainstLevel[] = ['severe', 'against', 'note']
    fc.assert(
      fc.property(
        fc.integer({ min: -10, max: 14 }),
        fc.array(fc.tuple(fc.boolean(), fc.integer({ min: -10, max: 20 })), { maxLength: 5 }),
        fc.subarray(['away', 'limited', 'no-gym'] as const),
        fc.boolean(),
        (ahead, runs, told, hops) => {
          const found = againstDay(
            asked({
              day: addDays(MONDAY, ahead),
              told,
              work: { ...heavy, hops },
              runs: runs.map(([isRace, on]) => (isRace ? aRace : quality)(addDays(MONDAY, on))),
            }),
          )
          const levels = found.map(({ level }) => order.indexOf(level))
          expect(levels).toEqual([...levels].sort())
          for (const { says: sentence } of found) expect(sentence).toMatch(/^[A-Z].*\.$/)
        },
      ),
    )
  })
})
