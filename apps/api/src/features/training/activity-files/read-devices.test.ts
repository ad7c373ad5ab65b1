import { dayOf } from '@strideloom/domain/calendar/instant.ts'
import type { Activity } from '@strideloom/domain/training/activity.ts'
import { complaintAboutActivity } from '@strideloom/domain/training/activity-complaint.ts'
import { kindOfSport, type SportKind } from '@strideloom/domain/training/activity-sport.ts'
import { FitBaseType, FitEncoder, type FitEncoderField } from 'fit-file-parser/encoder'
import { describe, expect, test } from 'vitest'
import { fitSeconds } from '../../../testing/fit-bytes.ts'
import { readFile } from './read-file.ts'

/*
 * Files as devices and sites write them, made by what is said of them in public: Garmin's description of activity files, Suunto's of its own, and
 * what people reported to the authors of other readers. Each is read and held against what was run.
 */

const ZONE = 'Europe/Stockholm'
const NOW = '2026-11-30T12:00:00.000Z'
const read = (bytes: Buffer | string, name = 'run') =>
  readFile(Buffer.from(bytes as string) as Buffer<ArrayBuffer>, name, {
    answers: { unit: null, dates: null },
    fromWall: (wall) => wall - 3_600_000,
  }).outcomes

type Summary = {
  start: string
  seconds: number
  timer?: number
  meters?: number
  sport?: number
  sub?: number
}
type Fit = {
  start: string
  /** Points: second since the start, meters counted, where that is known: degrees north. */
  points?: readonly { second: number; meters?: number; north?: number }[]
  sessions?: readonly Summary[]
  laps?: readonly Summary[]
  maker?: number
  /** Minutes east of UTC that the watch showed. */
  offset?: number
  sport?: [sport: number, sub: number]
  created?: string
}
const { Enum, Uint16, Uint32, Sint32, Uint32z } = FitBaseType
const one = (number: number, baseType: FitBaseType, value: number | undefined): FitEncoderField[] =>
  value === undefined ? [] : [{ number, baseType, value, size: baseType === Enum ? 1 : baseType === Uint16 ? 2 : 4 }]
const hundredths = (value: number | undefined, by: number) => (value === undefined ? undefined : Math.round(value * by))
const summary = ({ start, seconds, timer, meters }: Summary): FitEncoderField[] => [
  ...one(253, Uint32, fitSeconds(start) + seconds),
  ...one(2, Uint32, fitSeconds(start)),
  ...one(7, Uint32, seconds * 1000),
  ...one(8, Uint32, hundredths(timer ?? seconds, 1000)),
  ...one(9, Uint32, hundredths(meters, 100)),
]
const fit = ({ start, points = [], sessions = [], laps = [], maker = 1, offset, sport, created }: Fit): Buffer => {
  const file = new FitEncoder()
  file.writeMessage(0, [
    ...one(0, Enum, 4),
    ...one(1, Uint16, maker),
    ...one(3, Uint32z, 7),
    ...one(4, Uint32, fitSeconds(created ?? start)),
  ])
  if (sport) file.writeMessage(12, [...one(0, Enum, sport[0]), ...one(1, Enum, sport[1])])
  for (const { second, meters, north } of points)
    file.writeMessage(20, [
      ...one(253, Uint32, fitSeconds(start) + second),
      ...one(0, Sint32, north === undefined ? undefined : Math.round((north * 2 ** 31) / 180)),
      ...one(1, Sint32, north === undefined ? undefined : Math.round((18 * 2 ** 31) / 180)),
      ...one(5, Uint32, hundredths(meters, 100)),
    ])
  for (const lap of laps)
    file.writeMessage(19, [...summary(lap), ...one(25, Enum, lap.sport), ...one(39, Enum, lap.sub)])
  for (const session of sessions)
    file.writeMessage(18, [...summary(session), ...one(5, Enum, session.sport), ...one(6, Enum, session.sub)])
  const end = fitSeconds(start) + (points.at(-1)?.second ?? 0)
  if (offset !== undefined) file.writeMessage(34, [...one(253, Uint32, end), ...one(5, Uint32, end + offset * 60)])
  return Buffer.from(file.close())
}
/** Points of an even run, from second to second and from meter to meter. */
const even = (from: number, to: number, meters: number, before = 0, every = 5) =>
  Array.from({ length: Math.floor((to - from) / every) + 1 }, (_, at) => ({
    second: from + at * every,
    meters: before + (meters * at * every) / (to - from),
  }))
