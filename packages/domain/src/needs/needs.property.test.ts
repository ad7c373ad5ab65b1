import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../calendar/day.ts'
import { compareInstants, dayOf, instantOf } from '../calendar/instant.ts'
import { anyRecord } from '../record/record.test.arbitrary.ts'
import type { RunnerRecord } from '../record/schema.ts'
import { answersOn, keptAnswers } from './answers-of.ts'
import { NEED_KINDS, NEED_LEVELS, type Need } from './need.ts'
import { groundWith } from './needs.test.makers.ts'
import { needsAhead } from './needs-ahead.ts'
import { needsAt } from './needs-at.ts'
import { graveKeys, inOrder, rankOf } from './rank.ts'
import { toldNeed } from './told-need.ts'

/** Whole records take their time. */
const RUNS = 20
const SLOW = 120_000
const AT = '2026-05-17T21:00:00+02:00'

const groundOf = (record: unknown) => ({ ...groundWith(), record: record as RunnerRecord })

const anyNeed: fc.Arbitrary<Need> = fc
  .record({
    kind: fc.constantFrom(...NEED_KINDS),
    level: fc.constantFrom(...NEED_LEVELS),
    value: fc.integer({ min: 0, max: 10 }),
  })
  .map(({ kind, level, value }) => {
    const why = { rule: 'r', says: 's', confidence: 'low', source: 's', setting: null } as const
    const day = '2026-05-17'
    const common = { level, why }
    switch (kind) {
      case 'safety':
        return {
          ...common,
          kind,
          consentGone: false,
          flags: [{ id: 'f', question: 'q', place: null, urgent: value > 5, answeredOn: day }],
        }
      case 'pain':
        return { ...common, kind, value, day, place: null, times: 1 }
      case 'review':
        return { ...common, kind, locked: value > 5, sessionOn: day, pressure: null, because: [] }
      default:
        return { ...common, kind: 'race', name: 'r', day, priority: 'A', distanceKm: 10 }
    }
  })

describe('what any runner needs', () => {
  it(
    'is total, each kind once, in order, and told in words without a hole',
    () => {
      fc.assert(
        fc.property(anyRecord, (record) => {
          const { needs, weeks } = needsAt(groundOf(record), AT)
          expect(new Set(needs.map(({ kind }) => kind)).size).toBe(needs.length)
          expect(inOrder(needs)).toEqual(needs)
          const today = dayOf(AT, (record as RunnerRecord).runner.timeZone)
          for (const need of needs) {
            const { title, says, why } = toldNeed(need, today)
            expect([title, says, why.rule, why.says, why.source].join(' ')).not.toMatch(/undefined|null|NaN/)
            expect(title).not.toBe('')
          }
          for (const { answered, due } of weeks) expect(answered).toBeLessThanOrEqual(due)
        }),
        { numRuns: RUNS },
      )
    },
    SLOW,
  )

  it(
    'kept ahead is what a look on that day would find',
    () => {
      fc.assert(
        fc.property(anyRecord, fc.integer({ min: 0, max: 3 }), (record, ahead) => {
          const ground = groundOf(record)
          const { timeZone } = ground.record.runner
          const spans = needsAhead(ground, AT, 3)
          // One after the other, without a gap.
          expect(spans.slice(1).map(({ from }) => from)).toEqual(spans.slice(0, -1).map(({ until }) => until))
          const day = addDays(dayOf(AT, timeZone), ahead)
          const moment = ahead === 0 ? AT : instantOf(day, '00:00', timeZone)
          const found = spans.filter(
            ({ from, until }) => compareInstants(from, moment) <= 0 && compareInstants(moment, until) < 0,
          )
          expect(found).toHaveLength(1)
          const { needs, weeks } = needsAt(ground, moment)
          expect(found[0]).toMatchObject({ needs, weeks })
        }),
        { numRuns: RUNS },
      )
    },
    SLOW,
  )

  it(
    'answers that were kept are read the same a day later, with that day unanswered',
    () => {
      fc.assert(
        fc.property(anyRecord, (record) => {
          const today = dayOf(AT, (record as RunnerRecord).runner.timeZone)
          const kept = keptAnswers(record as RunnerRecord, {}, AT)
          const [now, then] = [answersOn(kept, today), answersOn(kept, addDays(today, 1))]
          expect(now.answered).toBeLessThanOrEqual(now.due)
          expect(then.answered).toBeLessThanOrEqual(now.answered)
          expect(then.place?.points.at(-1)?.value ?? null).toBeNull()
          expect(then.place?.points.slice(0, -1)).toEqual(now.place?.points.slice(1))
        }),
        { numRuns: RUNS },
      )
    },
    SLOW,
  )
})

describe('ranking', () => {
  it('one more need never lowers anybody, and the order of needs does not matter', () => {
    fc.assert(
      fc.property(fc.array(anyNeed, { maxLength: 8 }), anyNeed, (needs, more) => {
        expect(rankOf([...needs, more])).toBeGreaterThanOrEqual(rankOf(needs))
        expect(rankOf(needs.toReversed())).toBe(rankOf(needs))
      }),
    )
  })

  it('how soon goes before everything else', () => {
    fc.assert(
      fc.property(fc.array(anyNeed, { maxLength: 8 }), anyNeed, (others, need) => {
        const sooner = NEED_LEVELS.indexOf(need.level)
        const later = others.filter(({ level }) => NEED_LEVELS.indexOf(level) < sooner)
        expect(rankOf([need])).toBeGreaterThan(rankOf(later))
      }),
    )
  })

  it('what is grave has its own name: another answer is another one, the same one is not', () => {
    fc.assert(
      fc.property(anyNeed, (need) => {
        const keys = graveKeys([need])
        expect(graveKeys([need, need])).toEqual([...keys, ...keys].sort())
        if (need.kind === 'pain') expect(graveKeys([{ ...need, value: need.value + 1 }])).not.toEqual(keys)
        if (need.kind === 'race') expect(keys).toEqual([])
      }),
    )
  })
})
