import { gzipSync } from 'node:zlib'
import type { Activity, ReadOutcome } from '@strideloom/domain/training/activity.ts'
import { groupSame } from '@strideloom/domain/training/merge-activities.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeFit, makeGpx, makeTcx, type RunToWrite } from '../../../testing/activity-bytes.ts'
import type { TableAnswers } from './read-csv.ts'
import { readFile } from './read-file.ts'

const RUN: RunToWrite = { startAt: '2026-11-20T06:00:00.000Z', seconds: 3000, meters: 10_000 }
/** Stockholm in winter. */
const context = (answers: Partial<TableAnswers> = {}) => ({
  answers: { unit: null, dates: null, ...answers },
  fromWall: (wall: number) => wall - 3_600_000,
})
const read = (bytes: Buffer | string, name = 'run', answers: Partial<TableAnswers> = {}) =>
  readFile(Buffer.from(bytes as string) as Buffer<ArrayBuffer>, name, context(answers))
const activities = (bytes: Buffer | string, name?: string, answers?: Partial<TableAnswers>): Activity[] =>
  read(bytes, name, answers).outcomes.map((one) => {
    if (one.kind === 'broken') throw new Error(one.sentence)
    return one.activity
  })
const sentence = (bytes: Buffer | string, name?: string): string => {
  const [one] = read(bytes, name).outcomes as [ReadOutcome]
  return one.kind === 'broken' ? one.sentence : `read as ${JSON.stringify(one.activity)}`
}

describe('R19 one run in every format, packed or not', () => {
  test.each([
    ['fit', makeFit(RUN), 'running'],
    ['tcx', makeTcx(RUN), 'running'],
    ['gpx', makeGpx(RUN), 'running'],
  ])('%s', (format, bytes, sport) => {
    for (const packed of [bytes, gzipSync(bytes)]) {
      const [one, ...more] = activities(packed)
      expect(more).toEqual([])
      expect(one).toMatchObject({ format, sport, startAt: RUN.startAt, clock: 'exact', doubts: [] })
      expect(Math.abs((one?.meters ?? 0) - 10_000)).toBeLessThan(20)
      expect(one?.movingSeconds).toBe(3000)
      expect(one?.elapsedSeconds).toBe(3000)
      expect(one?.averageHeartRate).toBeGreaterThan(148)
    }
  })

  test('counts once', () => {
    const all = [makeFit(RUN), makeTcx(RUN), makeGpx(RUN, null), gzipSync(makeFit(RUN))].flatMap((bytes, index) =>
      activities(bytes, `${index}`),
    )
    expect(groupSame(all)).toHaveLength(1)
  })

  test('what a FIT file tells beside', () => {
    expect(activities(makeFit({ ...RUN, subSport: 1, offset: 120 }))[0]).toMatchObject({
      sport: 'treadmill running',
      offsetMinutes: 120,
      device: 'Garmin Forerunner 945',
      ascentMeters: 40,
    })
    expect(activities(makeFit({ ...RUN, sport: 2 }))[0]?.sport).toBe('cycling')
    expect(
      activities(Buffer.concat([makeFit(RUN), makeFit({ ...RUN, startAt: '2026-11-21T06:00:00.000Z' })])).map(
        ({ source }) => source,
      ),
    ).toEqual(['run#1', 'run#2'])
  })

  test('a long run of many points comes out as its summary says, and its track agrees', () => {
    const long = makeFit({ ...RUN, seconds: 20_000, meters: 50_000, every: 1, noSession: true })
    const [one] = activities(long)
    expect(Math.round((one?.meters ?? 0) / 10)).toBe(5000)
    expect(one).toMatchObject({ movingSeconds: 20_000, elapsedSeconds: 20_000, averageHeartRate: 150 })
  })

  test('blanks before the declaration, other encodings, prefixes and zones', () => {
    const tcx = makeTcx(RUN)
    expect(activities(`          ${tcx}`)).toHaveLength(1)
    expect(activities(`\uFEFF${tcx}`)).toHaveLength(1)
    expect(
      activities(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(tcx.replace('UTF-8', 'UTF-16'), 'utf16le')])),
    ).toHaveLength(1)
    const latin = Buffer.from(makeGpx(RUN).replace('UTF-8', 'ISO-8859-1').replace('Morning', 'Löpning'), 'latin1')
    expect(activities(latin)[0]?.title).toBe('Löpning & hills')
    expect(activities(tcx.replaceAll('.000Z', '.000+01:00'))[0]?.startAt).toBe('2026-11-20T05:00:00.000Z')
    const [wall] = activities(tcx.replaceAll('.000Z', ''))
    expect(wall).toMatchObject({ startAt: '2026-11-20T05:00:00.000Z', clock: 'wall' })
    expect(wall?.doubts[0]).toMatch(/name no zone/)
  })

  test('a pause counts as time, not as running', () => {
    const late = makeGpx({ ...RUN, startAt: '2026-11-20T07:00:00.000Z' })
    const twice = makeGpx(RUN).replace('</trkseg></trk></gpx>', '</trkseg>') + late.slice(late.indexOf('<trkseg>'))
    expect(activities(twice)[0]).toMatchObject({ movingSeconds: 6000, elapsedSeconds: 6600 })
  })
})