const placed = (points: readonly { second: number; meters: number }[]) =>
  points.map((point) => ({ ...point, north: 59 + point.meters / 111_195 }))

const START = '2026-11-03T06:00:00.000Z'
const later = (seconds: number) => new Date(Date.parse(START) + seconds * 1000).toISOString()
const RUN: Summary = { start: START, seconds: 3000, meters: 10_000, sport: 1, sub: 0 }
const TRACK = even(0, 3000, 10_000)

const point = (second: number, inside: string) => `<Trackpoint><Time>${later(second)}</Time>${inside}</Trackpoint>`
const place = (meters: number) =>
  `<Position><LatitudeDegrees>${59 + meters / 111_195}</LatitudeDegrees><LongitudeDegrees>18</LongitudeDegrees></Position>`
const far = (meters: number) => `<DistanceMeters>${meters}</DistanceMeters>`
const lap = (from: number, seconds: number, meters: string, points: string) =>
  `<Lap StartTime="${later(from)}"><TotalTimeSeconds>${seconds}</TotalTimeSeconds>${meters}<Track>${points}</Track></Lap>`
const tcx = (inside: string, sport = 'Running', id = START) =>
  `<?xml version="1.0"?><TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2"><Activities><Activity Sport="${sport}"><Id>${id}</Id>${inside}</Activity></Activities></TrainingCenterDatabase>`
const tcxPoints = (make: (each: { second: number; meters: number }) => string, points = TRACK) =>
  points.map((each) => point(each.second, make(each))).join('')

const gpxPoint = (second: number, meters: number, time = later(second)) =>
  `<trkpt lat="${59 + meters / 111_195}" lon="18"><ele>10</ele><time>${time}</time></trkpt>`
const segment = (points = TRACK) =>
  `<trkseg>${points.map(({ second, meters }) => gpxPoint(second, meters)).join('')}</trkseg>`
const gpx = (inside: string, more = '') => `<gpx version="1.1" creator="x"${more}>${inside}</gpx>`

type Expected = {
  /** The day in the runner's zone. */
  day?: string
  meters?: number | null
  moving?: number
  elapsed?: number
  sport?: SportKind
  /** What the person is asked to look at; none where it is null. */
  doubt?: RegExp | null
}
const AS_RUN: Required<Expected> = {
  day: '2026-11-03',
  meters: 10_000,
  moving: 3000,
  elapsed: 3000,
  sport: 'run',
  doubt: null,
}

const holds = (activity: Activity, expected: Expected) => {
  const { day, meters, moving, elapsed, sport, doubt } = { ...AS_RUN, ...expected }
  expect(dayOf(activity.startAt, ZONE)).toBe(day)
  if (meters === null) expect(activity.meters).toBeNull()
  else expect(Math.abs((activity.meters ?? 0) - meters) / meters).toBeLessThan(0.01)
  expect(Math.abs((activity.movingSeconds ?? activity.elapsedSeconds ?? 0) - moving)).toBeLessThanOrEqual(10)
  expect(Math.abs((activity.elapsedSeconds ?? activity.movingSeconds ?? 0) - elapsed)).toBeLessThanOrEqual(10)
  expect(kindOfSport(activity.sport)).toBe(sport)
  if (doubt) expect(activity.doubts.join(' ')).toMatch(doubt)
  else expect(activity.doubts).toEqual([])
}

