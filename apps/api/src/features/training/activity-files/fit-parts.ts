import { FILE_LIMITS, Unreadable } from './unreadable.ts'

/** One FIT file within the bytes (devices may write several in a row), cut back to its whole records. */
export type FitPart = { bytes: Buffer<ArrayBuffer>; isCut: boolean; isSound: boolean }

const SIGNATURE = '.FIT'
const isHeader = (bytes: Buffer, at: number): boolean =>
  at + 12 <= bytes.length &&
  (bytes[at] === 12 || bytes[at] === 14) &&
  bytes.toString('latin1', at + 8, at + 12) === SIGNATURE

/** True for bytes that begin as a FIT file does. */
export const isFit = (bytes: Buffer): boolean => isHeader(bytes, 0)

/** FIT's numbers for what is read: the file, the summary, a lap, a point, the device, the sport, the activity. */
const RECORD = 20
const WANTED: ReadonlySet<number> = new Set([0, 12, 18, 19, RECORD, 23, 34])
/** Points that are read at most: of a day at one a second every sixth, which changes no distance that is counted. */
const MOST_POINTS = 15_000
/** Bytes of points that are read at most: a hundred for each, with everything that a watch and the apps on it measure. */
const MOST_POINT_BYTES = MOST_POINTS * 100
/** Bytes of definitions: one before each point of hours comes to a third of it. */
const MOST_DEFINITION_BYTES = 3 * 1024 * 1024
/** Laps, devices and summaries of any recording. */
const MOST_OTHERS = 3000

type Visit = (from: number, to: number, kind: number | null) => void

/**
 * Walks over the records without reading them, and tells where each stands (`kind` null: a definition). Returns where the last whole
 * one ends. The decoder gives up all of a file whose end is missing, and keeps whatever a file says it holds.
 */
const walk = (bytes: Buffer, from: number, to: number, visit: Visit): { end: number; isCompressed: boolean } => {
  const kinds = new Map<number, { kind: number; size: number; compressed: number }>()
  let at = from
  let anyCompressed = false
  while (at < to) {
    const head = bytes[at] ?? 0
    const isCompressed = (head & 0x80) !== 0
    let next: number
    let kind: number | null = null
    if (!isCompressed && (head & 0x40) !== 0) {
      const count = bytes[at + 5]
      if (count === undefined) break
      next = at + 6 + count * 3
      let [size, first] = [0, 0]
      for (let field = 0; field < count; field += 1) {
        const length = bytes[at + 6 + field * 3 + 1] ?? 0
        if (field === 0 && bytes[at + 6] === 253) first = length
        size += length
      }
      if ((head & 0x20) !== 0) {
        const own = bytes[next] ?? 0
        for (let field = 0; field < own; field += 1) size += bytes[next + 1 + field * 3 + 1] ?? 0
        next += 1 + own * 3
      }
      if (next > to) break
      const [low = 0, high = 0] = [bytes[at + 3], bytes[at + 4]]
      kinds.set(head & 0x0f, {
        kind: bytes[at + 2] === 0 ? low | (high << 8) : (low << 8) | high,
        size,
        compressed: size - first,
      })
    } else {
      const known = kinds.get(isCompressed ? (head >> 5) & 3 : head & 0x0f)
      if (!known) break
      next = at + 1 + (isCompressed ? known.compressed : known.size)
      if (next > to) break
      kind = known.kind
      anyCompressed ||= isCompressed
    }
    visit(at, next, kind)
    at = next
  }
  return { end: at, isCompressed: anyCompressed }
}

const TOO_MUCH = 'This FIT file holds more than any recording of a run does. It was not read.'

/** The records that are read, under a header of their own; null when there are none. @throws Unreadable when they are too many */
const thin = (
  bytes: Buffer,
  start: number,
  header: number,
  to: number,
): { bytes: Buffer<ArrayBuffer>; end: number } | null => {
  let [points, pointBytes, definitionBytes, others, data, all] = [0, 0, 0, 0, 0, 0]
  const first = walk(bytes, start + header, to, (from, next, kind) => {
    all += 1
    if (kind === null) {
      definitionBytes += next - from
      return
    }
    data += 1
    if (kind === RECORD) {
      points += 1
      pointBytes += next - from
    } else if (WANTED.has(kind)) others += 1
  })
  const { end, isCompressed } = first
  if (data === 0) return null
  if (others > MOST_OTHERS || all > FILE_LIMITS.fitMessages || definitionBytes > MOST_DEFINITION_BYTES)
    throw new Unreadable(TOO_MUCH)
  // Such a time counts on from the record before, so none may be left out.
  if (isCompressed && (all > MOST_POINTS * 6 || pointBytes > MOST_POINT_BYTES * 3)) throw new Unreadable(TOO_MUCH)
  const every = Math.max(Math.ceil(points / MOST_POINTS), Math.ceil(pointBytes / MOST_POINT_BYTES))
  const kept: Buffer[] = []
  let [point, since] = [0, start]
  walk(bytes, start + header, end, (from, next, kind) => {
    const isPoint = kind === RECORD
    if (isPoint) point += 1
    const isRead =
      kind === null ||
      isCompressed ||
      (isPoint ? point === points || point % every === 0 || point === 1 : WANTED.has(kind))
    if (isRead) return
    if (from > since) kept.push(bytes.subarray(since, from))
    since = next
  })
  if (end > since) kept.push(bytes.subarray(since, end))
  const part = Buffer.concat(kept) as Buffer<ArrayBuffer>
  part.writeUInt32LE(part.length - header, 4)
  return { bytes: part, end }
}

/** FIT's checksum (CRC-16, reflected 0x8005) of each byte, made once: the encoder's own goes bit by bit. */
const CHECKSUMS = Uint16Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xa001 : value >>> 1
  return value
})
const checksumOf = (bytes: Buffer, from: number, to: number): number => {
  let value = 0
  for (let at = from; at < to; at += 1) value = (value >>> 8) ^ (CHECKSUMS[(value ^ (bytes[at] ?? 0)) & 0xff] ?? 0)
  return value
}

/** The FIT files in the bytes. @throws Unreadable when there is none, or when it holds too much */
export const fitParts = (bytes: Buffer<ArrayBuffer>): FitPart[] => {
  const parts: FitPart[] = []
  for (let at = 0; isHeader(bytes, at) && parts.length < 20; ) {
    const header = bytes[at] ?? 0
    const told = bytes.readUInt32LE(at + 4)
    // A watch that lost power writes the length last, and so never did.
    const end = told === 0 ? bytes.length : at + header + told
    const within = Math.min(end, bytes.length)
    const read = thin(bytes, at, header, within)
    const isWhole = read?.end === end && end + 2 <= bytes.length
    const isSound = isWhole && checksumOf(bytes, at, end) === bytes.readUInt16LE(end)
    if (read) parts.push({ bytes: read.bytes, isCut: !isWhole, isSound })
    at = end + 2
  }
  if (parts.length === 0) throw new Unreadable('This FIT file is empty, or broken from its start.')
  return parts
}
