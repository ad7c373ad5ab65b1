import { FitEncoder } from 'fit-file-parser/encoder'

/** A field of a definition: its number, its size in bytes, FIT's number of its type (0x86 for four bytes without a sign). */
type FieldSize = readonly [number: number, size: number, type: number]

/** Puts its own length and checksum around records, whatever these are. */
export const fitAround = (records: Buffer, { length = records.length, header = 14 } = {}): Buffer<ArrayBuffer> => {
  const head = Buffer.alloc(header)
  head.writeUInt8(header, 0)
  head.writeUInt8(0x20, 1)
  head.writeUInt16LE(2132, 2)
  head.writeUInt32LE(length, 4)
  head.write('.FIT', 8, 'latin1')
  const whole = Buffer.concat([head, records, Buffer.alloc(2)])
  whole.writeUInt16LE(checksum(whole.subarray(0, -2)), whole.length - 2)
  return whole
}

/** A definition message: what the data of a local number consist of. `developer` are fields of an app of somebody else's. */
export const fitDefinition = (
  local: number,
  message: number,
  fields: readonly FieldSize[],
  developer: readonly FieldSize[] = [],
): Buffer =>
  Buffer.from([
    0x40 | (developer.length > 0 ? 0x20 : 0) | local,
    0,
    0,
    message & 0xff,
    message >> 8,
    fields.length,
    ...fields.flat(),
    ...(developer.length > 0 ? [developer.length, ...developer.flat()] : []),
  ])

/** A data message of numbers, each with its size in bytes. */
export const fitData = (local: number, values: readonly (readonly [value: number, size: number])[]): Buffer => {
  const bytes = Buffer.alloc(1 + values.reduce((sum, [, size]) => sum + size, 0))
  bytes[0] = local
  let at = 1
  for (const [value, size] of values) {
    if (value < 0) bytes.writeIntLE(value, at, size)
    else bytes.writeUIntLE(value, at, size)
    at += size
  }
  return bytes
}

/** FIT's own seconds, which begin in 1989. */
export const fitSeconds = (at: string): number => FitEncoder.toFitTimestamp(new Date(at))

/** FIT's checksum (CRC-16, reflected 0x8005), bit by bit. */
function checksum(bytes: Buffer): number {
  let value = 0
  for (const byte of bytes) {
    value ^= byte
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xa001 : value >>> 1
  }
  return value
}
