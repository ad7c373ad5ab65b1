import { FitEncoder } from 'fit-file-parser/encoder'
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

/**
 * Walks over the records without reading them: where the last whole one ends, and how many there are. The decoder gives up all of
 * a file whose end is missing, and keeps whatever a file says it holds.
 */
const walk = (bytes: Buffer, from: number, to: number): { end: number; messages: number; values: number } => {
  const kinds = new Map<number, { size: number; compressed: number; values: number }>()
  let [at, messages, values] = [from, 0, 0]
  while (at < to) {
    const head = bytes[at] ?? 0
    const isCompressed = (head & 0x80) !== 0
    let next: number
    if (!isCompressed && (head & 0x40) !== 0) {
      const count = bytes[at + 5]
      if (count === undefined) break
      next = at + 6 + count * 3
      let [size, first, all] = [0, 0, count]
      for (let field = 0; field < count; field += 1) {
        const length = bytes[at + 6 + field * 3 + 1] ?? 0
        if (field === 0 && bytes[at + 6] === 253) first = length
        size += length
      }
      if ((head & 0x20) !== 0) {
        const own = bytes[next] ?? 0
        for (let field = 0; field < own; field += 1) size += bytes[next + 1 + field * 3 + 1] ?? 0
        next += 1 + own * 3
        all += own
      }
      if (next > to) break
      kinds.set(head & 0x0f, { size, compressed: size - first, values: all })
    } else {
      const kind = kinds.get(isCompressed ? (head >> 5) & 3 : head & 0x0f)
      if (!kind) break
      next = at + 1 + (isCompressed ? kind.compressed : kind.size)
      if (next > to) break
      messages += 1
      values += kind.values
      if (messages > FILE_LIMITS.fitMessages || values > FILE_LIMITS.fitValues)
        throw new Unreadable('This FIT file holds more than any recording of a run does. It was not read.')
    }
    at = next
  }
  return { end: at, messages, values }
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
    const walked = walk(bytes, at + header, within)
    const isWhole = walked.end === end && end + 2 <= bytes.length
    const isSound = isWhole && FitEncoder.calculateCRC(bytes.subarray(at, end)) === bytes.readUInt16LE(end)
    const part = Buffer.from(bytes.subarray(at, walked.end))
    part.writeUInt32LE(walked.end - at - header, 4)
    if (walked.messages > 0) parts.push({ bytes: part, isCut: !isWhole, isSound })
    at = end + 2
  }
  if (parts.length === 0) throw new Unreadable('This FIT file is empty, or broken from its start.')
  return parts
}