describe('R18 broken and hostile files are refused or mended, with a sentence, in two seconds', () => {
  const quick = (make: () => unknown) => {
    const before = Date.now()
    make()
    expect(Date.now() - before).toBeLessThan(2000)
  }
  test.each<[string, Buffer | string, RegExp]>([
    ['nothing', '', /empty/],
    ['something else', 'hello, world', /no columns|no FIT/],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), /no FIT, TCX, GPX or CSV/],
    ['another XML', '<html><body/></html>', /neither TCX nor GPX/],
    ['a route', '<gpx creator="x"><rte><rtept lat="1" lon="1"/></rte></gpx>', /planned route/],
    ['a track without times', '<gpx><trk><trkseg><trkpt lat="1" lon="1"/></trkseg></trk></gpx>', /planned route/],
    ['a course', '<TrainingCenterDatabase><Courses><Course/></Courses></TrainingCenterDatabase>', /planned course/],
    [
      'entities',
      `<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]><gpx><trk><name>&lol2;</name></trk></gpx>`,
      /defines entities/,
    ],
    [
      'a file from elsewhere',
      `<!DOCTYPE gpx [<!ENTITY x SYSTEM "file:///etc/passwd">]><gpx>&x;</gpx>`,
      /defines entities/,
    ],
    ['nesting', `<gpx>${'<a>'.repeat(5000)}`, /nests deeper/],
    ['a gzip bomb', gzipSync(Buffer.alloc(200 * 1024 * 1024), { level: 1 }), /larger than any activity/],
    ['half a gzip', gzipSync(makeTcx(RUN)).subarray(0, 900), /packing is broken/],
    ['a gzip in a gzip', gzipSync(gzipSync(makeTcx(RUN))), /packed twice/],
    ['a FIT header and no more', makeFit(RUN).subarray(0, 14), /empty, or broken/],
    [
      'numeric references',
      `<gpx><trk><name>${'&#x41;'.repeat(700_000)}</name></trk></gpx>`,
      /holds no track|takes longer/,
    ],
  ])('%s', (_, bytes, said) => {
    quick(() => expect(sentence(bytes)).toMatch(said))
  })

  test('a FIT file of nothing but records is refused before it fills the memory', () => {
    const fit = makeFit({ ...RUN, seconds: 10 })
    const definition = Buffer.from([0x41, 0, 0, 20, 0, 1, 3, 1, 2])
    const bomb = Buffer.concat([fit.subarray(0, 14), definition, Buffer.alloc(20_000_000, 1)])
    bomb.writeUInt32LE(bomb.length - 14, 4)
    quick(() => expect(sentence(bomb)).toMatch(/more than any recording/))
  })

  test('a FIT file of nothing but definitions is refused too', () => {
    const definition = Buffer.from([0x40, 0, 0, 20, 0, 1, 253, 4, 0x86])
    const fit = makeFit({ ...RUN, seconds: 10 })
    const many = Buffer.alloc(definition.length * 1_000_000, definition)
    const bomb = Buffer.concat([fit.subarray(0, 14), many, Buffer.from([0, 1, 0, 0, 0x40]), Buffer.alloc(2)])
    bomb.writeUInt32LE(bomb.length - 16, 4)
    quick(() => expect(sentence(bomb)).toMatch(/more than any recording/))
  })

  test('what breaks off is kept until there, and says so', () => {
    for (const make of [makeFit(RUN), Buffer.from(makeTcx(RUN)), Buffer.from(makeGpx(RUN))]) {
      const [one] = activities(make.subarray(0, Math.floor(make.length * 0.6)))
      expect(one?.doubts.join()).toMatch(/breaks off/)
      expect(Math.abs((one?.meters ?? 0) - 6000)).toBeLessThan(250)
      expect(Math.abs((one?.movingSeconds ?? 0) - 1800)).toBeLessThan(75)
    }
    expect(activities(makeFit({ ...RUN, noSession: true }))[0]?.doubts[0]).toMatch(/no summary/)
  })

  test('a checksum that is wrong is a doubt, or a refusal where the numbers no longer agree', () => {
    const fit = makeFit(RUN)
    fit.writeUInt16LE(fit.readUInt16LE(fit.length - 2) ^ 1, fit.length - 2)
    expect(activities(fit)[0]).toMatchObject({ meters: 10_000, doubts: [expect.stringMatching(/damaged/)] })
    const meters = fit.lastIndexOf(Buffer.from([0x40, 0x42, 0x0f, 0]))
    fit[meters + 1] = 0x82
    expect(sentence(fit)).toMatch(/do not agree/)
  })

  test('flipped bits and cut ends never come through as if nothing were wrong', () => {
    const whole = {
      fit: makeFit({ ...RUN, every: 30 }),
      tcx: Buffer.from(makeTcx({ ...RUN, every: 60 })),
      gpx: Buffer.from(makeGpx({ ...RUN, every: 60 })),
    }
    fc.assert(
      fc.property(
        fc.constantFrom('fit' as const, 'tcx' as const, 'gpx' as const),
        fc.nat(),
        fc.integer({ min: 0, max: 7 }),
        fc.boolean(),
        (format, place, bit, isCut) => {
          const bytes = Buffer.from(whole[format])
          const at = place % bytes.length
          if (!isCut) bytes[at] = (bytes[at] ?? 0) ^ (1 << bit)
          const { outcomes } = read(isCut ? bytes.subarray(0, at) : bytes)
          for (const one of outcomes) {
            if (one.kind === 'broken') expect(one.sentence).toMatch(/\.$/)
            else if (format === 'fit') expect(one.activity.doubts.length).toBeGreaterThan(0)
            else expect(typeof one.activity.startAt).toBe('string')
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})
