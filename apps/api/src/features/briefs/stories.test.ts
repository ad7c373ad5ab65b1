import { fileURLToPath } from 'node:url'
import { createTestDatabase } from '@strideloom/db/testing/test-database.ts'
import { daysBetween } from '@strideloom/domain/calendar/day.ts'
import { dayOf } from '@strideloom/domain/calendar/instant.ts'
import { conclude } from '@strideloom/domain/outlook/conclude.ts'
import { readRecord } from '@strideloom/domain/record/read-record.ts'
import type { RunnerRecord } from '@strideloom/domain/record/schema.ts'
import { TIME_ZONE } from '@strideloom/fixtures/make-people.ts'
import { EXPECTED, EXPECTED_AT, type Expected } from '@strideloom/fixtures/stories/expected.ts'
import { beforeAll, describe, expect, test } from 'vitest'
import { openDemo } from '../../demo.ts'
import { depsOn } from '../../testing/world.ts'

type Demo = Awaited<ReturnType<typeof demoAt>>

/** The demo as it stands at a moment, and its owner, who asks the product about every runner. */
const demoAt = async (at: string) => {
  const { url, drop } = await createTestDatabase()
  const now = new Date(at)
  const { db, as } = depsOn(url, now)
  const told = await openDemo(db, now)
  const { userId } = await db.member.findFirstOrThrow({ where: { role: 'owner' } })
  if (userId === null) throw new Error('the owner has an account')
  const { call } = await as({ userId })
  const runners = new Map(
    await Promise.all(
      told.runners.map(async ({ runnerId, name }) => {
        const [watched, brief, { record }, now, runs] = await Promise.all([
          call.outlook.sessions({ runnerId }),
          call.briefs.get({ runnerId }),
          call.outlook.record({ runnerId }),
          call.progress.now({ runnerId }),
          call.progress.load({ runnerId }),
        ])
        return [name, { watched, brief, record, now, runs }] as const
      }),
    ),
  )
  await db.$disconnect()
  await drop()
  return { today: dayOf(at, TIME_ZONE), runners }
}

const runnerIn = (demo: Demo, name: string) => {
  const runner = demo.runners.get(name)
  if (!runner) throw new Error(`Nobody told the story of ${name}`)
  return runner
}

const limitsOf = ({ breaks }: { breaks: readonly { limit: string }[] }) => [
  ...new Set(breaks.map(({ limit }) => limit)),
]

/** What the guard says of the next session, in the words of the hand-written page. */
const guarded = (demo: Demo, name: string) => {
  const { watched, brief } = runnerIn(demo, name)
  const next = watched.sessions[0]
  if (!next || brief.session?.id !== next.id) throw new Error(`${name} has no session ahead`)
  const { verdict, plan, changedFacts } = next
  const { allowedIntents, maxPressure, maxMinutes, avoidRegions, regionCaps, avoidTechniques } = verdict
  return {
    session: {
      at: daysBetween(demo.today, next.day),
      startTime: next.startTime,
      intent: next.intent,
      pressure: brief.session.pressure,
      minutes: next.minutes,
    },
    rules: [...verdict.firedRules].sort(),
    allowedIntents,
    maxPressure,
    maxMinutes,
    avoidRegions,
    regionCaps,
    avoidTechniques,
    plan: { breaks: limitsOf(plan), severity: plan.severity, override: plan.override },
    changed: Object.keys(changedFacts).sort(),
  }
}

/** What the brief says, in the same words. */
const read = (demo: Demo, name: string, { first }: Expected) => {
  const { answer, tolerance, headline, doToday } = runnerIn(demo, name).brief
  return {
    response: answer && { pressure: answer.pressure, class: answer.class },
    tolerance: { ceiling: tolerance.ceiling, lock: tolerance.lock, dose: tolerance.dose?.pressure ?? null },
    headline: { kind: headline.kind, sentence: headline.sentence },
    first: doToday.slice(0, first.length).map(({ title }) => title),
  }
}

const asWritten = (expected: Expected) => {
  const { response, tolerance, headline, booking, patterns, first, rules, ...others } = expected
  const { because: _, later: __, patternsFromMorning: ___, ...rest } = others
  const { signs, advice, safety, load, ...verdict } = rest
  return {
    verdict: { ...verdict, rules: [...rules].sort() },
    brief: { response, tolerance, headline, first },
    conclusions: { booking, patterns },
    shown: { signs, advice, safety: safety !== null, load },
  }
}

/** What the record's screens conclude, in the same words. */
const shownNow = (demo: Demo, name: string, { load }: Expected) => {
  const { now, runs } = runnerIn(demo, name)
  return {
    signs: Object.fromEntries(now.signs.signs.map(({ id, state }) => [id, state])),
    advice: now.signs.title,
    safety: now.safety.flags.length > 0,
    load: { says: runs.title.slice(0, load.says.length), band: runs.spikes[0]?.band ?? null },
  }
}

