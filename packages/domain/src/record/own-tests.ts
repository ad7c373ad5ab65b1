import { z } from 'zod'
import type { Day } from '../calendar/day.ts'
import { daySchema } from '../calendar/day-schema.ts'
import { dayOf } from '../calendar/instant.ts'
import { type OwnTest, ownTestSchema } from '../library/own-test.ts'
import { sameContent } from '../same-content.ts'
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

/**
 * Values that were measured with another version than the last of their day, by their place in the document: somebody changed the
 * test between two measurements. Null: with the shipped one.
 */
const ofValues = z.record(z.string(), ownTestSchema.nullable())
type OfValues = z.infer<typeof ofValues>

const toldOfValues = ({ strideloom }: Pick<RecordDocument, 'strideloom'>): OfValues =>
  ofValues.safeParse(strideloom?.testsOfValues).data ?? {}

const assessmentAt = (index: number): string => `assessments[${index}]`
const retestAt = (session: number, index: number): string => `sessions[${session}].retests[${index}]`

/** What a document says of tests: the versions by their days, and the values beside them. */
type Told = { byDay: Versions; ofValues: OfValues }

const toldIn = (document: Pick<RecordDocument, 'strideloom'>): Told => ({
  byDay: toldTests(document),
  ofValues: toldOfValues(document),
})

/** The version that the value at a place was measured with. */
const versionAt = ({ byDay, ofValues: values }: Told, at: string, test: string, day: Day): OwnTest | null =>
  Object.hasOwn(values, at) ? (values[at] ?? null) : versionOn(byDay, test, day)

/** Tests that a document names and neither it nor the library knows, by where they stand. */
export const untoldTests = (document: RecordDocument): (string | number)[][] => {
  const told = toldIn(document)
  const isUntold = (test: string, at: string, day: Day) => isOwnTest(test) && versionAt(told, at, test, day) === null
  const { timeZone } = document.runner
  return [
    ...(document.assessments ?? []).flatMap((one, index) =>
      isUntold(one.test, assessmentAt(index), one.date) ? [['assessments', index, 'test']] : [],
    ),
    ...(document.sessions ?? []).flatMap(({ start, retests }, index) =>
      (retests ?? []).flatMap((one, at) =>
        isUntold(one.test, retestAt(index, at), dayOf(start, timeZone))
          ? [['sessions', index, 'retests', at, 'test']]
          : [],
      ),
    ),
  ]
}

const withOwn = <Value extends { test: string }>(
  told: Told,
  value: Value,
  at: string,
  day: Day,
): Value & { own?: OwnTest } => {
  const own = versionAt(told, at, value.test, day)
  return own ? { ...value, own } : value
}

/** A document as it is reasoned on: every value with the version of the test that it was measured with. */
export const withOwnTests = (document: RecordDocument): RunnerRecord => {
  const told = toldIn(document)
  if (Object.keys(told.byDay).length + Object.keys(told.ofValues).length === 0) return document
  const { timeZone } = document.runner
  return {
    ...document,
    ...(document.assessments && {
      assessments: document.assessments.map((one, index) => withOwn(told, one, assessmentAt(index), one.date)),
    }),
    ...(document.sessions && {
      sessions: document.sessions.map((session, index) =>
        session.retests
          ? {
              ...session,
              retests: session.retests.map((one, at) =>
                withOwn(told, one, retestAt(index, at), dayOf(session.start, timeZone)),
              ),
            }
          : session,
      ),
    }),
  }
}

const withoutOwn = <Value extends { own?: unknown }>({ own: _, ...value }: Value): Omit<Value, 'own'> => value

const isSame = (one: OwnTest | null, other: OwnTest | null): boolean => sameContent(one, other)

/** Every value of a record that a test gave, with its place and its day, the earliest first. */
const measuredIn = ({ assessments = [], sessions = [], runner }: RunnerRecord) =>
  [
    ...assessments.map(({ test, own, date }, index) => ({
      at: assessmentAt(index),
      test,
      own: own ?? null,
      day: date,
    })),
    ...sessions.flatMap(({ start, retests }, session) =>
      (retests ?? []).map(({ test, own }, index) => ({
        at: retestAt(session, index),
        test,
        own: own ?? null,
        day: dayOf(start, runner.timeZone),
      })),
    ),
  ].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))

/** A record as it leaves: the versions stand once, beside the values. */
export const tellOwnTests = (record: RunnerRecord): RecordDocument => {
  const all = measuredIn(record)
  const own = new Set(all.flatMap((one) => (one.own ? [one.test] : [])))
  const measured = all.filter(({ test }) => own.has(test))
  const byDay: Versions = {}
  for (const { test, own: version, day } of measured) {
    const versionsOf = byDay[test] ?? []
    const last = versionsOf.at(-1)
    if (last && isSame(last.test, version)) continue
    // Of two versions of one day the later one stands for that day.
    byDay[test] = [...versionsOf.filter(({ from }) => from !== day), { from: day, test: version }]
  }
  const beside = measured.filter(({ test, own: version, day }) => !isSame(versionOn(byDay, test, day), version))
  const { assessments, sessions, ...rest } = record
  return {
    ...rest,
    ...(assessments && { assessments: assessments.map(withoutOwn) }),
    ...(sessions && {
      sessions: sessions.map((session) =>
        session.retests ? { ...session, retests: session.retests.map(withoutOwn) } : session,
      ) as RecordDocument['sessions'],
    }),
    ...(own.size > 0 && {
      strideloom: {
        ...record.strideloom,
        tests: byDay,
        ...(beside.length > 0 && {
          testsOfValues: Object.fromEntries(beside.map(({ at, own: version }) => [at, version])),
        }),
      },
    }),
  }
}
