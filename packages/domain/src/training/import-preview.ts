import type { Day } from '../calendar/day.ts'
import {
  addMinutes,
  compareInstants,
  dayOf,
  epochMilliseconds,
  type Instant,
  minutesOfLocalTime,
  type TimeZone,
  timeOf,
} from '../calendar/instant.ts'
import type { Activity, ImportQuestion, ReadUpload } from './activity.ts'
import { complaintAboutActivity, doubtsAboutActivity, secondsOf } from './activity-complaint.ts'
import { kindOfSport, surfaceOfSport } from './activity-sport.ts'
import { type KeyRun, keyRunsBetween } from './key-runs.ts'
import { matchStored, type StoredMatch, type StoredRun } from './match-stored.ts'
import { groupSame, mergeActivities, type ToldRun } from './merge-activities.ts'
import { nearStart } from './near-start.ts'
import { type Pairing, pairRuns, type RaceOfDay } from './pair-run.ts'
import type { RunSurface, RunType } from './run-answers.ts'
import { likeness, MOST_HOURS_APART } from './same-run.ts'
import type { UsualKeyRun } from './schema.ts'

/** What an import is looked at against. */
export type ImportGround = {
  timeZone: TimeZone
  now: Instant
  stored: readonly StoredRun[]
  usual: readonly UsualKeyRun[]
  races: readonly (RaceOfDay & { day: Day })[]
}

/**
 * `new`: a run that is not there yet; `stored`: it is there already; `completes`: a run that was told without its length or
 * distance, which are filled in; `maybe-stored`: much like one that is there, so somebody says; `not-a-run`, `unknown-sport`: what the
 * file says it was; `refused`: it cannot have been so.
 */
export type ImportVerdict = 'new' | 'stored' | 'completes' | 'maybe-stored' | 'not-a-run' | 'unknown-sport' | 'refused'

/** One activity of the upload, and what would become of it. */
export type ImportItem = {
  /** Stands for the activity within this upload. */
  key: string
  verdict: ImportVerdict
  /** Why it is not simply new. */
  sentence: string | null
  doubts: string[]
  /** Taken unless somebody says otherwise. */
  isProposed: boolean
  /** The run in the record that it is, or may be. */
  runId: string | null
  /** That run as it stands, to lay beside it; `rival`: the activity of the upload that is this run sooner. */
  stands: { startAt: Instant; minutes: number | null; km: number | null; rival: string | null } | null
  sources: string[]
  startAt: Instant
  day: Day
  minutes: number | null
  km: number | null
  type: RunType
  surface: RunSurface | null
  /** The race or the planned key run that it was. */
  pairedWith: { title: string; usualKeyRunId: string | null } | null
  told: Pick<
    Activity,
    | 'format'
    | 'clock'
    | 'offsetMinutes'
    | 'sport'
    | 'device'
    | 'title'
    | 'ascentMeters'
    | 'averageHeartRate'
    | 'meters'
    | 'movingSeconds'
    | 'elapsedSeconds'
  >
}

export type ImportPreview = {
  items: ImportItem[]
  broken: { source: string; sentence: string }[]
  questions: ImportQuestion[]
  leftAlone: number
}

type Lengths = Pick<Activity, 'meters' | 'movingSeconds' | 'elapsedSeconds'>

/** As a run keeps it: minutes with one decimal. */
export const minutesOf = (told: Lengths): number | null => {
  const seconds = secondsOf(told)
  return seconds === null ? null : Math.round(seconds / 6) / 10
}
/** As a run keeps it: kilometres with two decimals. */
export const kmOf = ({ meters }: Pick<Lengths, 'meters'>): number | null =>
  meters === null ? null : Math.round(meters / 10) / 100

type Judged = Pick<ImportItem, 'verdict' | 'sentence' | 'runId'>

/** What an import is looked at against, but for the runs in the record. */
type Known = Omit<ImportGround, 'stored'>