const CASES: readonly [title: string, bytes: () => Buffer | string, expected: Expected | Expected[]][] = [
  [
    'Garmin: summary, laps, track, both clocks',
    () => fit({ start: START, points: placed(TRACK), sessions: [RUN], laps: [RUN], offset: 60, sport: [1, 0] }),
    {},
  ],
  [
    'Garmin: 23:30 at home is the day before in UTC',
    () =>
      fit({
        start: '2026-11-02T23:30:00.000Z',
        points: TRACK,
        sessions: [{ ...RUN, start: '2026-11-02T23:30:00.000Z' }],
      }),
    {},
  ],
  [
    'Garmin: a pause of 10 minutes, timer and time',
    () =>
      fit({
        start: START,
        points: [...even(0, 1500, 5000), ...even(2100, 3600, 5000, 5000)],
        sessions: [{ ...RUN, seconds: 3600, timer: 3000 }],
      }),
    { elapsed: 3600 },
  ],
  [
    'Garmin: treadmill, calibrated afterwards',
    () => fit({ start: START, points: even(0, 3000, 9000), sessions: [{ ...RUN, sub: 1 }] }),
    {},
  ],
  ['Garmin: on the track', () => fit({ start: START, points: TRACK, sessions: [{ ...RUN, sub: 4 }] }), {}],
  ['Garmin: on trails', () => fit({ start: START, points: TRACK, sessions: [{ ...RUN, sub: 3 }] }), {}],
  [
    'Garmin: a walk',
    () => fit({ start: START, points: even(0, 3000, 4000), sessions: [{ ...RUN, meters: 4000, sport: 11 }] }),
    { meters: 4000, sport: 'walk' },
  ],
  ['Garmin: a ride', () => fit({ start: START, points: TRACK, sessions: [{ ...RUN, sport: 2 }] }), { sport: 'other' }],
  [
    'Zwift: a run in a made-up place',
    () => fit({ start: START, points: placed(TRACK), sessions: [{ ...RUN, sub: 58 }], maker: 260 }),
    {},
  ],
  [
    'Stryd, TomTom: no summary, laps alone',
    () =>
      fit({
        start: START,
        points: TRACK,
        laps: [
          { ...RUN, seconds: 1500, meters: 5000 },
          { ...RUN, start: later(1500), seconds: 1500, meters: 5000 },
        ],
      }),
    { doubt: /no summary/ },
  ],
  [
    'a stopwatch: the track ends before the run does',
    () => fit({ start: START, points: even(0, 1000, 3333), sessions: [RUN] }),
    { doubt: /Its summary says 10 km, its track 3.33 km/ },
  ],
  [
    'laps alone, no track',
    () =>
      fit({
        start: START,
        laps: [
          { ...RUN, seconds: 1500, meters: 5000 },
          { ...RUN, start: later(1500), seconds: 1500, meters: 5000 },
        ],
      }),
    { doubt: /no summary/ },
  ],
  [
    'Suunto: triathlon whose summaries tell no distance',
    () =>
      fit({
        start: START,
        points: [...even(0, 900, 750), ...even(1020, 2820, 20_000, 750), ...even(2940, 4440, 5000, 20_750)],
        sessions: [
          { start: START, seconds: 900, sport: 5 },
          { start: later(900), seconds: 120, sport: 3 },
          { start: later(1020), seconds: 1800, sport: 2 },
          { start: later(2820), seconds: 120, sport: 3 },
          { start: later(2940), seconds: 1500, sport: 1 },
        ],
      }),
    [
      { meters: 750, moving: 900, elapsed: 900, sport: 'other' },
      { meters: null, moving: 120, elapsed: 120, sport: 'other' },
      { meters: 20_000, moving: 1800, elapsed: 1800, sport: 'other' },
      { meters: null, moving: 120, elapsed: 120, sport: 'other' },
      { meters: 5000, moving: 1500, elapsed: 1500 },
    ],
  ],
  [
    'a run after a short swim',
    () =>
      fit({
        start: START,
        points: [...even(0, 900, 750), ...even(930, 2430, 5000, 750)],
        sessions: [
          { start: START, seconds: 900, meters: 750, sport: 5 },
          { start: later(930), seconds: 1500, meters: 5000, sport: 1 },
        ],
      }),
    [
      { meters: 750, moving: 900, elapsed: 900, sport: 'other' },
      { meters: 5000, moving: 1500, elapsed: 1500 },
    ],
  ],
  ['Apple (HealthFit): the summary alone', () => fit({ start: START, sessions: [RUN], maker: 255 }), {}],
  [
    'a foot pod: distance without places',
    () => fit({ start: START, points: TRACK, sessions: [{ ...RUN, meters: undefined }] }),
    {},
  ],
  [
    'Wahoo: places without a distance',
    () =>
      fit({
        start: START,
        points: placed(TRACK).map(({ second, north }) => ({ second, north })),
        sessions: [{ ...RUN, meters: undefined }],
      }),
    {},
  ],
  [
    'a watch that counted down for a step',
    () =>
      fit({
        start: START,
        points: TRACK.map((each, at) => (at === 300 ? { ...each, meters: each.meters - 20 } : each)),
        sessions: [{ ...RUN, meters: undefined }],
      }),
    {},
  ],
  [
    'a count that is lost for one point',
    () =>
      fit({
        start: START,
        points: TRACK.map((each, at) => (at === 300 ? { ...each, meters: 0 } : each)),
        sessions: [{ ...RUN, meters: undefined }],
      }),
    { doubt: /track jumps/ },
  ],
  [
    'a treadmill beside a window: satellites of no worth',
    () =>
      fit({
        start: START,
        points: TRACK.map((each, at) => ({ ...each, north: 59 + (at % 2) / 1000 })),
        sessions: [{ ...RUN, meters: undefined, sub: 1 }],
      }),
    {},
  ],
  [
    'laps that begin at zero',
    () =>
      fit({
        start: START,
        points: [...even(0, 1500, 5000), ...even(1505, 3000, 5000)],
        sessions: [{ ...RUN, meters: undefined }],
      }),
    {},
  ],

  [
    'TCX of Garmin: laps, distance along',
    () =>
      tcx(
        lap(
          0,
          1500,
          far(5000),
          tcxPoints(({ meters }) => place(meters) + far(meters), even(0, 1500, 5000)),
        ) +
          lap(
            1500,
            1500,
            far(5000),
            tcxPoints(({ meters }) => place(meters) + far(meters), even(1500, 3000, 5000, 5000)),
          ),
      ),
    {},
  ],
  [
    'TCX: no distance in the laps',
    () =>
      tcx(
        lap(
          0,
          3000,
          '',
          tcxPoints(({ meters }) => far(meters)),
        ),
      ),
    {},
  ],
  [
    'TCX: no distance at all',
    () =>
      tcx(
        lap(
          0,
          3000,
          '',
          tcxPoints(({ meters }) => place(meters)),
        ),
      ),
    {},
  ],
  [
    'TCX: laps that begin at zero',
    () =>
      tcx(
        lap(
          0,
          1500,
          '',
          tcxPoints(({ meters }) => far(meters), even(0, 1500, 5000)),
        ) +
          lap(
            1500,
            1500,
            '',
            tcxPoints(({ meters }) => far(meters), even(1500, 3000, 5000)),
          ),
      ),
    {},
  ],
  [
    'TCX of Garmin Connect: the last leg of a triathlon counts on',
    () =>
      tcx(
        lap(
          0,
          3000,
          far(10_000),
          tcxPoints(({ meters }) => far(40_330 + meters)),
        ),
      ),
    {},
  ],
  [
    'TCX: a leg that counts on, and no distance in its lap',
    () =>
      tcx(
        lap(
          0,
          3000,
          '',
          tcxPoints(({ meters }) => far(750 + meters)),
        ),
      ),
    {},
  ],
  [
    'TCX of Endomondo: kilometres where meters belong',
    () =>
      tcx(
        lap(
          0,
          3000,
          '',
          tcxPoints(({ meters }) => place(meters) + far(meters / 1000)),
        ),
      ),
    { doubt: /counts kilometres/ },
  ],
  [
    'TCX of Endomondo: first point without a place',
    () => tcx(lap(0, 3000, far(10_000), point(0, '') + tcxPoints(({ meters }) => place(meters), TRACK.slice(1)))),
    {},
  ],
  [
    'TCX of a treadmill: heart alone',
    () =>
      tcx(
        lap(
          0,
          3000,
          far(10_000),
          tcxPoints(() => '<HeartRateBpm><Value>150</Value></HeartRateBpm>'),
        ),
      ),
    {},
  ],
  [
    'TCX of Polar: zone in the times',
    () =>
      tcx(
        lap(
          0,
          3000,
          far(10_000),
          tcxPoints(({ meters }) => far(meters)),
        ),
      ).replaceAll('.000Z', '.000+00:00'),
    {},
  ],
  [
    'TCX without Id and without Creator',
    () =>
      tcx(
        lap(
          0,
          3000,
          far(10_000),
          tcxPoints(({ meters }) => far(meters)),
        ),
      ).replace(/<Id>.*<\/Id>/, ''),
    {},
  ],
  [
    'TCX with a prefix',
    () =>
      tcx(
        lap(
          0,
          3000,
          far(10_000),
          tcxPoints(({ meters }) => far(meters)),
        ),
      ).replace(/<(\/?)(?=[A-Z])/g, '<$1t:'),
    {},
  ],
  [
    'TCX: a negative distance on the way',
    () =>
      tcx(
        lap(
          0,
          3000,
          '',
          tcxPoints(({ meters, second }) => far(second === 1500 ? -2_147_483 : meters)),
        ),
      ),
    {},
  ],
  [
    'TCX of a kind that it does not name',
    () =>
      tcx(
        lap(
          0,
          3000,
          far(10_000),
          tcxPoints(({ meters }) => far(meters)),
        ),
        'Other',
      ),
    { sport: 'unknown' },
  ],
  [
    'TCX: lap as a stop of 10 minutes',
    () =>
      tcx(
        lap(
          0,
          1500,
          far(5000),
          tcxPoints(({ meters }) => far(meters), even(0, 1500, 5000)),
        ) +
          lap(
            2100,
            1500,
            far(5000),
            tcxPoints(({ meters }) => far(meters), even(2100, 3600, 5000, 5000)),
          ),
      ),
    { elapsed: 3600 },
  ],

  ['GPX of Strava: a number for a sport', () => gpx(`<trk><type>9</type>${segment()}</trk>`), {}],
  ['GPX of Strava: a word for a sport', () => gpx(`<trk><type>running</type>${segment()}</trk>`), {}],
  [
    'GPX of Apple Health: no kind',
    () => gpx(`<trk><name>Route 2026-11-03 7:00am</name>${segment()}</trk>`),
    { sport: 'unknown' },
  ],
  [
    'GPX with prefixes',
    () => gpx(`<trk><type>running</type>${segment()}</trk>`, ' xmlns:g="x"').replace(/<(\/?)(?=[a-z])/g, '<$1g:'),
    {},
  ],
  [
    'GPX of Runkeeper: a segment for each side of a pause',
    () => gpx(`<trk><type>running</type>${segment(even(0, 1500, 5000))}${segment(even(2100, 3600, 5000, 5000))}</trk>`),
    { elapsed: 3600 },
  ],
  [
    'GPX: one track for each lap',
    () =>
      gpx(
        `<trk><type>running</type>${segment(even(0, 1500, 5000))}</trk><trk><type>running</type>${segment(even(1500, 3000, 5000, 5000))}</trk>`,
      ),
    {},
  ],
  [
    'GPX: two runs of one day',
    () =>
      gpx(
        `<trk><type>running</type>${segment()}</trk><trk><type>running</type>${segment(even(30_000, 33_000, 10_000))}</trk>`,
      ),
    [{}, {}],
  ],
  [
    'GPX: a ride and a run',
    () =>
      gpx(
        `<trk><type>cycling</type>${segment(even(0, 1500, 10_000))}</trk><trk><type>running</type>${segment(even(1560, 4560, 10_000))}</trk>`,
      ),
    [{ moving: 1500, elapsed: 1500, sport: 'other' }, {}],
  ],
  [
    'GPX with an hour east in its times',
    () => gpx(`<trk><type>running</type>${segment()}</trk>`).replaceAll('T06:', 'T07:').replaceAll('.000Z', '+01:00'),
    {},
  ],
]

