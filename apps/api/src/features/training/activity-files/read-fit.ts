import type { Activity } from '@strideloom/domain/training/activity.ts'
import FitParser, { getFitGarminProductDisplayName, type ParsedFit } from 'fit-file-parser'
import { fitParts } from './fit-parts.ts'
import { distanceDoubt, tallyTrack, trackDistance, trackDoubts } from './track-tally.ts'
import { Unreadable } from './unreadable.ts'

type Session = NonNullable<ParsedFit['sessions']>[number]
type FitRecord = NonNullable<ParsedFit['records']>[number]
type Span = { from: number; to: number }

const number = (value: unknown): number | null => (typeof value === 'number' && Number.isFinite(value) ? value : null)
/** The decoder's times; FIT's own clock starts in 1989, so what is earlier is none. */
const moment = (value: unknown): number | null =>
  value instanceof Date && value.getTime() > 631_065_600_000 ? value.getTime() : null
const word = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

const decode = (bytes: Buffer<ArrayBuffer>): ParsedFit => {
  let read: ParsedFit | undefined
  let trouble: string | undefined
  // What is wrong with the checksum was seen before: here whatever can be read is read.
  new FitParser({ force: true, lengthUnit: 'm', speedUnit: 'm/s' }).parse(bytes, (error, data) => {
    trouble = error
    read = data
  })
  if (!read) throw new Unreadable(`This FIT file cannot be read${trouble ? ` (${trouble})` : ''}.`)
  return read
}

/** "Garmin Forerunner 945", "Coros": of the device that made the file. */
const deviceOf = ({ file_ids, device_infos }: ParsedFit): string | null => {
  const made = device_infos?.find(
    ({ device_index }) => (device_index as unknown) === 'creator' || (device_index as unknown) === 0,
  )
  const [id] = file_ids ?? []
  const maker = word(made?.manufacturer) ?? word(id?.manufacturer)
  if (maker === null) return null
  const told = word(made?.product_name)
  const product = (made?.product ?? id?.product) as string | number | undefined
  const model = told ?? (maker === 'garmin' ? getFitGarminProductDisplayName(product) : null)
  const name = maker.replace(/_/g, ' ').replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
  return [name, model].filter(Boolean).join(' ').slice(0, 80)
}

/** Minutes east of UTC that the watch showed, where it told both clocks. */
const offsetOf = ({ activity }: ParsedFit): number | null => {
  const [utc, local] = [moment(activity?.timestamp), moment(activity?.local_timestamp)]
  if (utc === null || local === null) return null
  const minutes = Math.round((local - utc) / 900_000) * 15
  return minutes >= -12 * 60 && minutes <= 14 * 60 ? minutes : null
}

const sportOf = (told: { sport?: unknown; sub_sport?: unknown } | undefined): string | null => {
  const sport = word(told?.sport)
  const sub = word(told?.sub_sport)
  if (sport === null) return null
  return sub === null || sub === 'generic' ? sport : `${sub} ${sport}`
}

const tallyRecords = (records: readonly FitRecord[], span: Span | null) => {
  const tally = tallyTrack()
  for (const record of records) {
    const at = moment(record.timestamp)
    if (span && (at === null || at < span.from || at > span.to)) continue
    tally.add({
      at,
      lat: number(record.position_lat),
      lon: number(record.position_long),
      distance: number(record.distance),
      heartRate: number(record.heart_rate),
    })
  }
  return tally.sum()
}

const DAMAGED = 'The file is damaged (its checksum is wrong), yet its summary and its track agree.'
const CUT = 'The file breaks off: this is what was recorded until then.'

