/** One point of a track; null is not told. */
export type TrackPoint = {
  at: number | null
  lat: number | null
  lon: number | null
  /** Meters since the start, as the device counted. */
  distance: number | null
  heartRate: number | null
}

/** A gap of more than this, hardly moving, is a pause (seconds; m/s). */
const PAUSE = { seconds: 60, speed: 0.5 }
/** Nobody runs from one point to the next at this speed (m/s): the satellites were lost. */
const JUMP_SPEED = 15
/** A first count of more than this is where a longer recording had come to: a leg of a triathlon, or a file that was cut (meters). */
const FIRST_METERS = 100
const EARTH_METERS = 6_371_008.8

/** Meters between two places on a globe (haversine). */
export const metersBetween = (lat1: number, lon1: number, lat2: number, lon2: number): number => {
  const rad = Math.PI / 180
  const [dLat, dLon] = [((lat2 - lat1) * rad) / 2, ((lon2 - lon1) * rad) / 2]
  const a = Math.sin(dLat) ** 2 + Math.cos(lat1 * rad) * Math.cos(lat2 * rad) * Math.sin(dLon) ** 2
  return 2 * EARTH_METERS * Math.asin(Math.min(1, Math.sqrt(a)))
}

/** Adds up a track point by point, and keeps none of them. */
export const tallyTrack = () => {
  let points = 0
  let timed = 0
  let first: number | null = null
  let last: number | null = null
  let place: { lat: number; lon: number; at: number | null } | null = null
  let isNewSegment = true
  let [walked, counted, paused, backwards, jumped] = [0, 0, 0, 0, 0]
  let reached: number | null = null
  let [beats, beaten] = [0, 0]
  let hasPlaces = false

  const addPlace = (lat: number, lon: number, at: number | null): number => {
    const before = place
    place = { lat, lon, at }
    hasPlaces = true
    if (!before || isNewSegment) return 0
    const meters = metersBetween(before.lat, before.lon, lat, lon)
    const seconds = at !== null && before.at !== null ? (at - before.at) / 1000 : null
    if (seconds !== null && meters > 100 && meters / Math.max(seconds, 1) > JUMP_SPEED) jumped += meters
    else walked += meters
    return meters
  }

  return {
    segment: () => {
      isNewSegment = true
    },
    add: ({ at, lat, lon, distance, heartRate }: TrackPoint) => {
      points += 1
      const before = last
      const placed =
        lat !== null && lon !== null && Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && (lat !== 0 || lon !== 0)
      const meters = placed ? addPlace(lat, lon, at) : 0
      let step = meters
      if (distance !== null && distance >= 0) {
        const before = reached ?? 0
        // Counts that begin anew at each lap fall to nothing; one that falls a little was put right.
        step = distance < before / 2 ? distance : distance - before
        const seconds = at !== null && last !== null ? Math.max(1, (at - last) / 1000) : null
        const isLeap = reached !== null && seconds !== null && step > 100 && step / seconds > JUMP_SPEED
        if (isLeap) jumped += step
        else if (reached !== null || distance <= FIRST_METERS) counted += step
        reached = distance
      }
      if (heartRate !== null && heartRate > 20 && heartRate < 255) {
        beats += heartRate
        beaten += 1
      }
      if (at !== null) {
        timed += 1
        first ??= at
        if (before !== null && at < before) backwards += 1
        else {
          const seconds = before === null ? 0 : (at - before) / 1000
          if (before !== null && (isNewSegment || (seconds > PAUSE.seconds && step / seconds < PAUSE.speed)))
            paused += seconds
          last = at
        }
      }
      isNewSegment = false
    },
    /** What it comes to: seconds and meters, null where nothing told them. */
    sum: () => {
      const elapsed = first !== null && last !== null && timed > 1 ? (last - first) / 1000 : null
      return {
        points,
        timed,
        first,
        last,
        elapsedSeconds: elapsed,
        movingSeconds: elapsed === null ? null : Math.max(0, elapsed - paused),
        /** As the device counted. */
        counted: reached === null ? null : counted,
        /** As the places say. */
        walked: hasPlaces ? walked : null,
        averageHeartRate: beaten > 0 ? Math.round(beats / beaten) : null,
        backwards,
        jumped,
      }
    },
  }
}

/** What does not agree within a track, as sentences. */
export const trackDoubts = ({
  backwards,
  jumped,
  walked,
}: Pick<ReturnType<ReturnType<typeof tallyTrack>['sum']>, 'backwards' | 'jumped' | 'walked'>): string[] => [
  ...(backwards > 0 ? ['Its times go backwards in places.'] : []),
  ...(jumped > Math.max(200, 0.02 * (walked ?? 0)) ? ['Its track jumps: the distance leaves the jumps out.'] : []),
]

/** How far a track comes to, and what to look at where the device counted otherwise than its places lie apart (by a fifth and 200 m). */
export const trackDistance = ({
  counted,
  walked,
}: {
  counted: number | null
  walked: number | null
}): { meters: number | null; doubts: string[] } => {
  const isNear = (one: number, other: number) => Math.abs(one - other) <= Math.max(200, 0.2 * other)
  if (counted === null || walked === null || walked < FIRST_METERS || isNear(counted, walked))
    return { meters: counted ?? walked, doubts: [] }
  if (counted > 0 && Math.abs(counted * 1000 - walked) <= 0.2 * walked)
    return {
      meters: walked,
      doubts: ['It counts kilometres where meters belong: how far was measured along its places.'],
    }
  return { meters: counted, doubts: [`Its device counted ${km(counted)}, its places come to ${km(walked)}.`] }
}

const km = (meters: number): string => `${Math.round(meters / 10) / 100} km`
/** Two tellings of one distance that differ by more than 5 % and 200 m, as a sentence. */
export const distanceDoubt = (summary: number | null, track: number | null): string[] =>
  summary !== null && track !== null && Math.abs(summary - track) > Math.max(200, 0.05 * Math.max(summary, track))
    ? [`Its summary says ${km(summary)}, its track ${km(track)}.`]
    : []
