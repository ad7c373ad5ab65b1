import type { Activity } from '@strideloom/domain/training/activity.ts'
import { readXml } from './read-xml.ts'
import { type TrackPoint, tallyTrack, trackDoubts } from './track-tally.ts'
import { Unreadable } from './unreadable.ts'
import { numberIn, timeIn } from './xml-values.ts'

/** Two tracks of one file that lie further apart are two activities (milliseconds). */
const APART = 60 * 60_000

type Track = {
  tally: ReturnType<typeof tallyTrack>
  name: string | null
  type: string | null
  noZone: boolean
  end: number | null
}

const newTrack = (): Track => ({ tally: tallyTrack(), name: null, type: null, noZone: false, end: null })
const short = (text: string): string | null => text.slice(0, 120) || null

/**
 * The activities of a GPX file. Its times are UTC; distance is measured along the track. `fromWall` turns a time without a zone into the moment at which
 * the runner's clock shows it. @throws Unreadable with a sentence
 */
export const readGpx = (bytes: Buffer, source: string, fromWall: (wall: number) => number): Activity[] => {
  const tracks: Track[] = []
  let track: Track | null = null
  let point: TrackPoint | null = null
  let device: string | null = null
  let [isGpx, routes, untimed] = [false, 0, 0]

  const finishPoint = (found: Track, done: TrackPoint) => {
    if (done.at === null) untimed += 1
    else found.end = done.at
    found.tally.add(done)
  }
  const broken = readXml(bytes, {
    open: (name, attributes, path) => {
      if (path.length === 0) {
        if (name !== 'gpx') throw new Unreadable('This file is XML, but neither TCX nor GPX.')
        isGpx = true
        device = short(attributes.creator ?? '')
      }
      if (name === 'rte') routes += 1
      if (name === 'trk') track = newTrack()
      if (name === 'trkseg') track?.tally.segment()
      if (name === 'trkpt')
        point = {
          at: null,
          lat: numberIn(attributes.lat),
          lon: numberIn(attributes.lon),
          distance: null,
          heartRate: null,
        }
    },
    close: (name, text, path) => {
      const within = path.at(-1)
      if (point && name === 'time' && within === 'trkpt') {
        const time = timeIn(text)
        if (track && time && !time.hasZone) track.noZone = true
        point.at = time && (time.hasZone ? time.at : fromWall(time.at))
      } else if (point && name === 'hr') point.heartRate = numberIn(text)
      else if (track && name === 'name' && within === 'trk') track.name = short(text)
      else if (track && name === 'type' && within === 'trk') track.type = short(text)
      else if (name === 'trkpt') {
        if (point && track) finishPoint(track, point)
        point = null
      } else if (name === 'trk') {
        if (track) tracks.push(track)
        track = null
      }
    },
  })
  if (track) tracks.push(track)
  if (!isGpx) throw new Unreadable('This file is no GPX.')
  const timed = tracks.map((one) => ({ ...one, sum: one.tally.sum() })).filter(({ sum }) => sum.timed > 1)
  if (timed.length === 0) {
    if (broken) throw new Unreadable(`This GPX file is broken (${broken.slice(0, 120)}). Export it again.`)
    throw new Unreadable(
      untimed > 0 || routes > 0
        ? 'This GPX file tells no times: it is a planned route, not a run.'
        : 'This GPX file holds no track.',
    )
  }
  const groups: (typeof timed)[] = []
  for (const one of timed.sort((a, b) => (a.sum.first ?? 0) - (b.sum.first ?? 0))) {
    const before = groups.at(-1)?.at(-1)
    const follows = before && before.type === one.type && (one.sum.first ?? 0) - (before.sum.last ?? 0) <= APART
    if (follows) groups.at(-1)?.push(one)
    else groups.push([one])
  }
  return groups.map((group, index) => {
    const sums = group.map(({ sum }) => sum)
    const start = Math.min(...sums.map(({ first }) => first ?? 0))
    const end = Math.max(...sums.map(({ last }) => last ?? 0))
    const add = (values: (number | null)[]) => values.reduce<number>((sum, value) => sum + (value ?? 0), 0)
    const meters = add(sums.map(({ walked }) => walked))
    const isLast = index === groups.length - 1
    return {
      source: groups.length > 1 ? `${source}#${index + 1}` : source,
      format: 'gpx' as const,
      startAt: new Date(start).toISOString(),
      clock: group.some(({ noZone }) => noZone) ? ('wall' as const) : ('exact' as const),
      offsetMinutes: null,
      sport: group[0]?.type?.toLowerCase() ?? null,
      meters: meters === 0 ? null : meters,
      movingSeconds: add(sums.map(({ movingSeconds }) => movingSeconds)),
      elapsedSeconds: (end - start) / 1000,
      ascentMeters: null,
      averageHeartRate: sums.find(({ averageHeartRate }) => averageHeartRate !== null)?.averageHeartRate ?? null,
      device,
      title: group[0]?.name ?? null,
      file: null,
      doubts: [
        ...(broken && isLast ? ['The file breaks off: this is what was recorded until then.'] : []),
        ...(group.some(({ noZone }) => noZone)
          ? ['Its times name no zone: they were read on the runner’s clock.']
          : []),
        ...[...new Set(sums.flatMap(trackDoubts))],
      ],
    }
  })
}
