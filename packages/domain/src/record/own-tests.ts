import { z } from 'zod'
import type { Day } from '../calendar/day.ts'
import { daySchema } from '../calendar/day-schema.ts'
import { dayOf } from '../calendar/instant.ts'
import { type OwnTest, ownTestSchema } from '../library/own-test.ts'
import { isOwnTest } from './findings.ts'
import type { RecordDocument, RunnerRecord } from './schema.ts'

/** A practice's version of a test, or null for the shipped one, and the first day that it was measured with. */
const version = z.strictObject({ from: daySchema, test: ownTestSchema.nullable() })
/** The versions of each test that values were measured with, by its id, the earliest first. */
const versions = z.record(z.string(), z.array(version))
type Versions = z.infer<typeof versions>

/**
 * A practice's tests that a record's values were measured with. They stand under `strideloom`, as record.md knows only the shipped
 * tests; whatever else stands there is passed over.
 */
export const toldTests = ({ strideloom }: Pick<RecordDocument, 'strideloom'>): Versions =>
  versions.safeParse(strideloom?.tests).data ?? {}

/** The version that a value of a day was measured with; null is the shipped one. */
const versionOn = (told: Versions, test: string, day: Day): OwnTest | null =>
  (Object.hasOwn(told, test) ? told[test] : undefined)?.findLast(({ from }) => from <= day)?.test ?? null

/** Tests that a document names and neither it nor the library knows, by where they stand. */
export const untoldTests = (document: RecordDocument): (string | number)[][] => {
  const told = toldTests(document)
  const isUntold = ({ test }: { test: string }, day: Day) => isOwnTest(test) && versionOn(told, test, day) === null
  const { timeZone } = document.runner
  return [
    ...(document.assessments ?? []).flatMap((one, index) =>
      isUntold(one, one.date) ? [['assessments', index, 'test']] : [],
    ),
    ...(document.sessions ?? []).flatMap(({ start, retests }, index) =>
      (retests ?? []).flatMap((one, at) =>
        isUntold(one, dayOf(start, timeZone)) ? [['sessions', index, 'retests', at, 'test']] : [],
      ),
    ),
  ]
}

const withOwn = <Value extends { test: string }>(told: Versions, value: Value, day: Day): Value & { own?: OwnTest } => {
  const own = versionOn(told, value.test, day)
  return own ? { ...value, own } : value
}

/** A document as it is reasoned on: every value with the version of the test that it was measured with. */
export const withOwnTests = (document: RecordDocument): RunnerRecord => {
  const told = toldTests(document)
  if (Object.keys(told).length === 0) return document
  const { timeZone } = document.runner
  return {
    ...document,
    ...(document.assessments && { assessments: document.assessments.map((one) => withOwn(told, one, one.date)) }),
    ...(document.sessions && {
      sessions: document.sessions.map((session) =>
        session.retests
          ? {
              ...session,
              retests: session.retests.map((one) => withOwn(told, one, dayOf(session.start, timeZone))),
            }
          : session,
      ),
    }),
  }
}

const withoutOwn = <Value extends { own?: unknown }>({ own: _, ...value }: Value): Omit<Value, 'own'> => value

/** A record as it leaves: the versions stand once, beside the values. */
export const tellOwnTests = (record: RunnerRecord): RecordDocument => {
  const measured = [
    ...(record.assessments ?? []).map(({ test, own, date }) => ({ test, own: own ?? null, day: date })),
    ...(record.sessions ?? []).flatMap(({ start, retests }) =>
      (retests ?? []).map(({ test, own }) => ({ test, own: own ?? null, day: dayOf(start, record.runner.timeZone) })),
    ),
  ].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  const own = new Set(measured.flatMap((one) => (one.own ? [one.test] : [])))
  const told: Versions = {}
  for (const { test, own: version, day } of measured.filter((one) => own.has(one.test))) {
    const all = told[test] ?? []
    const last = all.at(-1)
    // Of two versions of one day the later one stands for that day.
    if (!last || JSON.stringify(last.test) !== JSON.stringify(version))
      told[test] = [...all, { from: day, test: version }]
  }
  const { assessments, sessions, ...rest } = record
  return {
    ...rest,
    ...(assessments && { assessments: assessments.map(withoutOwn) }),
    ...(sessions && {
      sessions: sessions.map((session) =>
        session.retests ? { ...session, retests: session.retests.map(withoutOwn) } : session,
      ) as RecordDocument['sessions'],
    }),
    ...(own.size > 0 && { strideloom: { ...record.strideloom, tests: told } }),
  }
}