/** It was recorded as a run, or as nothing that is known, and can have been one. */
const mayBeRun = (activity: Activity, now: Instant): boolean => {
  const kind = kindOfSport(activity.sport)
  return (kind === 'run' || kind === 'unknown') && complaintAboutActivity(activity, now) === null
}

const judge = (activity: Activity, there: StoredMatch | undefined, { now, timeZone }: Known): Judged => {
  const none = { sentence: null, runId: null }
  const kind = kindOfSport(activity.sport)
  const complaint = complaintAboutActivity(activity, now)
  if (kind === 'other' || kind === 'walk')
    return { ...none, verdict: 'not-a-run', sentence: `It was recorded as “${activity.sport}”.` }
  if (complaint) return { ...none, verdict: 'refused', sentence: complaint }
  const at = there && `${dayOf(there.run.span.startAt, timeZone)}, ${timeOf(there.run.span.startAt, timeZone)}`
  if (there?.isSure) {
    const fills =
      (there.run.minutes === null && minutesOf(activity) !== null) ||
      (there.run.km === null && activity.meters !== null)
    return fills
      ? {
          verdict: 'completes',
          runId: there.run.id,
          sentence: `You told this run (${at}): what it lacks is filled in.`,
        }
      : { verdict: 'stored', runId: there.run.id, sentence: `This run is there already (${at}).` }
  }
  if (there)
    return {
      verdict: 'maybe-stored',
      runId: there.run.id,
      sentence: there.rival
        ? `It looks like the run that is there already (${at}), and so does ${there.rival}, which starts nearer to it. Say whether it is that run or another one.`
        : `It looks like the run that is there already (${at}). Say whether it is the same.`,
    }
  if (kind === 'unknown') {
    const word =
      activity.sport === null ? 'The file does not say what it was.' : `The file calls it “${activity.sport}”.`
    return { ...none, verdict: 'unknown-sport', sentence: `${word} Choose it if it was a run.` }
  }
  return { ...none, verdict: 'new' }
}

const byDay = <T extends { day: Day }>(all: readonly T[]): Map<Day, T[]> => {
  const days = new Map<Day, T[]>()
  for (const one of all) {
    const ofDay = days.get(one.day)
    if (ofDay) ofDay.push(one)
    else days.set(one.day, [one])
  }
  return days
}

/** Pairs the runs of every day with that day's races and key runs. */
const pairDays = (items: readonly ImportItem[], { usual, races, timeZone }: Known): Map<string, Pairing> => {
  const racesOf = byDay(races)
  return new Map(
    [...byDay(items)].flatMap(([day, ofDay]) => {
      const planned: KeyRun[] = keyRunsBetween(usual, day, day)
      const done = ofDay.map(({ key, startAt, minutes, km }) => ({
        key,
        startMinute: minutesOfLocalTime(timeOf(startAt, timeZone)),
        minutes,
        km,
      }))
      return [...pairRuns(done, planned, racesOf.get(day) ?? [])]
    }),
  )
}

const itemOf = ({ activity, sources }: ToldRun, there: StoredMatch | undefined, ground: Known): ImportItem => {
  const { format, clock, offsetMinutes, sport, device, title, ascentMeters, averageHeartRate } = activity
  const { meters, movingSeconds, elapsedSeconds } = activity
  const judged = judge(activity, there, ground)
  const isRun = judged.verdict === 'new' || judged.verdict === 'completes'
  // What was recorded as another sport may be taken as a run where it can have been one.
  const complaint = judged.verdict === 'not-a-run' ? complaintAboutActivity(activity, ground.now) : null
  const doubts = [
    ...activity.doubts,
    ...(isRun ? doubtsAboutActivity(activity, ground.now) : []),
    ...(complaint ? [complaint] : []),
  ]
  return {
    key: activity.source,
    ...judged,
    stands:
      there && judged.runId !== null
        ? { startAt: there.run.span.startAt, minutes: there.run.minutes, km: there.run.km, rival: there.rival }
        : null,
    doubts,
    isProposed: isRun && doubts.length === 0,
    sources,
    startAt: activity.startAt,
    day: dayOf(activity.startAt, ground.timeZone),
    minutes: minutesOf(activity),
    km: kmOf(activity),
    type: 'easy',
    surface: surfaceOfSport(sport),
    pairedWith: null,
    told: {
      format,
      clock,
      offsetMinutes,
      sport,
      device,
      title,
      ascentMeters,
      averageHeartRate,
      meters,
      movingSeconds,
      elapsedSeconds,
    },
  }
}