/** The record as a document, one entry a line, as it is kept in packages/fixtures/records. */
const asDocument = (record: RunnerRecord): string => {
  const lines = Object.entries(record).map(([part, value]) =>
    Array.isArray(value) && value.length > 0
      ? ` "${part}": [\n${value.map((one) => `  ${JSON.stringify(one)}`).join(',\n')}\n ]`
      : ` "${part}": ${JSON.stringify(value)}`,
  )
  return `{\n${lines.join(',\n')}\n}\n`
}

const RECORDS = new URL('../../../../../packages/fixtures/records/', import.meta.url)
const fileOf = (name: string): string =>
  fileURLToPath(new URL(`${name.toLowerCase().replaceAll(' ', '-')}.json`, RECORDS))

const stories = Object.entries(EXPECTED)

describe('the eight stories, as they were written down by hand', () => {
  let demo: Demo
  beforeAll(async () => {
    demo = await demoAt(EXPECTED_AT)
  })

  test.each(stories)('S15 S47 the guard on %s', (name, expected) => {
    expect(guarded(demo, name)).toEqual(asWritten(expected).verdict)
  })

  test.each(stories)('P36 the brief of %s', (name, expected) => {
    expect(read(demo, name, expected)).toEqual(asWritten(expected).brief)
  })

  test.each(stories)('S72 S73 the signs, the advice, the safety answers and the load of %s', (name, expected) => {
    expect(shownNow(demo, name, expected)).toEqual(asWritten(expected).shown)
  })

  test.each(stories)('S72 S73 the brief of %s tells the signs and the advice of the overview', (name) => {
    const { brief, now } = runnerIn(demo, name)
    const { planned: _, first: __, cadence: ___, maintenance: ____, ...advice } = now.signs
    expect(brief.advice).toEqual(advice)
  })

  test.each(stories)(
    'the record of %s as a document: kept, read again, and judged the same',
    async (name, expected) => {
      const document = asDocument(runnerIn(demo, name).record)
      await expect(document).toMatchFileSnapshot(fileOf(name))
      const { record, complaints } = readRecord(JSON.parse(document))
      if (!record) throw new Error(complaints.join(' '))
      const { sessions, ceiling, booking, findings } = conclude(record, EXPECTED_AT)
      const { verdict, conclusions } = asWritten(expected)
      const { rules, plan, session: _, changed: __, ...limits } = verdict
      expect(sessions[0]).toMatchObject({
        ...limits,
        plan: { breaks: plan.severity !== null, severity: plan.severity, override: plan.override },
      })
      expect([...(sessions[0]?.firedRules ?? [])].sort()).toEqual(rules)
      expect(ceiling.ceiling).toBe(expected.tolerance.ceiling)
      expect({
        booking: {
          recommendation: booking.recommendation,
          yes: Object.entries(booking.signs).flatMap(([id, { state }]) => (state === 'yes' ? id : [])),
        },
        patterns: findings.flatMap(({ id, side, active }) => (active ? `${id} ${side}` : [])).sort(),
      }).toEqual(conclusions)
    },
  )

  test('eight verdicts and eight briefs, none like another', () => {
    const verdicts = stories.map(([name]) => JSON.stringify({ ...guarded(demo, name), session: null }))
    const briefs = stories.map(([name, expected]) => read(demo, name, expected).headline.sentence)
    expect(demo.runners.size).toBe(8)
    expect(new Set(verdicts).size).toBe(8)
    expect(new Set(briefs).size).toBe(8)
  })

  test('R24 every later session fits; what goes past a limit is meant', () => {
    const later = stories.map(([name]) => {
      const past = runnerIn(demo, name).watched.sessions.slice(1)
      const limits = past.map(({ day, plan }) => [daysBetween(demo.today, day), limitsOf(plan)] as const)
      return [name, Object.fromEntries(limits.filter(([, broken]) => broken.length > 0))]
    })
    expect(Object.fromEntries(later)).toEqual(
      Object.fromEntries(stories.map(([name, { later: meant = {} }]) => [name, meant])),
    )
  })
})

describe.each([
  ['a Thursday before anybody is awake', '2026-07-16T03:10:00.000Z'],
  ['the Sunday on which the clock goes back, late', '2026-10-25T20:40:00.000Z'],
])('told on %s', (_, at) => {
  let demo: Demo
  beforeAll(async () => {
    demo = await demoAt(at)
  })

  test.each(stories)('the guard says the same of %s, and the brief speaks of the same', (name, expected) => {
    expect(guarded(demo, name)).toEqual(asWritten(expected).verdict)
    expect(read(demo, name, expected).headline.kind).toBe(expected.headline.kind)
    expect(shownNow(demo, name, expected)).toEqual(asWritten(expected).shown)
  })
})
