import type { Activity } from '@strideloom/domain/training/activity.ts'
import { readXml } from './read-xml.ts'
import { distanceDoubt, type TrackPoint, tallyTrack, trackDistance, trackDoubts } from './track-tally.ts'
import { Unreadable } from './unreadable.ts'
import { numberIn, timeIn } from './xml-values.ts'

type Told = {
  sport: string | null
  device: string | null
  title: string | null
  /** Start and end as its laps tell them. */
  start: number | null
  end: number | null
  seconds: number | null
  meters: number | null
  beats: { sum: number; seconds: number }
  noZone: boolean
  tally: ReturnType<typeof tallyTrack>
}
type Lap = { start: number | null; seconds: number | null; meters: number | null; heartRate: number | null }

const newTold = (sport: string | null): Told => ({
  sport,
  device: null,
  title: null,
  start: null,
  end: null,
  seconds: null,
  meters: null,
  beats: { sum: 0, seconds: 0 },
  noZone: false,
  tally: tallyTrack(),
})

/** A lap's numbers into its activity's. */
const addLap = (told: Told, { start, seconds, meters, heartRate }: Lap): void => {
  if (start !== null) {
    told.start = Math.min(told.start ?? start, start)
    told.end = Math.max(told.end ?? start, start + (seconds ?? 0) * 1000)
  }
  if (seconds !== null) told.seconds = (told.seconds ?? 0) + seconds
  if (meters !== null) told.meters = (told.meters ?? 0) + meters
  if (heartRate !== null && seconds !== null) {
    told.beats.sum += heartRate * seconds
    told.beats.seconds += seconds
  }
}

const toActivity = (told: Told, source: string, isCut: boolean): Activity | null => {
  const track = told.tally.sum()
  const start = told.start ?? track.first
  if (start === null) return null
  const end = Math.max(told.end ?? start, track.last ?? start)
  const { meters: trackMeters, doubts: twoDistances } = trackDistance(track)
  const isTold = told.meters !== null && told.meters > 0 && !isCut
  const meters = isTold ? told.meters : trackMeters
  return {
    source,
    format: 'tcx',
    startAt: new Date(start).toISOString(),
    clock: told.noZone ? 'wall' : 'exact',
    offsetMinutes: null,
    sport: told.sport?.toLowerCase() ?? null,
    meters: meters === 0 ? null : meters,
    movingSeconds: isCut ? track.movingSeconds : (told.seconds ?? track.movingSeconds),
    elapsedSeconds: end > start ? (end - start) / 1000 : track.elapsedSeconds,
    ascentMeters: null,
    averageHeartRate: told.beats.seconds > 0 ? Math.round(told.beats.sum / told.beats.seconds) : track.averageHeartRate,
    device: told.device,
    title: told.title,
    file: null,
    doubts: [
      ...(isCut ? ['The file breaks off: this is what was recorded until then.'] : []),
      ...(told.noZone ? ['Its times name no zone: they were read on the runner’s clock.'] : []),
      ...(isCut ? [] : distanceDoubt(told.meters, trackMeters)),
      ...(isTold ? [] : twoDistances),
      ...trackDoubts(track),
    ],
  }
}

/** The activities of a TCX file. @throws Unreadable with a sentence */
export const readTcx = (bytes: Buffer, source: string, fromWall: (wall: number) => number): Activity[] => {
  const all: Told[] = []
  let told: Told | null = null
  let lap: Lap | null = null
  let point: TrackPoint | null = null
  let courses = 0
  const moment = (text: string | undefined): number | null => {
    const time = timeIn(text)
    if (told && time && !time.hasZone) told.noZone = true
    return time && (time.hasZone ? time.at : fromWall(time.at))
  }
  const broken = readXml(bytes, {
    open: (name, attributes, path) => {
      if (path.length === 0 && name !== 'TrainingCenterDatabase')
        throw new Unreadable('This file is XML, but neither TCX nor GPX.')
      if (name === 'Course') courses += 1
      if (name === 'Activity') told = newTold(attributes.Sport ?? null)
      if (name === 'Lap' && told)
        lap = { start: moment(attributes.StartTime), seconds: null, meters: null, heartRate: null }
      if (name === 'Trackpoint' && told) point = { at: null, lat: null, lon: null, distance: null, heartRate: null }
    },
    close: (name, text, path) => {
      const within = path.at(-1)
      if (point) {
        if (name === 'Time') point.at = moment(text)
        else if (name === 'LatitudeDegrees') point.lat = numberIn(text)
        else if (name === 'LongitudeDegrees') point.lon = numberIn(text)
        else if (name === 'DistanceMeters') point.distance = numberIn(text)
        else if (name === 'Value' && within === 'HeartRateBpm') point.heartRate = numberIn(text)
        else if (name === 'Trackpoint') {
          told?.tally.add(point)
          point = null
        }
      } else if (lap && within === 'Lap' && name === 'TotalTimeSeconds') lap.seconds = numberIn(text)
      else if (lap && within === 'Lap' && name === 'DistanceMeters') lap.meters = numberIn(text)
      else if (lap && within === 'AverageHeartRateBpm' && name === 'Value') lap.heartRate = numberIn(text)
      else if (lap && name === 'Lap') {
        if (told) addLap(told, lap)
        lap = null
      } else if (told && within === 'Creator' && name === 'Name') told.device = text.slice(0, 80) || null
      else if (told && within === 'Activity' && name === 'Notes') told.title = text.slice(0, 120) || null
      else if (told && name === 'Activity') {
        all.push(told)
        told = null
      }
    },
  })
  const whole = all.length
  if (told) all.push(told)
  const made = all.flatMap((one, index) => {
    const number = all.length > 1 ? `${source}#${index + 1}` : source
    return toActivity(one, number, index >= whole) ?? []
  })
  if (made.length > 0) return made
  if (broken) throw new Unreadable(`This TCX file is broken (${broken.slice(0, 120)}). Export it again.`)
  throw new Unreadable(
    courses > 0 ? 'This TCX file is a planned course, not a run.' : 'This TCX file holds no activity.',
  )
}
