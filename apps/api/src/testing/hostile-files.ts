import { deflateRawSync, gzipSync } from 'node:zlib'
import { makeFit, makeGpx, makeTcx, makeZip } from './activity-bytes.ts'
import { fitAround, fitData, fitDefinition, fitSeconds } from './fit-bytes.ts'

/** A file that was made to do harm, or came to it: `said` is what its bringer reads; null where it is read, with a doubt or without. */
export type HostileFile = { title: string; name?: string; make: () => Buffer | string; said: RegExp | null }

const MB = 1024 * 1024
const RUN = { startAt: '2026-11-03T06:00:00.000Z', seconds: 600, meters: 2000 }
const START = fitSeconds(RUN.startAt)
const TABLE = 'Date,Type,Title,Distance (km),Duration\n'
const spaces = (megabytes: number) => Buffer.alloc(megabytes * MB, 0x20)
const xml = (inside: string) => `<?xml version="1.0"?><gpx>${inside}</gpx>`

/** A run that counts up by compressed timestamps: only the first point tells the whole time. */
const compressed = (points: number): Buffer => {
  const parts = [
    fitDefinition(0, 0, [[0, 1, 0]]),
    fitData(0, [[4, 1]]),
    fitDefinition(1, 20, [
      [253, 4, 0x86],
      [5, 4, 0x86],
    ]),
    fitData(1, [
      [START, 4],
      [0, 4],
    ]),
    fitDefinition(2, 20, [[5, 4, 0x86]]),
  ]
  for (let point = 1; point < points; point += 1)
    parts.push(fitData(0x80 | (2 << 5) | ((START + point) & 0x1f), [[point * 300, 4]]))
  return fitAround(Buffer.concat(parts))
}

/** Points of `fields` bytes each, as many as fit in a file that is still taken. */
const wide = (fields: number, developer: number, megabytes: number): Buffer => {
  const sizes = (count: number) => Array.from({ length: count }, (_, index) => [index % 250, 1, 2] as const)
  const data = Buffer.alloc(1 + 4 + fields + developer, 7)
  data[0] = 1
  data.writeUInt32LE(START, 1)
  const count = Math.floor((megabytes * MB) / data.length)
  return fitAround(
    Buffer.concat([
      fitDefinition(1, 20, [[253, 4, 0x86], ...sizes(fields)], sizes(developer)),
      Buffer.alloc(count * data.length, data),
    ]),
  )
}

/** The same local number, made anew before each point. */
const redefined = (points: number): Buffer => {
  const parts: Buffer[] = []
  for (let point = 0; point < points; point += 1)
    parts.push(
      point % 2 === 0
        ? fitDefinition(3, 20, [
            [253, 4, 0x86],
            [5, 4, 0x86],
          ])
        : fitDefinition(3, 20, [
            [253, 4, 0x86],
            [3, 1, 2],
            [5, 4, 0x86],
          ]),
      fitData(3, [[START + point, 4], ...(point % 2 === 0 ? [] : [[150, 1] as const]), [point * 300, 4]]),
    )
  return fitAround(Buffer.concat(parts))
}

/** An archive whose directory names one and the same body again and again. */
const sameBody = (count: number, body: Buffer): Buffer => {
  const one = makeZip([{ name: 'a.gpx', bytes: body }])
  const end = one.length - 22
  const at = one.lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1'))
  const entry = one.subarray(at, end)
  const tail = Buffer.from(one.subarray(end))
  tail.writeUInt16LE(count, 8)
  tail.writeUInt16LE(count, 10)
  tail.writeUInt32LE(entry.length * count, 12)
  return Buffer.concat([one.subarray(0, at), ...Array.from({ length: count }, () => entry), tail])
}