/** One session of a file as an activity. */
const activityOf = (
  read: ParsedFit,
  session: Session | null,
  source: string,
  health: { isCut: boolean; isSound: boolean },
): Activity => {
  const start = moment(session?.start_time)
  const elapsed = number(session?.total_elapsed_time)
  const several = (read.sessions?.length ?? 0) > 1
  const span =
    several && start !== null && elapsed !== null ? { from: start - 1000, to: start + elapsed * 1000 + 1000 } : null
  const track = tallyRecords(read.records ?? [], span)
  const startAt = start ?? track.first ?? moment(read.file_ids?.[0]?.time_created)
  if (startAt === null) throw new Unreadable('This FIT file does not say when it was recorded.')
  const told = number(session?.total_distance)
  const sport = sportOf(session ?? undefined) ?? sportOf(read.sports?.[0]) ?? sportOf(read.laps?.[0])
  const isIndoor = /treadmill|indoor/.test(sport ?? '')
  // Under a roof places mean nothing, whatever the satellites say.
  const { meters: trackMeters, doubts: twoDistances } = trackDistance(
    isIndoor ? { counted: track.counted ?? track.walked, walked: null } : track,
  )
  const isTold = told !== null && told > 0
  const meters = isTold ? told : trackMeters
  const timer = number(session?.total_timer_time)
  const disagree = distanceDoubt(told, trackMeters)
  if (!health.isSound && session) {
    // Bits have changed, nobody knows which: only what is told twice can be believed.
    const pairs: [number | null, number | null, number][] = [
      [start, track.first, 60_000],
      [elapsed, track.elapsedSeconds, 60],
      [timer, track.movingSeconds, 120],
      [told, trackMeters, Math.max(50, 0.01 * (trackMeters ?? 0))],
    ]
    if (
      pairs.some(
        ([summary, tracked, most]) => summary === null || tracked === null || Math.abs(summary - tracked) > most,
      )
    )
      throw new Unreadable('This FIT file is damaged: its summary and its track do not agree. Export it again.')
  }
  return {
    source,
    format: 'fit',
    startAt: new Date(startAt).toISOString(),
    clock: 'exact',
    offsetMinutes: offsetOf(read),
    sport,
    meters: meters === 0 ? null : meters,
    movingSeconds: timer ?? track.movingSeconds,
    elapsedSeconds: elapsed ?? track.elapsedSeconds,
    ascentMeters: number(session?.total_ascent),
    averageHeartRate: number(session?.avg_heart_rate) ?? track.averageHeartRate,
    device: deviceOf(read),
    title: null,
    file: null,
    doubts: [
      ...(session && !health.isSound ? [DAMAGED] : []),
      ...(!session ? [health.isCut ? CUT : 'It has no summary: this is what its track says.'] : []),
      ...(session && !read.sessions?.length ? ['It has no summary: this is what its laps say.'] : []),
      ...(health.isSound && !isIndoor ? disagree : []),
      ...(isTold || isIndoor ? [] : [...twoDistances, ...trackDoubts(track)]),
    ],
  }
}

/** What laps come to where a device wrote neither a summary nor a track; null where there are none. */
const sumOfLaps = ({ laps = [] }: ParsedFit): Session | null => {
  const [first] = laps
  const last = laps.at(-1)
  const [start, end] = [moment(first?.start_time), moment(last?.start_time)]
  if (!first || start === null || end === null) return null
  const add = (values: unknown[]) => values.reduce<number>((sum, value) => sum + (number(value) ?? 0), 0)
  return {
    start_time: first.start_time,
    sport: first.sport,
    sub_sport: first.sub_sport,
    total_elapsed_time: (end - start) / 1000 + (number(last?.total_elapsed_time) ?? 0),
    total_timer_time: add(laps.map((lap) => lap.total_timer_time)),
    total_distance: add(laps.map((lap) => lap.total_distance)),
  } as Session
}

/** The activities of a FIT file, one for each sport of it. @throws Unreadable with a sentence */
export const readFit = (bytes: Buffer<ArrayBuffer>, source: string): Activity[] => {
  const parts = fitParts(bytes)
  const found = parts.flatMap((part): { type: string | null; made: Activity | null }[] => {
    const read = decode(part.bytes)
    const type = word(read.file_ids?.[0]?.type)
    const hasTrack = (read.records?.length ?? 0) > 1
    const laps = read.sessions?.length || hasTrack ? null : sumOfLaps(read)
    const hasActivity = (read.sessions?.length ?? 0) > 0 || hasTrack || laps !== null
    if (!hasActivity || (type !== null && type !== 'activity' && type !== 'activity_summary'))
      return [{ type, made: null }]
    const sessions: (Session | null)[] = read.sessions?.length ? read.sessions : [laps]
    return sessions.map((session) => ({ type, made: activityOf(read, session, source, part) }))
  })
  const made = found.flatMap((one) => one.made ?? [])
  if (made.length === 0) {
    const [first] = found
    throw new Unreadable(
      first?.type && first.type !== 'activity'
        ? `This FIT file holds ${first.type.replace(/_/g, ' ')}, not an activity.`
        : 'This FIT file holds no activity.',
    )
  }
  return made.length === 1 ? made : made.map((one, index) => ({ ...one, source: `${source}#${index + 1}` }))
}
