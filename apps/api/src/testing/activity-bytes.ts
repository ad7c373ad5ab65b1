import { crc32, deflateRawSync } from 'node:zlib'
import { FitBaseType, FitEncoder, type FitEncoderField } from 'fit-file-parser/encoder'

/** A run as the makers below write it down: one point every `every` seconds, along a meridian. */
export type RunToWrite = {
  startAt: string
  seconds: number
  meters: number
  every?: number
  /** FIT's own numbers: 1 running, 2 cycling; 1 treadmill, 3 trail. */
  sport?: number
  subSport?: number
  /** Minutes east of UTC that the watch shows. */
  offset?: number
  /** Leave the summary out, as a watch that lost power does. */
  noSession?: boolean
}

const SIZES: Readonly<Record<number, number>> = {
  [FitBaseType.Enum]: 1,
  [FitBaseType.Uint8]: 1,
  [FitBaseType.Uint16]: 2,
  [FitBaseType.Sint32]: 4,
  [FitBaseType.Uint32]: 4,
  [FitBaseType.Uint32z]: 4,
}
const field = (number: number, baseType: FitBaseType, value: number): FitEncoderField => ({
  number,
  baseType,
  value,
  size: SIZES[baseType] ?? 1,
})
const { Enum, Uint8, Uint16, Sint32, Uint32, Uint32z } = FitBaseType

type Point = { second: number; meters: number; lat: number }

/** The points of a run: 111,195 m are a degree of latitude. */
const pointsOf = ({ seconds, meters, every = 5 }: RunToWrite): Point[] =>
  Array.from({ length: Math.floor(seconds / every) + 1 }, (_, index) => {
    const second = Math.min(seconds, index * every)
    const far = (meters * second) / seconds
    return { second, meters: far, lat: 59 + far / 111_195 }
  })

/** The bytes of a FIT file, by the decoder's own encoder. */
export const makeFit = (run: RunToWrite): Buffer<ArrayBuffer> => {
  const { startAt, seconds, meters, sport = 1, subSport = 0, offset = 60, noSession = false } = run
  const start = FitEncoder.toFitTimestamp(new Date(startAt))
  const fit = new FitEncoder()
  fit.writeMessage(0, [
    field(0, Enum, 4),
    field(1, Uint16, 1),
    field(2, Uint16, 3113),
    field(3, Uint32z, 12345),
    field(4, Uint32, start),
  ])
  fit.writeMessage(12, [field(0, Enum, sport), field(1, Enum, subSport)])
  for (const { second, meters: far, lat } of pointsOf(run))
    fit.writeMessage(20, [
      field(253, Uint32, start + second),
      field(0, Sint32, Math.round((lat * 2 ** 31) / 180)),
      field(1, Sint32, Math.round((18 * 2 ** 31) / 180)),
      field(5, Uint32, Math.round(far * 100)),
      field(3, Uint8, 150),
    ])
  if (!noSession) {
    fit.writeMessage(18, [
      field(253, Uint32, start + seconds),
      field(2, Uint32, start),
      field(5, Enum, sport),
      field(6, Enum, subSport),
      field(7, Uint32, seconds * 1000),
      field(8, Uint32, seconds * 1000),
      field(9, Uint32, Math.round(meters * 100)),
      field(16, Uint8, 150),
      field(22, Uint16, 40),
    ])
    fit.writeMessage(34, [field(253, Uint32, start + seconds), field(5, Uint32, start + seconds + offset * 60)])
  }
  return Buffer.from(fit.close())
}

const at = (startAt: string, second: number): string => new Date(Date.parse(startAt) + second * 1000).toISOString()

/** A TCX text as a watch maker's site writes it. */
export const makeTcx = (run: RunToWrite, sport = 'Running'): string => `<?xml version="1.0" encoding="UTF-8"?>
<TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2" xmlns:ns3="http://www.garmin.com/xmlschemas/ActivityExtension/v2">
 <Activities><Activity Sport="${sport}"><Id>${run.startAt}</Id>
  <Lap StartTime="${run.startAt}"><TotalTimeSeconds>${run.seconds}.0</TotalTimeSeconds><DistanceMeters>${run.meters}.0</DistanceMeters>
   <AverageHeartRateBpm><Value>151</Value></AverageHeartRateBpm><Intensity>Active</Intensity><Track>
${pointsOf(run)
  .map(
    ({ second, meters, lat }) =>
      `<Trackpoint><Time>${at(run.startAt, second)}</Time><Position><LatitudeDegrees>${lat}</LatitudeDegrees><LongitudeDegrees>18</LongitudeDegrees></Position><DistanceMeters>${meters}</DistanceMeters><HeartRateBpm><Value>150</Value></HeartRateBpm><Extensions><ns3:TPX><ns3:Speed>3.3</ns3:Speed></ns3:TPX></Extensions></Trackpoint>`,
  )
  .join('\n')}
  </Track></Lap><Creator><Name>Forerunner 945</Name></Creator></Activity></Activities></TrainingCenterDatabase>`

/** A GPX text; without `type` it does not say what it was. */
export const makeGpx = (
  run: RunToWrite,
  type: string | null = 'running',
): string => `<?xml version="1.0" encoding="UTF-8"?>
<gpx creator="StravaGPX" version="1.1" xmlns="http://www.topografix.com/GPX/1/1" xmlns:gpxtpx="http://www.garmin.com/xmlschemas/TrackPointExtension/v1">
 <metadata><time>${run.startAt}</time></metadata><trk><name>Morning &amp; hills</name>${type ? `<type>${type}</type>` : ''}<trkseg>
${pointsOf(run)
  .map(
    ({ second, lat }) =>
      `<trkpt lat="${lat}" lon="18"><ele>12.4</ele><time>${at(run.startAt, second)}</time><extensions><gpxtpx:TrackPointExtension><gpxtpx:hr>149</gpxtpx:hr></gpxtpx:TrackPointExtension></extensions></trkpt>`,
  )
  .join('\n')}
 </trkseg></trk></gpx>`

type Member = { name: string; bytes: Buffer | string /** What the archive says of its size. */; saysSize?: number }

/** A ZIP of these files. */
export const makeZip = (members: readonly Member[]): Buffer<ArrayBuffer> => {
  const [bodies, directory]: [Buffer[], Buffer[]] = [[], []]
  let offset = 0
  for (const { name, bytes, saysSize } of members) {
    const raw = Buffer.from(bytes as string)
    const packed = deflateRawSync(raw)
    const title = Buffer.from(name)
    const both = Buffer.alloc(26)
    both.writeUInt16LE(20, 0)
    both.writeUInt16LE(0x0800, 2)
    both.writeUInt16LE(8, 4)
    both.writeUInt32LE(crc32(raw), 10)
    both.writeUInt32LE(packed.length, 14)
    both.writeUInt32LE(saysSize ?? raw.length, 18)
    both.writeUInt16LE(title.length, 22)
    bodies.push(Buffer.from('PK\u0003\u0004', 'latin1'), both, title, packed)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    directory.push(Buffer.from('PK\u0001\u0002\u0014\u0003', 'latin1'), both, rest, title)
    offset += 30 + title.length + packed.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(members.length, 4)
  end.writeUInt16LE(members.length, 6)
  end.writeUInt32LE(listed.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...bodies, listed, Buffer.from('PK\u0005\u0006', 'latin1'), end])
}