/** Two files that may tell the same run, and nobody can be sure: the poorer one waits for a word. */
const doubtTwins = (items: readonly ImportItem[]): ImportItem[] => {
  const near = nearStart(
    items.map((item) => ({ item, span: { ...item.told, startAt: item.startAt } })),
    ({ item }) => item.startAt,
  )
  return items.map((item) => {
    if (!item.isProposed || item.verdict !== 'new') return item
    const span = { ...item.told, startAt: item.startAt }
    const twin = near(epochMilliseconds(item.startAt)).find(
      (other) =>
        other.item !== item &&
        other.item.verdict === 'new' &&
        (secondsOf(other.span) ?? 0) + (other.item.key < item.key ? 0.5 : 0) > (secondsOf(span) ?? 0) &&
        likeness(span, other.span) === 'maybe',
    )?.item
    if (!twin) return item
    return {
      ...item,
      isProposed: false,
      doubts: [...item.doubts, `It overlaps with ${twin.key}: look whether it is the same run.`],
    }
  })
}

/** The earliest and the latest moment of the activities, with room for what may be compared with them; null when there are none. */
export const spanOfImport = ({ outcomes }: Pick<ReadUpload, 'outcomes'>): { from: Instant; to: Instant } | null => {
  const starts = outcomes
    .flatMap((one) => (one.kind === 'activity' ? [one.activity.startAt] : []))
    .sort(compareInstants)
  const [first, last] = [starts[0], starts.at(-1)]
  if (first === undefined || last === undefined) return null
  const room = MOST_HOURS_APART * 60
  return { from: addMinutes(first, -room), to: addMinutes(last, room) }
}

/**
 * What an upload would become, the latest run first. The same for the same upload against the same record, in whatever order its files
 * were read; what is stored already is never proposed.
 */
export const previewImport = (read: ReadUpload, { stored, ...ground }: ImportGround): ImportPreview => {
  const activities = read.outcomes.flatMap((one) => (one.kind === 'activity' ? [one.activity] : []))
  const broken = read.outcomes.flatMap((one) =>
    one.kind === 'broken' ? [{ source: one.source, sentence: one.sentence }] : [],
  )
  const runs = groupSame(activities).map(mergeActivities)
  const matches = matchStored(
    runs.map(({ activity }) => activity).filter((activity) => mayBeRun(activity, ground.now)),
    nearStart(stored, ({ span }) => span.startAt),
  )
  const items = doubtTwins(
    runs
      .map((run) => itemOf(run, matches.get(run.activity.source), ground))
      .sort((a, b) => compareInstants(b.startAt, a.startAt) || (a.key < b.key ? -1 : 1)),
  )
  const pairs = pairDays(
    items.filter(({ verdict }) => verdict !== 'not-a-run' && verdict !== 'refused'),
    ground,
  )
  return {
    items: items.map((item) => {
      const pair = pairs.get(item.key)
      return pair
        ? { ...item, type: pair.type, pairedWith: { title: pair.title, usualKeyRunId: pair.usualKeyRunId } }
        : item
    }),
    broken: broken.sort((a, b) => (a.source < b.source ? -1 : 1)),
    questions: read.questions,
    leftAlone: read.leftAlone,
  }
}