describe('R19 files as devices write them: day, distance, time and sport', () => {
  test.each(CASES)('R19 %s', (_, make, expected) => {
    const outcomes = read(make())
    const all = Array.isArray(expected) ? expected : [expected]
    expect(outcomes.map((outcome) => (outcome.kind === 'broken' ? outcome.sentence : 'read'))).toEqual(
      all.map(() => 'read'),
    )
    for (const [at, outcome] of outcomes.entries())
      if (outcome.kind === 'activity') holds(outcome.activity, all[at] ?? {})
  })
})

const said = (bytes: Buffer | string): string =>
  read(bytes)
    .map((outcome) =>
      outcome.kind === 'broken' ? outcome.sentence : (complaintAboutActivity(outcome.activity, NOW) ?? 'taken'),
    )
    .join(' ')

describe('R19 what cannot have been so is refused in a sentence', () => {
  test.each<[string, () => Buffer | string, RegExp]>([
    [
      'a clock that was never set (1989)',
      () =>
        fit({
          start: '1989-12-31T00:10:00.000Z',
          points: TRACK,
          sessions: [{ ...RUN, start: '1989-12-31T00:10:00.000Z' }],
        }),
      /clock of the device was not set/,
    ],
    [
      'a clock that was never set (2000)',
      () =>
        fit({
          start: '2000-01-01T00:00:00.000Z',
          points: TRACK,
          sessions: [{ ...RUN, start: '2000-01-01T00:00:00.000Z' }],
        }),
      /was not set/,
    ],
    [
      'a clock that is ahead',
      () =>
        fit({
          start: '2027-05-01T06:00:00.000Z',
          points: TRACK,
          sessions: [{ ...RUN, start: '2027-05-01T06:00:00.000Z' }],
        }),
      /still to come/,
    ],
    [
      'a week that counted from 19 years before (GPS week)',
      () =>
        fit({
          start: '2001-03-18T06:00:00.000Z',
          points: TRACK,
          sessions: [{ ...RUN, start: '2001-03-18T06:00:00.000Z' }],
        }),
      /was not set/,
    ],
    ['GPX without times', () => gpx(`<trk>${segment()}</trk>`).replace(/<time>[^<]*<\/time>/g, ''), /tells no times/],
    [
      'TCX whose times are words',
      () =>
        tcx(
          lap(
            0,
            3000,
            far(10_000),
            tcxPoints(({ meters }) => far(meters)),
          ),
        ).replaceAll(/2026-11-03T[\d:.]+Z/g, 'today'),
      /no activity|broken/,
    ],
    [
      'a ride that calls itself a run',
      () => fit({ start: START, points: even(0, 3000, 30_000), sessions: [{ ...RUN, meters: 30_000 }] }),
      /faster than anybody runs/,
    ],
    [
      'meters that are kilometres in a FIT',
      () => fit({ start: START, sessions: [{ ...RUN, meters: 10 }] }),
      /shorter than 50 m/,
    ],
  ])('R19 %s', (_, make, sentence) => expect(said(make())).toMatch(sentence))
})