/** An archive that says in the long form (zip64) that its file holds `size` bytes. */
const longSize = (size: number): Buffer => {
  const packed = deflateRawSync(Buffer.from('x'))
  const title = Buffer.from('run.fit')
  const extra = Buffer.alloc(20)
  extra.writeUInt16LE(1, 0)
  extra.writeUInt16LE(16, 2)
  extra.writeBigUInt64LE(BigInt(size), 4)
  extra.writeBigUInt64LE(BigInt(packed.length), 12)
  const both = Buffer.alloc(26)
  both.writeUInt16LE(45, 0)
  both.writeUInt16LE(8, 4)
  both.writeUInt32LE(0xffffffff, 14)
  both.writeUInt32LE(0xffffffff, 18)
  both.writeUInt16LE(title.length, 22)
  both.writeUInt16LE(extra.length, 24)
  const body = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), both, title, extra, packed])
  const listed = Buffer.concat([
    Buffer.from('PK\u0001\u0002\u0014\u0003', 'latin1'),
    both,
    Buffer.alloc(14),
    title,
    extra,
  ])
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 'latin1')
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(body.length, 16)
  return Buffer.concat([body, listed, end])
}

/** The flag of a password set in the body and in the directory. */
const locked = (): Buffer => {
  const zip = makeZip([{ name: 'run.fit', bytes: makeFit(RUN) }])
  zip.writeUInt16LE(0x0801, 6)
  zip.writeUInt16LE(0x0801, zip.lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1')) + 8)
  return zip
}

const saysFourGigabytes = (): Buffer => {
  const packed = gzipSync(makeFit(RUN))
  packed.writeUInt32LE(0xffffffff, packed.length - 4)
  return packed
}

const members = (count: number, make: (index: number) => { name: string; bytes: Buffer | string }) =>
  makeZip(Array.from({ length: count }, (_, index) => make(index)))

const LONG = /longer to read|more memory|nests deeper|larger than|holds no track|broken/
/** Everything that R18 names, and what it led to. */
export const HOSTILE_FILES: readonly HostileFile[] = [
  { title: 'zip bomb, flat, 1:1000', make: () => makeZip([{ name: 'a.gpx', bytes: spaces(30) }]), said: null },
  {
    title: 'zip bomb, 200 files of 1.9 MB each',
    make: () => {
      const body = Buffer.concat([Buffer.from('<gpx>'), spaces(2).subarray(200_000)])
      return members(200, (index) => ({ name: `${index}.gpx`, bytes: body }))
    },
    said: /ZIP unpacks to far more/,
  },
  { title: 'zip bomb, bodies over one another', make: () => sameBody(30_000, spaces(3)), said: /lie over one another/ },
  {
    title: 'zip bomb, nested',
    make: () => {
      const inner = makeZip([{ name: 'a.gpx', bytes: spaces(30) }])
      const middle = members(20, (index) => ({ name: `${index}.zip`, bytes: inner }))
      return members(20, (index) => ({ name: `${index}.zip`, bytes: middle }))
    },
    said: /holds no activity/,
  },
  {
    title: 'zip of 200 gzip bombs',
    make: () => {
      const bomb = gzipSync(Buffer.concat([Buffer.from('<gpx>'), spaces(31)]))
      return members(200, (index) => ({ name: `${index}.gpx.gz`, bytes: bomb }))
    },
    said: null,
  },
  {
    title: 'gzip bomb of 1 GB',
    make: () => gzipSync(Buffer.alloc(1024 * MB), { level: 1 }),
    said: /unpacks to far|larger/,
  },
  {
    title: 'gzip bomb of 31 MB of one element',
    make: () => gzipSync(xml(`<trk>${'x'.repeat(31 * MB)}</trk>`)),
    said: /unpacks to far/,
  },
  { title: 'gzip that says 4 GiB', make: saysFourGigabytes, said: /packing is broken/ },
  { title: 'zip that says 4 GiB (zip64)', make: () => longSize(2 ** 32 + 5), said: null },
  { title: 'zip that says 2^63 bytes', make: () => longSize(2 ** 62), said: null },
  { title: 'zip of 60,000 files', make: () => sameBody(60_000, Buffer.from('x')), said: /holds 60000 files/ },
  { title: 'zip behind a password', make: locked, said: null },
  {
    title: 'zip of one name twice',
    make: () =>
      makeZip([
        { name: 'run.fit', bytes: makeFit(RUN) },
        { name: 'run.fit', bytes: makeFit({ ...RUN, startAt: '2026-11-04T06:00:00.000Z' }) },
      ]),
    said: null,
  },
  {
    title: 'zip of names that lead out',
    make: () =>
      makeZip(
        ['../../run.fit', '/etc/run.fit', 'C:\\run.fit', '..\\run.fit', 'a/../../run.fit', 'run\0.fit'].map((name) => ({
          name,
          bytes: makeFit(RUN),
        })),
      ),
    said: null,
  },
  {
    title: 'entity bomb in GPX',
    make: () =>
      `<!DOCTYPE x [<!ENTITY a "${'a'.repeat(1000)}">${'bcdefghi'
        .split('')
        .map((one, at) => `<!ENTITY ${one} "${`&${'abcdefgh'[at]};`.repeat(10)}">`)
        .join('')}]><gpx><trk><name>&i;</name></trk></gpx>`,
    said: /defines entities/,
  },
  {
    title: 'external entity in TCX',
    make: () =>
      makeTcx(RUN)
        .replace('?>', '?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>')
        .replace('Forerunner', '&a;'),
    said: /defines entities/,
  },
  {
    title: 'external DTD in GPX',
    make: () => makeGpx(RUN).replace('?>', '?><!DOCTYPE gpx SYSTEM "http://127.0.0.1:9/a.dtd">'),
    said: null,
  },
  {
    title: 'parameter entities',
    make: () => `<!DOCTYPE x [<!ENTITY % a SYSTEM "http://127.0.0.1:9/a.dtd"> %a;]>${xml('')}`,
    said: /defines entities/,
  },
  {
    title: 'a DOCTYPE of 31 MB',
    make: () => `<!DOCTYPE x [${'<!-- -->'.repeat(4 * MB - 1000)}]><gpx/>`,
    said: /no FIT/,
  },
  { title: 'XML of 45 MB, one element', make: () => xml(`<trk>${'x'.repeat(45 * MB)}</trk>`), said: /larger than any/ },
  { title: 'XML of 31 MB, one element', make: () => xml(`<trk>${'x'.repeat(31 * MB)}</trk>`), said: LONG },
  { title: 'XML nested 100,000 deep', make: () => xml('<a>'.repeat(100_000)), said: /nests deeper/ },
  { title: 'XML with an attribute of 10 MB', make: () => xml(`<trk a="${'x'.repeat(10 * MB)}"/>`), said: LONG },
  {
    title: 'XML with 1,000,000 attributes',
    make: () => xml(`<trk ${Array.from({ length: 1_000_000 }, (_, at) => `a${at}="1"`).join(' ')}/>`),
    said: /more in one element/,
  },
  { title: 'XML with a name of 31 MB', make: () => `<${'x'.repeat(31 * MB)}`, said: /./ },
  { title: 'XML of 31 MB of comments', make: () => xml(`<!--${'x'.repeat(31 * MB)}-->`), said: LONG },
  { title: 'XML of one CDATA of 31 MB', make: () => xml(`<trk><![CDATA[${'x'.repeat(31 * MB)}]]></trk>`), said: LONG },
  { title: 'XML of 7,000,000 elements', make: () => xml('<a/>'.repeat(7_000_000)), said: LONG },
  {
    title: 'GPX of 300,000 tracks',
    make: () =>
      xml(
        '<trk><trkseg><trkpt lat="1" lon="1"><time>2026-11-03T06:00:00Z</time></trkpt></trkseg></trk>'.repeat(300_000),
      ),
    said: LONG,
  },
  { title: 'GPX in UTF-16 without a mark', make: () => Buffer.from(makeGpx(RUN), 'utf16le'), said: null },
  { title: 'GPX in UTF-16 with a mark', make: () => Buffer.from(`\uFEFF${makeGpx(RUN)}`, 'utf16le'), said: null },
  {
    title: 'GPX in latin-1 that says UTF-8',
    make: () => Buffer.from(makeGpx(RUN).replace('Morning', 'Löpning'), 'latin1'),
    said: null,
  },
  {
    title: 'GPX in an encoding that nobody knows',
    make: () => makeGpx(RUN).replace('UTF-8', 'EBCDIC-X'),
    said: null,
  },
  { title: 'GPX with NUL bytes', make: () => makeGpx(RUN).replaceAll('<ele>', '\0<ele>'), said: null },
  { title: 'FIT that says it is longer', make: () => lying(1_000_000), said: null },
  { title: 'FIT that says 4 GB', make: () => lying(0xffffffff - 14), said: null },
  { title: 'FIT that says it is shorter', make: () => lying(500), said: null },
  { title: 'FIT with points of 255 fields, 31 MB', make: () => wide(254, 0, 31), said: null },
  { title: 'FIT with points of 250 and 255 foreign fields, 31 MB', make: () => wide(250, 255, 31), said: null },
  { title: 'FIT that defines anew before each point', make: () => redefined(20_000), said: null },
  { title: 'FIT that defines anew 600,000 times', make: () => redefined(600_000), said: /more than any/ },
  { title: 'FIT with compressed times', make: () => compressed(600), said: null },
  { title: 'FIT with 200,000 compressed times', make: () => compressed(200_000), said: /more than any recording/ },
  {
    title: 'FIT of 40,000 definitions of 255 fields',
    make: () => {
      const one = fitDefinition(
        1,
        20,
        Array.from({ length: 255 }, (_, at) => [at, 1, 2] as const),
      )
      const point = Buffer.alloc(256, 1)
      return fitAround(Buffer.concat([Buffer.alloc(one.length * 40_000, one), point, point]))
    },
    said: /more than any recording/,
  },
  {
    title: 'zip of 8 files that take long',
    make: () => {
      // Names that pack badly, so that no rule of packing speaks.
      const elements = randomText(400_000).replace(/.{4}/g, '<$&/>')
      const long = Buffer.from(xml(elements.repeat(14)))
      return members(8, (index) => ({ name: `${index}.gpx`, bytes: long }))
    },
    said: null,
  },
  {
    title: 'FIT with 400,000 heads in a row',
    make: () => Buffer.concat(Array.from({ length: 400_000 }, () => fitAround(Buffer.alloc(0)))),
    said: /empty/,
  },
  {
    title: 'CSV with one line of 20 MB',
    name: 'a.csv',
    make: () => `${TABLE}${'x'.repeat(20 * MB)}`,
    said: /larger than 8 MB/,
  },
  {
    title: 'CSV with one line of 7 MB',
    name: 'a.csv',
    make: () => `${TABLE}${'x'.repeat(7 * MB)}`,
    said: /cannot be read/,
  },
  {
    title: 'CSV with 1,000,000 columns',
    name: 'a.csv',
    make: () => `Date${',a'.repeat(1_000_000)}\n`,
    said: /more than 800000 cells/,
  },
  {
    title: 'CSV with 3,900,000 cells',
    name: 'a.csv',
    make: () => `${TABLE}${`${'1,'.repeat(80)}\n`.repeat(49_000)}`,
    said: /more than 800000 cells/,
  },
  {
    title: 'CSV with 49,000 rows',
    name: 'a.csv',
    make: () => `${TABLE}${'2026-11-04 07:00,Run,Loop,10,50:00\n'.repeat(49_000)}`,
    said: /more than 20000 activities/,
  },
  {
    title: 'CSV with a quote that never ends',
    name: 'a.csv',
    make: () => `${TABLE}"${'a\n'.repeat(3 * MB)}`,
    said: /cannot be read/,
  },
  {
    title: 'CSV with NUL bytes',
    name: 'a.csv',
    make: () => `${TABLE}2026-11-04\0 07:00,Run,a,10,50:00\n`,
    said: /no date/,
  },
]

/** Text that looks random and is the same at each run. */
function randomText(length: number): string {
  let seed = 7
  return Array.from({ length }, () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31
    return String.fromCharCode(65 + ((seed >> 8) % 26))
  }).join('')
}

function lying(length: number): Buffer {
  const fit = makeFit(RUN)
  fit.writeUInt32LE(length, 4)
  return fit
}
